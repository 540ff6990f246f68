/** `error`: visitors see it, or would be misled. `warning`: likely wrong. `hint`: could be better. */
export type Severity = 'error' | 'warning' | 'hint';

/** Every rule, and how much it matters. The words for each are in `locales/checks`. */
export const RULES = {
  // The form: what `schema/v1.json` and the reader of the widget ask for.
  'wrong-type': 'error',
  empty: 'error',
  'too-long': 'error',
  'too-many': 'error',
  'wrong-value': 'error',
  'wrong-form': 'error',
  missing: 'error',
  'misspelt-property': 'error',
  'unknown-property': 'warning',
  'unsafe-link': 'error',
  selector: 'error',
  'page-pattern': 'error',
  'duplicate-id': 'error',
  'coordinates-outside': 'error',
  'format-newer': 'error',
  'no-human-contact': 'error',
  // Languages.
  'missing-text': 'warning',
  'missing-plain': 'hint',
  'unlisted-language': 'warning',
  'unused-language': 'warning',
  untranslated: 'warning',
  'same-for-all': 'warning',
  'links-differ': 'warning',
  'paragraphs-differ': 'hint',
  'captions-missing': 'warning',
  // What refers to what.
  'unknown-reference': 'error',
  'base-unread': 'hint',
  'file-missing': 'error',
  'unused-anchor': 'warning',
  'unused-topic': 'hint',
  'unused-guidance': 'hint',
  'unused-term': 'hint',
  'term-twice': 'warning',
  'listed-twice': 'warning',
  'related-itself': 'warning',
  'page-hidden': 'warning',
  'page-empty': 'hint',
  'few-clues': 'hint',
  // Problem solvers.
  'flow-unreachable': 'warning',
  'flow-circle': 'error',
  'flow-dead-end': 'error',
  'one-answer': 'warning',
  'same-answer': 'warning',
  'referred-nowhere': 'warning',
  // Days.
  'unknown-day': 'error',
  'days-reversed': 'error',
  'notice-past': 'warning',
  'review-past': 'warning',
  'review-missing': 'hint',
  'updated-ahead': 'warning',
  'season-past': 'hint',
  'exception-past': 'hint',
  // Opening hours.
  'hours-reversed': 'error',
  'unknown-time-zone': 'error',
  'hours-overlap': 'warning',
  'hours-twice': 'warning',
  'hours-always': 'warning',
  'closed-with-times': 'warning',
  // Ways to reach someone, and the look.
  'contact-no-way': 'warning',
  'contact-no-hours': 'hint',
  'display-differs': 'error',
  'topic-no-human': 'warning',
  contrast: 'error',
  // What the texts say.
  'asks-secret': 'error',
  'asks-identity': 'warning',
  'personal-data': 'error',
  'account-number': 'warning',
  decides: 'warning',
  blame: 'warning',
  'vague-link': 'warning',
  'link-is-address': 'hint',
  'insecure-link': 'warning',
  'unsupported-markup': 'warning',
  'markup-in-plain': 'warning',
  'broken-markup': 'warning',
  placeholder: 'warning',
  'hidden-characters': 'warning',
  sensory: 'hint',
  shouting: 'hint',
  'poor-alternative': 'warning',
  'long-title': 'hint',
  'long-short': 'hint',
  'long-sentence': 'hint',
  'hard-to-read': 'hint',
  // How much help there is.
  'repeats-title': 'warning',
  'belongs-in-page': 'hint',
  'only-short': 'hint',
  'only-guided': 'hint',
  // Saved pages.
  'unknown-page': 'error',
  'place-not-found': 'error',
  'place-ambiguous': 'error',
  'place-elsewhere': 'error',
  'place-text-changed': 'warning',
  'page-without-language': 'hint',
  'personal-data-in-page': 'warning',
  // Links, when they are asked for.
  'link-broken': 'error',
  'link-refused': 'warning',
  'link-silent': 'warning',
  'link-moved': 'hint',
  // The file.
  'not-json': 'error',
  'cut-off': 'error',
  'duplicate-key': 'error',
  'too-large': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type RuleId = keyof typeof RULES;

/** What the words of a rule are filled in with. `lang` and `other` are language tags (BCP 47). */
export type Values = Readonly<Record<string, string | number>>;

/** Something that an editor should look at. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** A JSON pointer (RFC 6901) into the manifest; before a `#` the name of another file of it. */
  readonly at: string;
  readonly values: Values;
}

/** Tells of something found. */
export type Find = (rule: RuleId, at: string, values?: Values) => void;

export const findingOf = (rule: RuleId, at: string, values: Values = {}): Finding => ({
  rule,
  severity: RULES[rule],
  at,
  values,
});
