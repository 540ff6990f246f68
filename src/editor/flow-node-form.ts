import {html, nothing, type TemplateResult} from 'lit';
import {selectField, type Option} from '../elements/select-field.js';
import type {Words} from '../io/words.js';
import type {EditIntent} from './edit-intent.js';
import type {Editing} from './editing.js';
import {flowReferrals} from './flow-referrals.js';
import {rowsOf, stringOf, type Row} from './hours-rows.js';
import type {ItemList} from './item-list.js';

interface NodeFormInput {
  readonly editing: Editing;
  readonly words: Words;
  readonly product: Words | undefined;
  /** JSON pointer of the node. */
  readonly at: string;
  readonly node: Row;
  /** The nodes that a way can lead to, by their ids, with their names; the first one: to none. */
  readonly nodes: readonly Option[];
  readonly tell: (intent: EditIntent) => void;
  readonly items: ItemList;
  /** Lets a way lead to a node that is there (its id), or to a new one: `+question`, `+advice`. */
  readonly lead: (at: string, to: string) => void;
}

const text = ({editing, words, at}: NodeFormInput, key: string, name: string, markdown: boolean) =>
  html`<rinnalla-edit-text
    .words=${words}
    .editing=${editing}
    .at=${`${at}/${key}`}
    .label=${name}
    .markdown=${markdown}
  ></rinnalla-edit-text>`;

function answer(input: NodeFormInput, i: number, to: string, count: number): TemplateResult {
  const {words, at, items} = input;
  const number = i + 1;
  const list = `${at}/options`;
  const name = words.say('edit-flow.answer', {number});
  const move = (key: 'up' | 'down', by: -1 | 1, isThere: boolean) =>
    isThere
      ? html`<button type="button" class=${key} @click=${() => void items.move(list, i, by)}>
          ${words.say(`edit-flow.answer-${key}`, {number})}
        </button>`
      : nothing;
  return html`<fieldset data-item="${list}/${i}">
    <legend>${name}</legend>
    ${text(input, `options/${i}/text`, name, false)}
    ${text(input, `options/${i}/advice`, words.say('edit-flow.answer-advice', {number}), true)}
    ${lead(input, `options/${i}/to`, to, words.say('edit-flow.answer-to', {number}))}
    <div class="row">
      ${move('up', -1, i > 0)} ${move('down', 1, i < count - 1)}
      <button type="button" @click=${() => void items.remove(list, i, count, name)}>
        ${words.say('edit-flow.answer-remove', {number})}
      </button>
    </div>
  </fieldset>`;
}

const lead = (input: NodeFormInput, key: string, to: string, label: string): TemplateResult =>
  selectField({
    id: `lead-${key.replaceAll('/', '-')}`,
    label,
    options: [
      ...input.nodes,
      ['+question', input.words.say('edit-flow.new-question')],
      ['+advice', input.words.say('edit-flow.new-advice')],
    ],
    chosen: to,
    choose: (value) => input.lead(`${input.at}/${key}`, value),
  });

function list(input: NodeFormInput): TemplateResult {
  const {words, at, node, items} = input;
  const all = rowsOf(node['list']);
  const list = `${at}/list`;
  const name = (i: number) => words.say('edit-flow.item', {number: i + 1});
  return html`<h6>${words.say('edit-flow.list')}</h6>
    ${all.map(
      (_, i) =>
        html`<div data-item="${list}/${i}">
          ${text(input, `list/${i}/text`, name(i), false)}
          <button type="button" @click=${() => void items.remove(list, i, all.length, name(i))}>
            ${words.say('edit-flow.item-remove', {number: i + 1})}
          </button>
        </div>`,
    )}
    <p>
      <button
        type="button"
        data-add=${list}
        @click=${() => void items.add(list, {text: ''}, all.length)}
      >
        ${words.say('edit-flow.item-add')}
      </button>
    </p>`;
}

function answers(input: NodeFormInput): TemplateResult {
  const {words, at, node, tell, items} = input;
  const list = `${at}/options`;
  const options = rowsOf(node['options']) as readonly Row[];
  const severally = ({target}: Event) =>
    tell({
      type: 'set',
      at: `${at}/several`,
      value: (target as HTMLInputElement).checked || undefined,
    });
  return html`${options.map((one, i) => answer(input, i, stringOf(one['to']), options.length))}
    <p>
      <button
        type="button"
        data-add=${list}
        @click=${() => void items.add(list, {text: ''}, options.length)}
      >
        ${words.say('edit-flow.answer-add')}
      </button>
    </p>
    <label class="choice">
      <input type="checkbox" .checked=${node['several'] === true} @change=${severally} />
      <span>${words.say('edit-flow.several')}</span>
    </label>
    ${lead(input, 'unsure', stringOf(node['unsure']), words.say('edit-flow.unsure-to'))}`;
}

/** All that can be written of one question, or piece of advice. */
export function flowNodeForm(input: NodeFormInput): TemplateResult {
  const {editing, words, product, at, node, tell, items} = input;
  const ends = ['', 'solved', 'referred'].map((end): Option => [
    end,
    words.say(`edit-flow.end.${end || 'asked'}`),
  ]);
  return html`<div class="small form">
    ${text(input, 'warning', words.say('edit-flow.warning'), true)}
    ${text(input, 'advice', words.say('edit-flow.advice'), true)}
    ${text(input, 'ask', words.say('edit-flow.ask'), false)}
    ${node['ask'] === undefined && node['options'] === undefined ? nothing : answers(input)}
    ${lead(input, 'to', stringOf(node['to']), words.say('edit-flow.then'))} ${list(input)}
    <h6>${words.say('edit-flow.where-to-turn')}</h6>
    ${flowReferrals({editing, words, product, at: `${at}/refer`, tell, items})}
    ${selectField({
      id: 'end',
      label: words.say('edit-flow.end.label'),
      options: ends,
      chosen: stringOf(node['end']),
      choose: (end) => tell({type: 'set', at: `${at}/end`, value: end || undefined}),
    })}
  </div>`;
}
