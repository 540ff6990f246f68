import type {Loaded} from '../io/manifest-loader.js';
import type {PageFacts} from '../model/page-match.js';
import type {Report} from '../model/problem.js';
import type {Intent, Session} from '../model/session.js';

/** A link to a human that the page itself gives. */
export interface FallbackContact {
  readonly href: string;
  readonly label: string;
}

/** What the root, which knows the page, tells the panel, which knows the help. */
export interface PanelInput {
  loaded: Loaded;
  facts: PageFacts;
  /** BCP 47 tag of the page's language. */
  pageLanguage: string;
  accent: string;
  fallback: readonly FallbackContact[];
  /** The element of the page at an anchor, if it is there. */
  placeAt: (anchor: string) => Element | undefined;
  report: Report;
  /** Called after each step, to do what concerns the page. */
  stepped: (session: Session, before: Session) => void;
}

/** The panel as the root sees it. */
export interface Panel extends HTMLElement, PanelInput {
  /** What had the focus when the person asked for help. */
  opener: Element | null;
  apply: (intent: Intent) => void;
  /** Goes on where the person was on the page before, or starts anew. */
  resume: (sharedComputer: boolean) => void;
  /** Moves off the field that has the focus. */
  keepOff: (field: Element) => void;
}
