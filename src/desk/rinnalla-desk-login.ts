import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {deskStyle} from '../styles/desk.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {adviserName, isReserved} from './adviser-name.js';
import type {DeskFailure, Login} from './desk-connection.js';
import {DeskElement} from './desk-element.js';

type Field = keyof Login;

interface Fault {
  readonly field: Field;
  /** The sentence in the locales. */
  readonly key: string;
}

/** What is wrong with what the adviser wrote. */
function faultsOf({account, password, name}: Login): Fault[] {
  const faults: Fault[] = [];
  if (!account) faults.push({field: 'account', key: 'account'});
  if (!password) faults.push({field: 'password', key: 'password'});
  if (!name) faults.push({field: 'name', key: 'name'});
  else if (isReserved(name)) faults.push({field: 'name', key: 'reserved'});
  return faults;
}

/** Logging in. The password goes from its field to the connection, and is kept nowhere else. */
export class RinnallaDeskLogin extends DeskElement {
  static override styles = [tokens, viewStyle, fieldStyle, deskStyle];
  static override properties = {
    failure: {attribute: false},
    busy: {type: Boolean},
    name: {attribute: false},
    faults: {state: true},
  };

  /** Why the adviser is not in. */
  declare failure: DeskFailure | undefined;
  declare busy: boolean;
  /** The name of the last time. */
  declare name: string;
  declare faults: readonly Fault[];

  constructor() {
    super();
    this.busy = false;
    this.name = '';
    this.faults = [];
  }

  override render() {
    const {failure, busy} = this;
    return html`<h1 tabindex="-1">${this.say('login.title')}</h1>
      ${failure && !busy ? keyed({}, this.#failed(failure)) : nothing}
      <form class="login" novalidate @submit=${this.#submit}>
        ${this.#field('account', {autocomplete: 'username', dir: 'ltr'})}
        ${this.#field('password', {autocomplete: 'current-password', type: 'password'})}
        ${this.#field('name', {autocomplete: 'given-name', hint: true, value: this.name})}
        <button type="submit" class="primary" aria-disabled=${String(busy)}>
          ${this.say(busy ? 'login.busy' : 'login.submit')}
        </button>
        <p class="quiet">${this.say('login.kept')}</p>
      </form>`;
  }

  #failed(failure: DeskFailure): TemplateResult {
    return html`<p class="box warning" role="alert">${this.say(`login.fault.${failure}`)}</p>`;
  }

  #field(
    field: Field,
    {type = 'text', autocomplete, dir, hint = false, value = ''}: FieldOptions,
  ): TemplateResult {
    const fault = this.faults.find((one) => one.field === field);
    const described = [fault ? `${field}-fault` : '', hint ? `${field}-hint` : ''].join(' ').trim();
    return html`<div>
      <label for=${field}>${this.say(`login.${field}`)}</label>
      ${hint ? html`<p id="${field}-hint" class="quiet">${this.say(`login.${field}-hint`)}</p>` : nothing}
      ${
        fault
          ? html`<p id="${field}-fault" class="fault">${this.say(`login.fault.${fault.key}`)}</p>`
          : nothing
      }
      <input
        id=${field}
        name=${field}
        type=${type}
        .value=${value}
        dir=${dir ?? nothing}
        autocomplete=${autocomplete}
        autocapitalize="off"
        spellcheck="false"
        maxlength="200"
        aria-describedby=${described || nothing}
        aria-invalid=${fault ? 'true' : 'false'}
      />
    </div>`;
  }

  #input(field: Field): HTMLInputElement {
    return this.renderRoot.querySelector(`#${field}`) as HTMLInputElement;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.busy) return;
    const password = this.#input('password').value;
    const account = this.#input('account').value.trim();
    const login = {account, password, name: adviserName(this.#input('name').value)};
    this.faults = faultsOf(login);
    const [first] = this.faults;
    if (first) this.#input(first.field).focus();
    else this.tell({type: 'log-in', login});
  };

  override focus(): void {
    if (!this.failure) this.renderRoot.querySelector('h1')?.focus();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('failure') || !this.failure) return;
    this.#input('password').value = '';
    this.#input(this.failure === 'refused' ? 'account' : 'password').focus();
  }
}

interface FieldOptions {
  readonly type?: string;
  readonly autocomplete: AutoFill;
  readonly dir?: string;
  readonly hint?: boolean;
  readonly value?: string;
}
