/** What a place is, for those who hear it: `picker.kinds` in locales/editor. */
type PlaceKind =
  | 'text'
  | 'tick'
  | 'list'
  | 'question'
  | 'date'
  | 'file'
  | 'button'
  | 'link'
  | 'heading'
  | 'group'
  | 'part';

const KINDS: readonly (readonly [selector: string, kind: PlaceKind])[] = [
  ['input:is([type="checkbox"]), [role="checkbox"], [role="switch"]', 'tick'],
  ['input[type="radio"], [role="radiogroup"], fieldset:has(> * [type="radio"])', 'question'],
  ['input:is([type="date"], [type="month"], [type="time"], [type="week"])', 'date'],
  ['input[type="file"]', 'file'],
  ['button, summary, [role="button"], input:is([type="button"], [type="submit"])', 'button'],
  ['select, [role="combobox"], [role="listbox"]', 'list'],
  ['input, textarea, [role="textbox"], [role="spinbutton"]', 'text'],
  ['a, [role="link"]', 'link'],
  ['h1, h2, h3, h4, h5, h6, [role="heading"]', 'heading'],
  ['fieldset, [role="group"], form, section', 'group'],
];

export const kindOf = (element: Element): PlaceKind =>
  KINDS.find(([selector]) => element.matches(selector))?.[1] ?? 'part';
