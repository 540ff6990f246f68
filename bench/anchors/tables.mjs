/*
 * The figures of `judgePlaces` as Markdown: by kind of page, and by release.
 */
const WHATS = ['right', 'missing', 'gone', 'wrong'];

function counted(outcomes) {
  const all = Object.fromEntries(WHATS.map((what) => [what, 0]));
  for (const [, what] of outcomes) all[what] += 1;
  return all;
}

const star = ({unseen, latest}) => (latest ? ' †' : unseen ? ' *' : '');

function row(name, outcomes) {
  const {right, missing, gone, wrong} = counted(outcomes);
  const there = right + missing + (wrong > 0 ? wrong : 0);
  const share = `${((100 * right) / there).toFixed(1)} %`;
  return `| ${name} | ${outcomes.length} | ${right} | ${share} | ${missing} | ${gone} | ${wrong}${wrong ? ' WRONG' : ''} |`;
}

const head = (what) =>
  `| ${what} | looked for | right | of those there | missing | gone, not found | wrong |\n| --- | --: | --: | --: | --: | --: | --: |`;

/** @param {{kinds: object[], releases: object[], answers: object[]}} judged */
export function tables({kinds, releases, answers}) {
  const byKind = kinds.map((kind, k) =>
    row(`${kind.name}${star(kind)}`, answers[k].outcomes.flat()),
  );
  const byRelease = releases.map((release, r) =>
    row(
      `${release.name}${star(release)}`,
      answers.flatMap(({outcomes}) => outcomes[r]),
    ),
  );
  const all = answers.flatMap(({outcomes}) => outcomes.flat());
  return [
    head('kind of page'),
    ...byKind,
    row('**all**', all),
    '',
    head('release'),
    ...byRelease,
  ].join('\n');
}
