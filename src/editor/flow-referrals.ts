import {html, nothing, type TemplateResult} from 'lit';
import {selectField, type Option} from '../elements/select-field.js';
import type {Words} from '../io/words.js';
import type {EditIntent} from './edit-intent.js';
import type {Editing} from './editing.js';
import {REFERRAL} from './forms.js';
import {rowOf, rowsOf, stringOf, withoutEmpty, type Row} from './hours-rows.js';
import type {ItemList} from './item-list.js';
import {valueAt} from './json-tree.js';

/** What can be referred to: helpers of a kind, or a thing of the manifest, by the name of its field. */
const IDS = REFERRAL.flatMap((field) => (field.kind === 'id' ? [field] : []));
const HELPERS = REFERRAL.flatMap((field) =>
  field.key === 'kind' && 'options' in field ? field.options : [],
);

interface ReferralsInput {
  readonly editing: Editing;
  readonly words: Words;
  /** For the names of the kinds of helpers. */
  readonly product: Words | undefined;
  /** JSON pointer of the list. */
  readonly at: string;
  readonly tell: (intent: EditIntent) => void;
  readonly items: ItemList;
}

const whatOf = (referral: Row): string => IDS.find(({key}) => key in referral)?.key ?? 'kind';

/** Which helper of that kind, or which thing. */
function target(input: ReferralsInput, i: number, value: Row): TemplateResult {
  const {editing, words, product, tell} = input;
  const at = `${input.at}/${i}`;
  const chosen = IDS.find(({key}) => key in value);
  if (!chosen) {
    return selectField({
      id: `kind-${i}`,
      label: words.say('edit-flow.what.kind'),
      options: HELPERS.map((kind): Option => [kind, product?.say(`helper.${kind}`) ?? kind]),
      chosen: stringOf(value['kind']),
      choose: (kind) => tell({type: 'set', at: `${at}/kind`, value: kind}),
    });
  }
  return html`<rinnalla-edit-refs
    .words=${words}
    .editing=${editing}
    .at=${`${at}/${chosen.key}`}
    .of=${chosen.of}
    .label=${words.say(`edit-flow.what.${chosen.key}`)}
  ></rinnalla-edit-refs>`;
}

function referral(input: ReferralsInput, i: number, value: Row, count: number): TemplateResult {
  const {editing, words, tell, items} = input;
  const at = `${input.at}/${i}`;
  const name = words.say('edit-flow.referral', {number: i + 1});
  const what = whatOf(value);
  const refer = (key: string) => {
    const {why} = value;
    const target = key === 'kind' ? {kind: 'authority'} : {[key]: ''};
    tell({type: 'set', at, value: withoutEmpty({...target, why})});
  };
  const move = (key: 'up' | 'down', by: -1 | 1, isThere: boolean) =>
    isThere
      ? html`<button type="button" class=${key} @click=${() => void items.move(input.at, i, by)}>
          ${words.say(`edit-flow.refer-${key}`, {number: i + 1})}
        </button>`
      : nothing;
  return html`<fieldset data-item=${at}>
    <legend>${name}</legend>
    ${selectField({
      id: `what-${i}`,
      label: words.say('edit-flow.refer-to'),
      options: ['kind', ...IDS.map(({key}) => key)].map((key): Option => [
        key,
        words.say(`edit-flow.what.${key}`),
      ]),
      chosen: what,
      choose: refer,
    })}
    ${target(input, i, value)}
    <rinnalla-edit-text
      .words=${words}
      .editing=${editing}
      .at=${`${at}/why`}
      .label=${words.say('edit-flow.why')}
    ></rinnalla-edit-text>
    <div class="row">
      ${move('up', -1, i > 0)} ${move('down', 1, i < count - 1)}
      <button type="button" @click=${() => void items.remove(input.at, i, count, name)}>
        ${words.say('edit-flow.refer-remove', {number: i + 1})}
      </button>
    </div>
  </fieldset>`;
}

/** Where to turn, in its order. */
export function flowReferrals(input: ReferralsInput): TemplateResult {
  const {editing, words, at, items} = input;
  const all = rowsOf(valueAt(editing.tree, at));
  return html`${all.map((value, i) => referral(input, i, rowOf(value), all.length))}
    <button
      type="button"
      data-add=${at}
      @click=${() => void items.add(at, {kind: 'authority'}, all.length)}
    >
      ${words.say('edit-flow.refer-add')}
    </button>`;
}
