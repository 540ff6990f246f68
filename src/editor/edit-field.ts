import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {EditElement} from './edit-element.js';
import {thingAt} from './edit-state.js';
import type {ShownFinding} from './editing.js';
import {languageWord} from './field-words.js';
import {steps, valueAt, type Json} from './json-tree.js';

/** What is wrong with a field, in words. */
type FieldFinding = Pick<ShownFinding, 'text' | 'severity' | 'missing'>;

/** A field of a form. It shows what is at its place in the draft, and tells what the person changes. */
export abstract class EditField extends EditElement {
  static override properties: PropertyDeclarations = {
    ...EditElement.properties,
    at: {attribute: false},
    label: {attribute: false},
    hint: {attribute: false},
    must: {attribute: false},
    findings: {attribute: false},
    left: {state: true},
  };

  /** JSON pointer of the field. */
  declare at: string;
  declare label: string;
  declare hint: string;
  declare must: boolean;
  declare findings: readonly FieldFinding[];
  /** Whether the person has been in it, and left it. */
  declare left: boolean;

  constructor() {
    super();
    this.left = false;
    this.addEventListener('focusout', () => {
      this.left = true;
    });
    this.hint = '';
    this.must = false;
    this.findings = [];
  }

  /**
   * Brings the person to the field.
   * @param at JSON pointer of what of it is meant: a language, an item
   */
  abstract focusField(at?: string): void;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('at')) this.left = false;
  }

  /** Of a new thing, an empty box is no mistake before one has been there. */
  get #isNew(): boolean {
    const {tree, base} = this.editing;
    const isEmpty = ['', undefined].includes(valueAt(tree, this.at) as string | undefined);
    return isEmpty && !this.left && valueAt(base, thingAt(this.at)) === undefined;
  }

  /** The first step below the field of a place in it: a language, the number of an item; empty: there is none. */
  protected stepIn(at = ''): string {
    return at.startsWith(`${this.at}/`) ? (steps(at.slice(this.at.length))[0] ?? '') : '';
  }

  protected get value(): Json | undefined {
    return valueAt(this.editing.tree, this.at);
  }

  /** @param typing one step with the keys pressed before */
  protected set(value: Json | undefined, at = this.at, typing = false): void {
    this.tell({type: 'set', at, value, typing});
  }

  /** Ids of what is said of the field, for `aria-describedby`. */
  protected describedBy(...others: readonly string[]): string | typeof nothing {
    const ids = [
      ...(this.hint ? ['hint'] : []),
      ...others,
      ...(this.findings.length > 0 ? ['findings'] : []),
    ];
    return ids.length > 0 ? ids.join(' ') : nothing;
  }

  protected get isWrong(): boolean {
    return !this.#isNew && this.findings.some(({severity}) => severity === 'error');
  }

  /** What is wrong with a part of the field, or with something in it. */
  protected findingsAt(at: string): FieldFinding[] {
    return this.editing.findings.filter((one) => `${one.at}/`.startsWith(`${at}/`));
  }

  /** The item of a list that a place in the field names. */
  protected itemIn(at?: string): Json | undefined {
    const step = this.stepIn(at);
    return step === '' ? undefined : valueAt(this.value, `/${step}`);
  }

  protected hintLine(): TemplateResult | typeof nothing {
    return this.hint ? html`<p id="hint" class="quiet">${this.hint}</p>` : nothing;
  }

  /** Colours are not all: the kind of each is said in words. */
  protected findingList(
    findings = this.findings,
    id = 'findings',
  ): TemplateResult | typeof nothing {
    if (findings.length === 0) return nothing;
    const missing = new Set(findings.flatMap((one) => one.missing ?? []));
    const found = findings.filter(
      (one) => one.missing === undefined && !(one.severity === 'error' && this.#isNew),
    );
    const languages = [...missing].map((one) => languageWord(one, this.words)).join(', ');
    return html`<ul
      id=${id}
      class="findings"
      role="list"
      ?hidden=${found.length + missing.size === 0}
    >
      ${found.map(
        ({text, severity}) =>
          html`<li class=${severity}>
            <strong>${this.say(`edit-field.${severity}`)}</strong> ${text}
          </li>`,
      )}
      ${languages ? html`<li>${this.say('edit-field.missing', {languages})}</li>` : nothing}
    </ul>`;
  }

  protected mustMark(): TemplateResult | typeof nothing {
    return this.must ? html` <span class="must">${this.say('edit-field.must')}</span>` : nothing;
  }
}
