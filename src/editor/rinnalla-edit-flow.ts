import {html, nothing, type TemplateResult} from 'lit';
import {PART_FILES, PartLoader} from '../elements/part-loader.js';
import {selectField, type Option} from '../elements/select-field.js';
import {pointer} from '../model/problem.js';
import type {FlowView, View} from '../model/session.js';
import {editorFieldsStyle} from '../styles/editor-fields.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {EditField} from './edit-field.js';
import {focusInNode} from './flow-focus.js';
import {flowNodeForm} from './flow-node-form.js';
import {
  flowOutline,
  isQuestion,
  namesOf,
  nodeOf,
  withNode,
  withoutNode,
  type Entry,
  type FlowOutline,
  type Way,
} from './flow-outline.js';
import {flowTrialView} from './flow-trial-view.js';
import {rowOf, rowsOf, stringOf} from './hours-rows.js';
import {ItemList} from './item-list.js';
import {steps} from './json-tree.js';
import {saidIn} from './named-things.js';
import {ProductWords} from './product-words.js';

/** A problem solver as an indented outline, with "try it" beside it. */
export class RinnallaEditFlow extends EditField {
  static override styles = [tokens, viewStyle, fieldStyle, editorFieldsStyle];
  static override properties = {
    ...EditField.properties,
    open: {state: true},
    trial: {state: true},
    said: {state: true},
  };

  /** The id of the node whose form is open; empty: none. */
  declare open: string;
  /** Where the person is who tries it; `undefined`: nobody does. */
  declare trial: View | undefined;
  declare said: string;

  readonly #product = new ProductWords(this);
  readonly #guidance = new PartLoader(this, PART_FILES.guidance);
  readonly #items = new ItemList({
    root: () => this.renderRoot,
    tell: (intent) => {
      this.tell(intent);
    },
    drawn: () => this.drawn(),
    say: (key, values) => {
      this.said = this.say(key, values);
    },
  });

  constructor() {
    super();
    this.open = '';
    this.said = '';
  }

  override render() {
    const outline = flowOutline(this.value);
    const {start, loose} = outline;
    return html`<section aria-labelledby="label">
      <h4 id="label">${this.label || this.say('edit-flow.label')}</h4>
      ${this.hintLine()}
      ${
        start
          ? html`<ol role="list" class="plain">
              <li>${this.#node(start, outline)}</li>
            </ol>`
          : html`<p class="fault">${this.say('edit-flow.no-start')}</p>
              ${this.#startField(outline)}`
      }
      ${loose.length > 0 ? this.#loose(loose, outline) : nothing} ${this.#otherFindings()}
      ${this.#trialPart()}
      <p role="status" class="visually-hidden">${this.said}</p>
    </section>`;
  }

  /** At the question or advice that is named, with its form open if it is something of that. */
  focusField(at = this.at): void {
    const [, , , list, id = ''] = ['', ...steps(at)];
    const isNode = list === 'nodes' && flowOutline(this.value).order.includes(id);
    if (isNode) void this.#focusNode(id, at);
    else this.renderRoot.querySelector<HTMLElement>('.edit')?.focus();
  }

  async #focusNode(id: string, at: string): Promise<void> {
    const node = pointer(`${this.at}/nodes`, id);
    if (at !== node) this.open = id;
    await this.drawn();
    if (at === node || !(await focusInNode(this.renderRoot, node, at))) this.#focus(id);
  }

  #startField(outline: FlowOutline): TemplateResult {
    return selectField({
      id: 'start',
      label: this.say('edit-flow.start'),
      options: this.#nodeOptions(outline),
      chosen: '',
      choose: (id) => this.set(id, `${this.at}/start`),
    });
  }

  #name(id: string): string {
    const node = nodeOf(this.value, id);
    const text = namesOf(node)
      .map((one) => saidIn(one, this.editing).text.trim())
      .find(Boolean);
    return text ?? this.say('edit-flow.empty');
  }

  /** "3. Question: Did you give codes?" */
  #title(id: string, number: number): string {
    const kind = isQuestion(nodeOf(this.value, id)) ? 'question' : 'advice';
    return this.say(`edit-flow.node-${kind}`, {number, text: this.#name(id)});
  }

  #node(entry: Entry, outline: FlowOutline): TemplateResult {
    const {id, number, ways} = entry;
    const isOpen = this.open === id;
    const at = pointer(`${this.at}/nodes`, id);
    return html`<div class="node">
        <h5 id="node-${id}" tabindex="-1">${this.#title(id, number)}</h5>
        ${this.findingList(this.findingsAt(at), `findings-${id}`)} ${this.#end(id, ways)}
        <div class="row">
          ${this.#button('edit', id, () => (this.open = isOpen ? '' : id), isOpen)}
          ${outline.order.length > 1 ? this.#button('remove', id, () => void this.#remove(id)) : nothing}
        </div>
        ${isOpen ? this.#form(id, at, outline) : nothing}
      </div>
      ${
        ways.length > 0
          ? html`<ol role="list" class="ways-on" aria-label=${this.say('edit-flow.ways', {number})}>
              ${ways.map((way) => html`<li>${this.#way(id, way, outline)}</li>`)}
            </ol>`
          : nothing
      }`;
  }

  #button(name: 'edit' | 'remove', id: string, press: () => void, isOpen?: boolean) {
    return html`<button
      type="button"
      id="${name}-${id}"
      class=${name}
      aria-labelledby="${name}-${id} node-${id}"
      aria-expanded=${isOpen === undefined ? nothing : String(isOpen)}
      @click=${press}
    >
      ${this.say(isOpen ? 'edit-flow.close' : `edit-flow.${name}`)}
    </button>`;
  }

  /** What happens where no way leads on. */
  #end(id: string, ways: readonly Way[]): TemplateResult | typeof nothing {
    const node = nodeOf(this.value, id);
    if (ways.some(({kind}) => kind !== 'unsure')) return nothing;
    if (isQuestion(node)) return html`<p class="fault">${this.say('edit-flow.no-answers')}</p>`;
    const end = stringOf(node['end']) || 'asked';
    return html`<p class="quiet">${this.say(`edit-flow.end.${end}`)}</p>`;
  }

  #way(id: string, way: Way, outline: FlowOutline): TemplateResult {
    const {kind, index, to, leads, entry} = way;
    const option = rowOf(rowsOf(nodeOf(this.value, id)['options'])[index]);
    const text = saidIn(option['text'], this.editing).text.trim() || this.say('edit-flow.empty');
    const name =
      kind === 'answer'
        ? this.say('edit-flow.answer-is', {number: index + 1, text})
        : this.say(`edit-flow.way.${kind}`);
    return html`<p>
        <strong>${name}</strong>
        ${leads === 'gone' || leads === 'nowhere' ? this.#dead(leads, to) : nothing}
        ${leads === 'circle' ? html`<span class="fault">${this.say('edit-flow.circle')}</span>` : nothing}
      </p>
      ${
        entry
          ? this.#node(entry, outline)
          : leads === 'again' || leads === 'circle'
            ? this.#link(to, outline)
            : this.#lead(id, way, outline)
      }`;
  }

  #dead(leads: 'gone' | 'nowhere', to: string): TemplateResult {
    return html`<span class="fault">${this.say(`edit-flow.${leads}`, {id: to})}</span>`;
  }

  #link(to: string, {order}: FlowOutline): TemplateResult {
    const title = this.#title(to, order.indexOf(to) + 1);
    return html`<button type="button" class="go" @click=${() => void this.#goTo(to)}>
      ${this.say('edit-flow.go-to', {title})}
    </button>`;
  }

  /** From where a way leads nowhere, a node can be made at once. */
  #lead(id: string, {at}: Way, outline: FlowOutline): TemplateResult {
    const field = `${this.at}${at}`;
    return selectField({
      id: `way${at.replaceAll('/', '-')}`,
      label: this.say('edit-flow.leads-to'),
      options: [
        ...this.#nodeOptions(outline).filter(([other]) => other !== id),
        ['+question', this.say('edit-flow.new-question')],
        ['+advice', this.say('edit-flow.new-advice')],
      ],
      chosen: '',
      choose: (to) => void this.#choose(field, to),
    });
  }

  #nodeOptions({order}: FlowOutline): Option[] {
    return [
      ['', this.say('edit-flow.to-nobody')],
      ...order.map((id, i): Option => [id, this.#title(id, i + 1)]),
    ];
  }

  #form(id: string, at: string, outline: FlowOutline): TemplateResult {
    return flowNodeForm({
      editing: this.editing,
      words: this.words,
      product: this.#product.in(this.words.lang),
      at,
      node: nodeOf(this.value, id),
      nodes: this.#nodeOptions(outline),
      tell: (intent) => this.tell(intent),
      items: this.#items,
      lead: (field, to) => void this.#choose(field, to),
    });
  }

  #loose(loose: readonly Entry[], outline: FlowOutline): TemplateResult {
    return html`<h4>${this.say('edit-flow.loose')}</h4>
      <p>${this.say('edit-flow.loose-how')}</p>
      <ol role="list" class="plain loose">
        ${loose.map(
          (entry) => html`<li>${this.#join(entry, outline)} ${this.#node(entry, outline)}</li>`,
        )}
      </ol>`;
  }

  /** Every way that leads nowhere could lead to it. */
  #join({id, number}: Entry, {start}: FlowOutline): TemplateResult | typeof nothing {
    const free: Option[] = [];
    const look = (entry: Entry): void => {
      for (const way of entry.ways) {
        const {kind, index, leads, at} = way;
        const title = this.#title(entry.id, entry.number);
        const place = this.say('edit-flow.join-at', {answer: index + 1, title});
        if (kind === 'answer' && (leads === 'nowhere' || leads === 'gone')) free.push([at, place]);
        if (way.entry) look(way.entry);
      }
      const isEnd = entry.ways.length === 0 && !isQuestion(nodeOf(this.value, entry.id));
      const after = this.say('edit-flow.join-after', {title: this.#title(entry.id, entry.number)});
      if (isEnd) free.push([`${pointer('/nodes', entry.id)}/to`, after]);
    };
    if (start) look(start);
    if (free.length === 0) return nothing;
    return selectField({
      id: `join-${id}`,
      label: this.say('edit-flow.join', {number}),
      options: [['', this.say('edit-flow.join-none')], ...free],
      chosen: '',
      choose: (at) => {
        if (at) void this.#choose(`${this.at}${at}`, id);
      },
    });
  }

  #otherFindings() {
    const inNodes = `${this.at}/nodes/`;
    const texts = this.editing.findings
      .filter(({at}) => at.startsWith(inNodes))
      .map(({text}) => text);
    return this.findingList(this.findings.filter(({text}) => !texts.includes(text)));
  }

  async #choose(field: string, to: string): Promise<void> {
    if (to !== '+question' && to !== '+advice') {
      this.set(to || undefined, field);
      if (to) await this.#goTo(to);
      return;
    }
    const kind = to === '+question' ? 'question' : 'advice';
    const made = withNode(this.value ?? {}, field.slice(this.at.length), kind);
    this.set(made.flow);
    this.open = made.id;
    await this.#goTo(made.id);
  }

  async #remove(id: string): Promise<void> {
    const title = this.#name(id);
    const index = flowOutline(this.value).order.indexOf(id);
    if (this.open === id) this.open = '';
    this.set(withoutNode(this.value ?? {}, id));
    this.said = this.say('edit-flow.removed', {title});
    await this.drawn();
    const {order} = flowOutline(this.value);
    this.#focus(order[Math.min(index, order.length - 1)] ?? '');
  }

  /** What was told may be drawn only a moment later. */
  async #goTo(id: string): Promise<void> {
    await this.drawn();
    this.#focus(id);
  }

  #focus(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[id="node-${CSS.escape(id)}"]`)?.focus();
  }

  #trialPart(): TemplateResult {
    const isOn = this.trial !== undefined;
    const begin = () => (this.trial = isOn ? undefined : this.#beginning);
    return html`<div class="trial">
      <button type="button" aria-expanded=${String(isOn)} @click=${begin}>
        ${this.say(isOn ? 'edit-flow.try-end' : 'edit-flow.try')}
      </button>
      ${
        this.trial
          ? flowTrialView({
              editing: this.editing,
              words: this.words,
              product: this.#product.in(this.editing.lang),
              guidance: this.#guidance,
              beginning: this.#beginning,
              view: this.trial,
              go: (view) => (this.trial = view),
            })
          : nothing
      }
    </div>`;
  }

  get #beginning(): FlowView {
    return {name: 'flow', id: steps(this.at).at(-1) ?? ''};
  }
}
