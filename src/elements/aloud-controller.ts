import type {ReactiveController, ReactiveControllerHost} from 'lit';

interface AloudOptions {
  /** What to read, in its order. */
  readonly paragraphs: () => readonly Element[];
  /** Called when a voice that was there does not speak. */
  readonly failed: (reason: string) => void;
}

/** The language of an element, through the shadow roots around it. */
function langOf(element: Element): string {
  const near = element.closest<HTMLElement>('[lang]');
  if (near) return near.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? langOf(root.host) : '';
}

/** Without the words of a second language in the same line, which are not for the same voice. */
function wordsOf(part: Element): string {
  const copy = part.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll('.second')) other.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

const base = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0] ?? '';

/** Reads aloud, with voices of the device alone: others would send the text to their maker. */
export class AloudController implements ReactiveController {
  /** Whether it is reading. */
  speaking = false;
  /** Whether the voice did not speak. */
  failed = false;

  readonly #host: ReactiveControllerHost;
  readonly #options: AloudOptions;
  #marked: Element | undefined;

  constructor(host: ReactiveControllerHost, options: AloudOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#synthesis?.addEventListener('voiceschanged', this.#changed);
  }

  hostDisconnected(): void {
    this.#synthesis?.removeEventListener('voiceschanged', this.#changed);
    this.stop();
  }

  /** Whether there is a voice of the device for a language (BCP 47). */
  canSpeak = (lang: string): boolean => this.#voiceFor(lang) !== undefined;

  start(): void {
    const all = this.#options.paragraphs().filter((part) => this.canSpeak(langOf(part)));
    this.speaking = all.length > 0;
    this.failed = false;
    this.#speak(all, 0);
    this.#host.requestUpdate();
  }

  /** Stops what we have begun; what the page itself reads goes on. */
  stop(): void {
    if (!this.speaking) return;
    this.#end();
    this.#synthesis?.cancel();
  }

  get #synthesis(): SpeechSynthesis | undefined {
    return 'speechSynthesis' in window ? speechSynthesis : undefined;
  }

  readonly #changed = (): void => {
    this.#host.requestUpdate();
  };

  #voiceFor(lang: string): SpeechSynthesisVoice | undefined {
    const voices = this.#synthesis?.getVoices() ?? [];
    return voices.find((voice) => voice.localService && base(voice.lang) === base(lang));
  }

  #speak(all: readonly Element[], number: number): void {
    const part = all[number];
    const lang = part && langOf(part);
    const voice = this.#voiceFor(lang ?? '');
    this.#mark(part);
    if (!part || !voice) {
      this.#end();
      return;
    }
    const spoken = new SpeechSynthesisUtterance(wordsOf(part));
    spoken.voice = voice;
    spoken.lang = voice.lang;
    const isOurs = () => this.speaking && this.#marked === part;
    spoken.addEventListener('end', () => {
      if (isOurs()) this.#speak(all, number + 1);
    });
    spoken.addEventListener('error', ({error}) => {
      if (isOurs()) this.#fail(error);
    });
    this.#synthesis?.speak(spoken);
  }

  #fail(reason: string): void {
    this.failed = true;
    this.#end();
    this.#options.failed(reason);
  }

  #end(): void {
    this.speaking = false;
    this.#mark(undefined);
    this.#host.requestUpdate();
  }

  #mark(part: Element | undefined): void {
    this.#marked?.removeAttribute('data-spoken');
    part?.setAttribute('data-spoken', '');
    part?.scrollIntoView({block: 'nearest', behavior: 'instant'});
    this.#marked = part;
  }
}
