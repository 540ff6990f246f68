import {css, html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../io/words.js';
import {lineOf} from './changes-markdown.js';
import type {ChangedThing, SaidChange} from './changes-words.js';
import {wordDiff, type Piece} from './word-diff.js';

export const changeListStyle = css`
  ins {
    background: #d7f0dd;
    color: #0b3d1a;
    text-decoration: underline 2px;
  }
  del {
    background: #fbdcdc;
    color: #6b0f0f;
    text-decoration: line-through 2px;
  }
  .changes > li {
    margin-block-end: 16px;
  }
  .changes .row > button {
    inline-size: auto;
  }
  .texts > span {
    white-space: pre-wrap;
  }
  del + ins {
    margin-inline-start: 4px;
  }
`;

/** What a person can do with a change. */
type Acts = (one: SaidChange, thing: ChangedThing) => TemplateResult | typeof nothing;

/** For those who hear the text, what is gone and what is new is said in words. */
function piece({kind, text}: Piece, words: Words): TemplateResult | string {
  if (kind === 'same') return text;
  const heard = (key: string) =>
    html`<span class="visually-hidden"> ${words.say(`changes.heard.${key}`)} </span>`;
  return kind === 'gone'
    ? html`<del>${heard('gone')}${text}${heard('end')}</del>`
    : html`<ins>${heard('new')}${text}${heard('end')}</ins>`;
}

function texts(
  {change, lang, before, after}: SaidChange,
  words: Words,
): TemplateResult | typeof nothing {
  if (!before && !after) return nothing;
  const pieces: readonly Piece[] =
    change.kind === 'moved' ? [{kind: 'same', text: after}] : wordDiff(before, after);
  return html`<p class="texts" dir="auto" lang=${lang || nothing}>
    <span>${pieces.map((one) => piece(one, words))}</span>
  </p>`;
}

/** Changes by the things that they are of, with old and new. */
export const changeList = (
  things: readonly ChangedThing[],
  words: Words,
  acts: Acts = () => nothing,
): TemplateResult[] =>
  things.map(
    (thing) =>
      html`<section>
        <h4><bdi>${thing.name}</bdi></h4>
        <ul class="changes list" role="list">
          ${thing.changes.map(
            (one) =>
              html`<li>
                <p>${lineOf(one, words)}</p>
                ${texts(one, words)} ${acts(one, thing)}
              </li>`,
          )}
        </ul>
      </section>`,
  );
