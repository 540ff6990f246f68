// Shrinks the static text of a Lit template without changing what it means.

// Comment, tag (quotes may hold ">"), or text. A hole of the template is a NUL in all of them.
const TOKENS = /<!--[\s\S]*?-->|<[a-z/!](?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+|</gi;
const KEEP_AS_IS = /<(?:pre|textarea|style|script)\b/i;

// White space next to these is never seen. Beside anything else it may be the space between two words.
const BLOCKS = new Set(
  (
    'address article aside blockquote circle dd details dialog div dl dt fieldset figure footer form ' +
    'g h1 h2 h3 h4 h5 h6 header hr legend li line main nav ol p path polyline rect search section ' +
    'summary svg table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const isTag = (token) => token !== undefined && /^<[a-z/]/i.test(token);
const isBlock = (token) =>
  isTag(token) && BLOCKS.has(/[a-z][^\s/>]*/i.exec(token)[0].toLowerCase());

function minifyTag(tag) {
  return tag
    .replace(/("[^"]*"|'[^']*')|\s+/g, (_, quoted) => quoted ?? ' ')
    .replace(/\s(?=\/?>$)/, '');
}

function minifyText(text, before, after) {
  const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
  return collapsed === ' ' && (isBlock(before) || isBlock(after)) ? '' : collapsed;
}

/**
 * @param {string[]} strings the static parts of one template
 * @returns {string[]} as many parts; the same ones when the template cannot be shrunk safely
 */
export function minifyHtml(strings) {
  const source = strings.join('\0');
  if (KEEP_AS_IS.test(source)) return strings;
  // Lit counts holes, so a comment with a hole in it stays.
  const tokens = (source.match(TOKENS) ?? []).filter(
    (token) => !token.startsWith('<!--') || token.includes('\0'),
  );
  const parts = tokens
    .map((token, i) => {
      if (token.startsWith('<!--')) return token;
      return isTag(token) ? minifyTag(token) : minifyText(token, tokens[i - 1], tokens[i + 1]);
    })
    .join('')
    .split('\0');
  return parts.length === strings.length ? parts : strings;
}
