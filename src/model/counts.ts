import type {Depth} from './depth.js';

/*
 * What is counted of the help, and in what shape it travels: never an address, a name, a time, a word that
 * somebody wrote, nor anything that tells one visit from another. Docs: docs/measuring.md.
 */

/** Everything that can be counted. An older counter refuses what it does not know. */
export const COUNTED_EVENTS = [
  'opened',
  /** Opened while the page marked a field of ours as wrong. */
  'opened-after-error',
  'closed',
  'shown',
  /** The same item again, after something else, in the same visit. */
  'shown-again',
  'helpful',
  'not-helpful',
  /** Of a search, once the person has stopped writing, and once on a page. Its item is the number of hits: `hits/0`, `hits/1`, `hits/2-5`, `hits/6`. */
  'search-good',
  'search-poor',
  'search-none',
  'guide-started',
  'guide-step',
  'guide-done',
  /** Left before its end; its item is the step. */
  'guide-left',
  'flow-node',
  'flow-solved',
  'flow-not-solved',
  'flow-referred',
  /** Left before an end; its item is the node. */
  'flow-left',
  /** What is told before a chat or a call was shown. */
  'handoff-offered',
  'handoff-accepted',
  /** Nobody was there. */
  'handoff-closed',
  'handoff-ended',
  /** Contact was looked for right after an item; its item is that item. */
  'contact-after-help',
  /** The same, and the person had said that it did not help. */
  'contact-after-not-helpful',
  'referral-shown',
  'referral-opened',
  'played',
  'anchor-missed',
  'error',
] as const;

export type CountedEvent = (typeof COUNTED_EVENTS)[number];

/** Of a search: none, one, two to five, six or more hits. */
export const HITS = ['0', '1', '2-5', '6'] as const;

export type Hits = (typeof HITS)[number];

/** One thing that was done, as the page is told. */
export interface Counted {
  readonly event: CountedEvent;
  /**
   * What it is about, by ids of the manifest: `topic/rent`, `guide/apply`, `guide/apply/send` (a step), `flow/sign-in`,
   * `flow/sign-in/bank` (a node), `checklist/x`, `selfcheck/x`, `contact/chat` (also what is told before a chat or a call),
   * `helpers/bank` (those of a kind; `helpers/authority`: the service's own advice), `provider/kela`, `anchor/rent`.
   * Else: `error/manifest-invalid` (a code of docs/errors.md), `hits/0`, and the other views, `view/contacts`,
   * `view/languages`, `view/depth`, `view/about`, `view/helpers` (of all kinds), `view/chat`; empty: the help itself, its start.
   */
  readonly item: string;
  /** Id of the page in the manifest; empty: none of them. */
  readonly page: string;
  /** BCP 47: the language that the help is shown in. */
  readonly language: string;
  readonly depth: Depth | '';
}

/** What goes to a counter at a time, as JSON; its counts in the order of their letters, not in that of time. */
export interface Batch {
  readonly format: 1;
  /** 32 hexadecimal digits, random, of this batch alone: one that comes twice is counted once. */
  readonly batch: string;
  /** Id of the service. */
  readonly service: string;
  /** Version of the manifest; empty: its editors number none. */
  readonly version: string;
  readonly counts: readonly (Counted & {readonly n: number})[];
}

/** How many counts a batch may have, and how long it may be, in bytes. */
export const MOST_COUNTS = 100;
export const MOST_BYTES = 16_384;

/** A row of the counter: how often a thing was done on a day. */
export interface CountRow extends Counted {
  /** `2026-11-26`, in Finland's time. */
  readonly day: string;
  readonly service: string;
  readonly n: number;
}
