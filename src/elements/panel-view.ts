import {html, type TemplateResult} from 'lit';
import type {ChatSession} from '../chat/chat-session.js';
import type {Loaded} from '../io/manifest-loader.js';
import type {Words} from '../io/words.js';
import type {Content} from '../model/content.js';
import {positionOf, type Position} from '../model/guide.js';
import type {Text, Topic} from '../model/manifest.js';
import type {PageFacts} from '../model/page-match.js';
import type {Help} from '../model/read.js';
import {whyBefore} from '../model/referral.js';
import {
  itemBefore,
  topicBefore,
  type HelpersView,
  type Session,
  type View,
} from '../model/session.js';
import {titleOf} from '../model/view-title.js';
import type {MeasureController} from './measure-controller.js';
import type {FallbackContact, PanelInput} from './panel-link.js';
import type {ViewPart} from './part-loader.js';

interface ViewInput {
  readonly content: Content;
  readonly words: Words;
  readonly session: Session;
  readonly facts: PageFacts;
  readonly fallback: readonly FallbackContact[];
  /** What the page calls the field that a topic explains; empty when it is not on the page. */
  readonly labelOf: (topic: Topic) => string;
  readonly placeAt: PanelInput['placeAt'];
  /** What the page calls the field that the person is at; empty: at none that we know. */
  readonly fieldName: string;
  /** Once its file is there. */
  readonly chat: ChatSession | undefined;
  readonly measure: MeasureController;
  readonly loaded: Loaded;
  /** Whether all of the manifest has been read, with what it builds on. */
  readonly isWhole: boolean;
}

type Guidance = Exclude<Extract<View, {id: string}>, {name: 'topic'}>;

const isGuidance = (view: View): view is Guidance => 'id' in view && view.name !== 'topic';

type ChatView = Extract<View, {name: 'handoff' | 'chat' | 'call-back'}>;

const isChat = (view: View): view is ChatView =>
  view.name === 'handoff' || view.name === 'chat' || view.name === 'call-back';

/** The part that brings the element of a view, when it does not come with the panel. */
export function partOf(view: View): ViewPart | undefined {
  if (view.name === 'helpers') return 'where-to-turn';
  if (view.name === 'call-back') return 'call-back';
  if (isChat(view)) return 'chat';
  return isGuidance(view) ? 'guidance' : undefined;
}

/** One view of the panel, below its title. */
export function panelView(view: View, input: ViewInput): TemplateResult {
  const {content, words, session, fallback, labelOf} = input;
  if (isGuidance(view)) return guidanceView(view, input);
  if (isChat(view)) return chatView(view, input);
  switch (view.name) {
    case 'topic': {
      const topic = content.help.topics[view.id];
      return html`<rinnalla-topic
        .content=${content}
        .words=${words}
        .view=${view}
        .open=${session.open}
        .topic=${topic}
        .field=${topic ? labelOf(topic) : ''}
      ></rinnalla-topic>`;
    }
    case 'contacts':
      return html`<rinnalla-contacts
        .content=${content}
        .words=${words}
        .topic=${content.help.topics[topicBefore(session) ?? '']}
        .fallback=${fallback}
        .loaded=${input.loaded}
        .page=${input.facts.page}
        .view=${itemBefore(session)}
        .open=${session.open}
      ></rinnalla-contacts>`;
    case 'languages':
      return html`<rinnalla-languages .content=${content} .words=${words}></rinnalla-languages>`;
    case 'about':
      return aboutView(input);
    case 'depth':
      return html`<rinnalla-depth .content=${content} .words=${words}></rinnalla-depth>`;
    case 'helpers':
      return helpersView(view, input);
    case 'home':
      return html`<rinnalla-home
        .content=${content}
        .words=${words}
        .query=${session.query}
        .labelOf=${labelOf}
        .isWhole=${input.isWhole}
      ></rinnalla-home>`;
  }
}

const aboutView = ({content, words, session, measure}: ViewInput): TemplateResult =>
  html`<rinnalla-about
    .content=${content}
    .words=${words}
    .sharedComputer=${session.sharedComputer}
    .measured=${measure.told()}
    .counts=${measure.isOn}
  ></rinnalla-about>`;

/** Before, in and after a conversation; a request to be called. */
function chatView(view: ChatView, input: ViewInput): TemplateResult {
  const {content, words, session, facts, chat, fieldName} = input;
  switch (view.name) {
    case 'handoff':
      return html`<rinnalla-handoff
        .content=${content}
        .words=${words}
        .contact=${view.contact}
        .chat=${chat}
        .view=${itemBefore(session)}
        .page=${facts.page}
        .field=${fieldName}
      ></rinnalla-handoff>`;
    case 'chat':
      return html`<rinnalla-chat
        .content=${content}
        .words=${words}
        .chat=${chat}
        .open=${session.open}
      ></rinnalla-chat>`;
    case 'call-back':
      return html`<rinnalla-call-back
        .content=${content}
        .words=${words}
        .contact=${view.contact}
      ></rinnalla-call-back>`;
  }
}

function helpersView(view: HelpersView, input: ViewInput): TemplateResult {
  const {content, words, session, loaded, isWhole} = input;
  return html`<rinnalla-helpers
    .content=${content}
    .words=${words}
    .view=${view}
    .municipality=${session.municipality}
    .manifest=${loaded.url}
    .isWhole=${isWhole}
    .open=${session.open}
    .why=${whyBefore(session, content.help)}
  ></rinnalla-helpers>`;
}

function guidanceView(view: Guidance, input: ViewInput): TemplateResult {
  const {content, words, facts, placeAt} = input;
  switch (view.name) {
    case 'guide':
      return html`<rinnalla-guide
        .content=${content}
        .words=${words}
        .guide=${content.help.guides[view.id]}
        .view=${view}
        .facts=${facts}
        .placeAt=${placeAt}
      ></rinnalla-guide>`;
    case 'checklist':
      return html`<rinnalla-checklist
        .content=${content}
        .words=${words}
        .checklist=${content.help.checklists[view.id]}
      ></rinnalla-checklist>`;
    case 'selfcheck':
      return html`<rinnalla-selfcheck
        .content=${content}
        .words=${words}
        .item=${view.id}
        .selfcheck=${content.help.selfchecks[view.id]}
      ></rinnalla-selfcheck>`;
    case 'flow':
      return html`<rinnalla-flow
        .content=${content}
        .words=${words}
        .flow=${content.help.flows[view.id]}
        .view=${view}
      ></rinnalla-flow>`;
  }
}

/** Where in a guide a view is, if it shows a step. */
const stepOf = (view: View, help: Help): Position | undefined => {
  const guide = view.name === 'guide' ? help.guides[view.id] : undefined;
  return guide && view.name === 'guide' ? positionOf(guide, view.step ?? '') : undefined;
};

/** The title of a view that shows no part of the help, in our own words. */
const ownTitle = (view: View, {say}: Words): string =>
  view.name === 'helpers' && view.kind !== undefined
    ? say(`helper.${view.kind}`)
    : say(`${view.name}.title`);

/**
 * What stands over a view.
 * @param drawn draws a text of the manifest
 */
export function heading(
  view: View,
  {help}: Content,
  words: Words,
  drawn: (text: Text) => TemplateResult,
): unknown {
  const step = stepOf(view, help);
  if (step) {
    return html`${words.say('guide.step', {number: step.number, of: step.count})}:
    ${drawn(step.step.text)}`;
  }
  const title = titleOf(view, help);
  return title ? drawn(title) : ownTitle(view, words);
}

/** Nobody has done anything for a while on a shared computer. */
export const idleWarning = ({say}: Words, stay: () => void): TemplateResult =>
  html`<section class="box warning" role="alert">
    <p><strong>${say('idle.title')}</strong></p>
    <p>${say('idle.text')}</p>
    <button type="button" class="primary" @click=${stay}>${say('idle.stay')}</button>
  </section>`;
