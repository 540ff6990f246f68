import {bare} from '../model/bare.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

interface AloudOptions {
  /** What to read, in its order. */
  readonly paragraphs: () => readonly Element[];
  /** Called at each paragraph: the person is there, though they press nothing. */
  readonly reading: () => void;
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
  /** Those of the device, until they change: asking for them at each letter of a search would be felt. */
  #voices: readonly SpeechSynthesisVoice[] | undefined;
  #spoken: SpeechSynthesisUtterance | undefined;
  #stop = new AbortController();

  constructor(host: ReactiveControllerHost, options: AloudOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    const options = bare({signal: this.#stop.signal});
    // The browser may go on reading when the page is gone.
    addEventListener('pagehide', this.stop, options);
    // What a page has put in its place may be no target of events.
    const synthesis = this.#synthesis as Partial<SpeechSynthesis> | undefined;
    synthesis?.addEventListener?.('voiceschanged', this.#changed, options);
  }

  hostDisconnected(): void {
    this.#stop.abort();
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
  readonly stop = (): void => {
    if (!this.speaking) return;
    this.#end();
    this.#synthesis?.cancel();
  };

  get #synthesis(): SpeechSynthesis | undefined {
    const {speechSynthesis: synthesis} = window as Partial<Window>;
    return typeof synthesis?.getVoices === 'function' ? synthesis : undefined;
  }

  readonly #changed = (): void => {
    this.#voices = undefined;
    this.#host.requestUpdate();
  };

  #voiceFor(lang: string): SpeechSynthesisVoice | undefined {
    this.#voices ??= this.#voicesNow();
    return this.#voices.find((voice) => base(voice.lang) === base(lang));
  }

  #voicesNow(): SpeechSynthesisVoice[] {
    try {
      const voices = this.#synthesis?.getVoices() ?? [];
      return voices.filter(({localService, lang}) => localService && typeof lang === 'string');
    } catch {
      return []; // a page may have put something else in its place
    }
  }

  #speak(all: readonly Element[], number: number): void {
    const part = all[number];
    const voice = part && this.#voiceFor(langOf(part));
    this.#mark(part);
    if (!part || !voice) {
      this.#end();
      return;
    }
    this.#options.reading();
    try {
      this.#synthesis?.speak(
        this.#utterance(part, voice, () => {
          this.#speak(all, number + 1);
        }),
      );
    } catch (error) {
      this.#fail(String(error));
    }
  }

  #utterance(part: Element, voice: SpeechSynthesisVoice, next: () => void) {
    const spoken = new SpeechSynthesisUtterance(wordsOf(part));
    this.#spoken = spoken;
    spoken.voice = voice;
    spoken.lang = voice.lang;
    spoken.addEventListener('end', () => {
      if (this.#spoken === spoken) next();
    });
    spoken.addEventListener('error', ({error}) => {
      if (this.#spoken !== spoken) return;
      // The page, or another one, has made it stop.
      if (error === 'canceled' || error === 'interrupted') this.#end();
      else this.#fail(error);
    });
    return spoken;
  }

  #fail(reason: string): void {
    this.failed = true;
    this.#end();
    this.#options.failed(reason);
  }

  #end(): void {
    this.speaking = false;
    this.#spoken = undefined;
    this.#mark(undefined);
    this.#host.requestUpdate();
  }

  #mark(part: Element | undefined): void {
    this.#marked?.removeAttribute('data-spoken');
    part?.setAttribute('data-spoken', '');
    part?.scrollIntoView(bare({block: 'nearest', behavior: 'instant'} as const));
    this.#marked = part;
  }
}
