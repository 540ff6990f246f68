import type {Words} from '../io/words.js';
import type {ChangedThing, SaidChange} from './changes-words.js';

/** Of an address, in characters: e-mail programs cut, or refuse, longer ones. */
const LONGEST_ADDRESS = 1800;

/** "Short answer (Swedish): changed" */
export const lineOf = ({change, field}: SaidChange, words: Words): string =>
  field
    ? words.say(`changes.line.${change.kind}`, {field})
    : words.say(`changes.whole.${change.kind}`);

const quoted = (text: string): string[] => text.split('\n').map((line) => `  > ${line}`);

function linesOf(one: SaidChange, words: Words): string[] {
  const {before, after, change} = one;
  const parts =
    change.kind === 'moved' ? [] : [['before', before] as const, ['now', after] as const];
  return [
    `- ${lineOf(one, words)}`,
    ...parts.flatMap(([key, text]) =>
      text ? ['', `  ${words.say(`changes.${key}`)}`, '', ...quoted(text)] : [],
    ),
  ];
}

/** The list of changes as Markdown, to be sent along with the file. */
export function asMarkdown(things: readonly ChangedThing[], service: string, words: Words): string {
  const count = things.reduce((sum, {changes}) => sum + changes.length, 0);
  const title = `# ${words.say('changes.list-title', {service, count})}`;
  const parts = things.flatMap(({name, changes}) => [
    '',
    `## ${name}`,
    '',
    ...changes.flatMap((change) => linesOf(change, words)),
  ]);
  return `${[title, ...parts].join('\n')}\n`;
}

/** An address that begins an e-mail with the list; of a long list its beginning, and that it goes on. */
export function asMail(list: string, words: Words): string {
  const [title = '', ...lines] = list.replace(/^# /, '').split('\n');
  const start = `mailto:?subject=${encodeURIComponent(title.toWellFormed())}&body=`;
  const rest = encodeURIComponent(`\r\n${words.say('changes.mail-rest')}`);
  const body: string[] = [];
  let left = LONGEST_ADDRESS - start.length - rest.length;
  for (const line of lines.slice(1)) {
    const part = encodeURIComponent(`${line.toWellFormed()}\r\n`);
    left -= part.length;
    if (left < 0) return start + body.join('') + rest;
    body.push(part);
  }
  return start + body.join('');
}
