import {html, type TemplateResult} from 'lit';

export type Option = readonly [value: string, name: string];

interface SelectField {
  readonly id: string;
  readonly label: string;
  /** The first one stands for no choice. */
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

/** A list to choose from, with its label: the browser's own, which every phone and screen reader knows. */
export const selectField = ({id, label, options, chosen, choose}: SelectField): TemplateResult =>
  html`<div>
    <label for=${id}>${label}</label>
    <select
      id=${id}
      @change=${(event: Event) => {
        choose((event.target as HTMLSelectElement).value);
      }}
    >
      ${options.map(
        ([value, name]) =>
          html`<option value=${value} .selected=${value === chosen}>${name}</option>`,
      )}
    </select>
  </div>`;
