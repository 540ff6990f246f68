import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {nextNode} from '../model/flow.js';
import type {Answer, Flow, FlowNode, Text} from '../model/manifest.js';
import type {FlowView, View} from '../model/session.js';
import {guidanceStyle} from '../styles/guidance.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {HelpfulEvent} from './helpful-event.js';
import {tickList} from './tick-list.js';
import {ReferringElement} from './referring-element.js';

/** A problem solver: one question or one piece of advice at a time, and where to turn. */
export class RinnallaFlow extends ReferringElement {
  static override styles = [tokens, viewStyle, guidanceStyle];
  static override properties = {flow: {attribute: false}, view: {attribute: false}};

  declare flow: Flow;
  declare view: FlowView;

  override render() {
    const {solved, node: id = this.flow.start} = this.view;
    if (solved) return this.#solved();
    const node = this.flow.nodes[id];
    // Its editor has named a node that is not there.
    if (!node) return this.#toPerson('flow.gone');
    const {warning, advice, list, refer, ask} = node;
    // Anew for each node: what was ticked at the one before is not ticked here.
    const view = html`
      ${this.onlyIn(this.flow.title)}
      ${warning ? html`<div class="box warning">${this.prose(warning)}</div>` : nothing}
      ${this.#answered().map((text) => this.prose(text))} ${advice ? this.prose(advice) : nothing}
      ${list ? tickList(list, (text) => this.text(text)) : nothing}
      ${
        refer
          ? html`<h3>${this.say('flow.where-to-turn')}</h3>
              ${this.referrals(refer)}`
          : nothing
      }
      ${ask === undefined ? this.#ways(id, node) : this.#question(id, node, ask)}
      ${id === this.flow.start ? nothing : this.#again()}
    `;
    return keyed(id, view);
  }

  /** What is advised for the answers that led here. */
  #answered(): Text[] {
    const {node = '', answers = []} = this.view.from ?? {};
    const {options = []} = this.flow.nodes[node] ?? {};
    return answers.map((i) => options[i]?.advice).filter((text) => text !== undefined);
  }

  #question(id: string, node: FlowNode, ask: Text) {
    const {options = [], several} = node;
    if (several) return this.#severalOf(id, node, ask);
    return html`<h3 id="ask">${this.text(ask)}</h3>
      <ul class="list" role="list" aria-labelledby="ask">
        ${options.map(
          (option, i) =>
            html`<li>
              <button type="button" @click=${() => this.#answer(id, node, [i], option)}>
                ${this.text(option.text)}
              </button>
            </li>`,
        )}
        <li>${this.#unsure(id, node)}</li>
      </ul>`;
  }

  #severalOf(id: string, node: FlowNode, ask: Text) {
    const chosen = (): number[] =>
      [...this.renderRoot.querySelectorAll<HTMLInputElement>('fieldset input')].flatMap(
        ({checked}, i) => (checked ? [i] : []),
      );
    return html`<fieldset>
        <legend>${this.text(ask)}</legend>
        ${node.options?.map(
          ({text}) =>
            html`<label class="choice">
              <input type="checkbox" />
              <span>${this.text(text)}</span>
            </label>`,
        )}
      </fieldset>
      <div class="ways">
        <button type="button" class="primary" @click=${() => this.#answer(id, node, chosen())}>
          ${this.say('flow.go-on')}
        </button>
        ${this.#unsure(id, node)}
      </div>`;
  }

  #unsure(id: string, node: FlowNode) {
    const {unsure} = node;
    const known = unsure !== undefined && Object.hasOwn(this.flow.nodes, unsure);
    const view: View = known ? this.#node(unsure, id, []) : {name: 'contacts'};
    return html`<button type="button" @click=${() => this.tell({type: 'go', view})}>
      ${this.say('flow.unsure')}
    </button>`;
  }

  /** After advice: on, or is it solved? */
  #ways(id: string, node: FlowNode) {
    const next = nextNode(this.flow, node);
    if (next !== undefined) {
      return html`<button
        type="button"
        class="primary"
        @click=${() => this.tell({type: 'go', view: this.#node(next, id, [])})}
      >
        ${this.say('flow.go-on')}
      </button>`;
    }
    // Someone else goes on with it.
    if (node.end === 'referred') return nothing;
    const solved: FlowView = {...this.view, solved: true};
    return html`<h3>${this.say('flow.helped')}</h3>
      <div class="ways">
        <button type="button" @click=${() => this.#end(true, solved)}>
          ${this.say('flow.solved')}
        </button>
        <button type="button" @click=${() => this.#end(false, {name: 'contacts'})}>
          ${this.say('flow.not-solved')}
        </button>
      </div>`;
  }

  #end(helpful: boolean, view: View): void {
    this.dispatchEvent(new HelpfulEvent('flow', this.view.id, helpful));
    this.tell({type: 'go', view});
  }

  #solved() {
    return html`<p>${this.say('flow.well-done')}</p>
      <div class="ways">${this.#again()}</div>`;
  }

  #toPerson(key: string) {
    return html`<p class="box">${this.say(key)}</p>
      <button
        type="button"
        class="primary"
        @click=${() => this.tell({type: 'go', view: {name: 'contacts'}})}
      >
        ${this.say('panel.contacts')}
      </button>`;
  }

  #again() {
    const {id} = this.view;
    return html`<p>
      <button type="button" @click=${() => this.tell({type: 'go', view: {name: 'flow', id}})}>
        ${this.say('flow.again')}
      </button>
    </p>`;
  }

  #node = (node: string, from: string, answers: readonly number[]): FlowView => ({
    name: 'flow',
    id: this.view.id,
    node,
    from: {node: from, answers},
  });

  /** Goes where an answer leads; when it leads nowhere, to a person. */
  #answer(id: string, node: FlowNode, answers: readonly number[], answer?: Answer): void {
    const next = nextNode(this.flow, node, answer);
    const view: View = next === undefined ? {name: 'contacts'} : this.#node(next, id, answers);
    this.tell({type: 'go', view});
  }
}
