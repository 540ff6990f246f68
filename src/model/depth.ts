import {languageChain, pick} from './text.js';
import type {Text, Topic} from './manifest.js';

/*
 * How much help a person wants. They choose it themselves; nothing about them is ever concluded from it
 * (Digital and Population Data Services Agency: profiles are for organisations, not for labels).
 */

export const DEPTHS = ['short', 'steps', 'show'] as const;

export type Depth = (typeof DEPTHS)[number];

/** What explains a topic beside its short answer. */
export type Part = 'media' | 'steps' | 'body';

/** The parts to try at each depth, the best first. */
const ORDER: Readonly<Record<Depth | '', readonly Part[]>> = {
  '': ['body', 'steps'],
  short: [],
  steps: ['steps', 'body'],
  show: ['media', 'steps', 'body'],
};

/** A text of a part, which tells the languages it is in. */
function textOf({video, pictures, steps, body}: Topic, part: Part): Text | undefined {
  if (part === 'media') return video?.transcript ?? pictures?.[0]?.alt;
  return part === 'steps' ? steps?.[0] : body;
}

/** Whether a text is in a language, or the same in all. Plain language is a way to write the same language. */
function isIn(text: Text, lang: string): boolean {
  const is = pick(text, languageChain(lang)).lang;
  return is === '' || is.split('-')[0] === lang.split('-')[0];
}

/**
 * The part of a topic that is shown at a depth: the nearest that there is. One in the language of the
 * person comes before one in another.
 * @param lang BCP 47 tag
 */
export function partAt(topic: Topic, depth: Depth | '', lang: string): Part | undefined {
  const there = ORDER[depth].filter((part) => textOf(topic, part) !== undefined);
  return there.find((part) => isIn(textOf(topic, part) ?? '', lang)) ?? there[0];
}

/** What belongs to a depth alone. */
export const PARTS = {steps: 'steps', show: 'media'} as const;

/** The depths at which a topic has something of its own to show. */
export const depthsOf = (topic: Topic): Depth[] =>
  DEPTHS.filter((depth) => depth === 'short' || textOf(topic, PARTS[depth]) !== undefined);

/**
 * The depth to offer to someone whom this one has not helped: the next one of which there is something else.
 * @param part what is shown now
 */
export function nextDepth(topic: Topic, depth: Depth | '', part?: Part): Depth | undefined {
  const others = depthsOf(topic).filter(
    (other) => other !== 'short' && other !== depth && PARTS[other] !== part,
  );
  return (
    others.find((other) => DEPTHS.indexOf(other) > DEPTHS.indexOf(depth || 'short')) ?? others[0]
  );
}
