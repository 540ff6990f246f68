import {draftKey, type DraftPlace} from './draft-storage.js';

interface Said {
  /** `here`: a tab was opened, or answers one that was. `gone`: it was closed. */
  readonly is: 'here' | 'gone';
  readonly tab: string;
  /** Whether an answer is wanted. */
  readonly asks: boolean;
}

const isSaid = (data: unknown): data is Said => {
  const {is, tab} = Object(data) as Partial<Said>;
  return (is === 'here' || is === 'gone') && typeof tab === 'string';
};

/** Other tabs of this browser in which the same manifest is edited. */
export class DraftTabs {
  readonly #channel: BroadcastChannel;
  readonly #tab = crypto.getRandomValues(new Uint32Array(2)).join('-');
  readonly #others = new Set<string>();
  #isStopped = false;
  readonly #tell: (others: number, change: 'opened' | 'closed') => void;

  /** @param tell told how many others there are, and whether one was opened or closed just now */
  constructor(place: DraftPlace, tell: (others: number, change: 'opened' | 'closed') => void) {
    this.#tell = tell;
    this.#channel = new BroadcastChannel(`rinnalla-editor ${draftKey(place, '').join(' ')}`);
    this.#channel.onmessage = ({data}: MessageEvent<unknown>) => {
      if (isSaid(data)) this.#heard(data);
    };
    addEventListener('pagehide', this.#leave);
    // Out of the browser's memory of pages, where it heard nothing.
    addEventListener('pageshow', this.#return);
    this.#say('here', true);
  }

  get others(): number {
    return this.#others.size;
  }

  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#leave();
    removeEventListener('pagehide', this.#leave);
    removeEventListener('pageshow', this.#return);
    this.#channel.close();
  }

  #say(is: Said['is'], asks: boolean): void {
    this.#channel.postMessage({is, tab: this.#tab, asks} satisfies Said);
  }

  #heard({is, tab, asks}: Said): void {
    const before = this.others;
    if (is === 'here') this.#others.add(tab);
    else this.#others.delete(tab);
    if (asks) this.#say('here', false);
    if (this.others !== before) this.#tell(this.others, is === 'here' ? 'opened' : 'closed');
  }

  readonly #leave = (): void => this.#say('gone', false);

  readonly #return = ({persisted}: PageTransitionEvent): void => {
    if (!persisted) return;
    this.#others.clear();
    this.#say('here', true);
  };
}
