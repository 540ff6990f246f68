import createElement, {Element} from '@xmpp/xml';
import {NS} from './namespaces.js';

export {Element};

type Attributes = Readonly<Record<string, string | undefined>>;
type Child = Element | string | undefined;

/** What no XML document may have in it (XML 1.0, section 2.2). */
// eslint-disable-next-line no-control-regex
export const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/**
 * An XML element; what is undefined is left out. So is what XML may not have, which JSON may: a strict server
 * would close the queue's own stream for it.
 */
export function xml(name: string, attributes: Attributes, ...children: Child[]): Element {
  const given = children.filter((child) => child !== undefined);
  const sound = given.map((child) =>
    typeof child === 'string' ? child.toWellFormed().replace(ILLEGAL, '') : child,
  );
  return createElement(name, {...attributes}, ...sound);
}

/** '' where there is none. */
export function attr(element: Element | undefined, name: string): string {
  const value: unknown = element?.attrs[name];
  return typeof value === 'string' ? value : '';
}

/** A copy that can be sent elsewhere: to another, or from another. */
export function readdressed(stanza: Element, addresses: Attributes): Element {
  const copy = createElement(stanza.name, {...stanza.attrs, ...addresses});
  copy.children = stanza.children;
  return copy;
}

/** The children that are elements: between them there may be text. */
export const elementsIn = (parent: Element): Element[] =>
  parent.children.filter((child) => typeof child !== 'string');

/** The result of a request. */
export const resultOf = (iq: Element, ...children: Child[]): Element =>
  xml('iq', {type: 'result', id: attr(iq, 'id'), ...answered(iq)}, ...children);

const answered = (stanza: Element) => ({
  from: attr(stanza, 'to') || undefined,
  to: attr(stanza, 'from') || undefined,
});

/** Of RFC 6120, section 8.3.3: those that we give. */
export type Condition =
  | 'bad-request'
  | 'conflict'
  | 'forbidden'
  | 'internal-server-error'
  | 'item-not-found'
  | 'not-acceptable'
  | 'not-allowed'
  | 'not-authorized'
  | 'policy-violation'
  | 'resource-constraint'
  | 'service-unavailable';

const TYPES: Readonly<Partial<Record<Condition, string>>> = {
  'bad-request': 'modify',
  'not-acceptable': 'modify',
  'policy-violation': 'wait',
  'resource-constraint': 'wait',
  'internal-server-error': 'wait',
  forbidden: 'auth',
  'not-authorized': 'auth',
};

/** The refusal of a stanza. */
export const refusalOf = (stanza: Element, condition: Condition): Element =>
  xml(
    stanza.name,
    {type: 'error', id: attr(stanza, 'id') || undefined, ...answered(stanza)},
    xml('error', {type: TYPES[condition] ?? 'cancel'}, xml(condition, {xmlns: NS.stanzas})),
  );

/** What a stanza of type `error` says; '' if it does not. */
export function conditionOf(stanza: Element): string {
  const error = stanza.getChild('error');
  return error ? (elementsIn(error).find((child) => child.getNS() === NS.stanzas)?.name ?? '') : '';
}

/** Whether an answer to it would be an answer to an answer. */
export const isAnswer = (stanza: Element): boolean =>
  ['error', 'result'].includes(attr(stanza, 'type'));

/** XEP-0335. */
export const jsonElement = (value: unknown): Element =>
  xml('json', {xmlns: NS.json}, JSON.stringify(value));
