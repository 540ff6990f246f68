/** Letters that reorder or hide other text (Unicode TR36), control codes but tab and line break. */
const HIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u180e\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
/** Marks beyond the fourth; joiners between them end no stack. */
const STACKED = /((?:\p{M}[\u200c\u200d]*){4})(?:\p{M}[\u200c\u200d]*)+/gu;
const SUSPECT = /[^\t\n -~\u00a0-\u02ff]/;

/**
 * The text without what could deceive the eye: bidi overrides and isolates, zero-width and control
 * characters, more than four combining marks on a letter, half surrogate pairs.
 */
export function tame(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.toWellFormed().replace(HIDDEN, '').replace(STACKED, '$1');
}
