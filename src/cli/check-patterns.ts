/*
 * Node knows `URLPattern` from version 23.8 on. On older ones the command line can say whether the pattern of a page
 * can be read, which is all that checking asks; to match addresses is the browser's.
 */

const TOKEN =
  /\\(?<escaped>.)|:(?<name>[\p{ID_Start}_$][\p{ID_Continue}$\u200c\u200d]*)|\((?<group>[^()]*)\)|(?<sign>[\\:(){}])/gsu;

/** Why a pattern cannot be read (URL Pattern Standard, "parse a pattern string"), if so. */
function patternFault(pattern: string): string | undefined {
  const names = new Set<string>();
  let isInBraces = false;
  for (const {groups} of pattern.matchAll(TOKEN)) {
    const {name, group, sign} = groups ?? {};
    if (name !== undefined && names.has(name)) return `:${name} twice`;
    if (name !== undefined) names.add(name);
    if (group === '' || group?.startsWith('?')) return 'an empty group';
    if (sign === undefined) continue;
    const isOpening: boolean = sign === '{' && !isInBraces;
    const isClosing = sign === '}' && isInBraces;
    if (!isOpening && !isClosing) return `a ${sign} by itself`;
    isInBraces = isOpening;
  }
  return isInBraces ? 'a { by itself' : undefined;
}

/** Throws, as `URLPattern` does, when the pattern cannot be read. */
function ReadablePattern(pattern: string): void {
  const fault = patternFault(pattern);
  if (fault !== undefined) throw new TypeError(`URLPattern: ${fault}`);
}

/** Makes patterns of pages readable where Node does not know them. */
export function withPatterns(): void {
  const world = globalThis as {URLPattern?: unknown};
  world.URLPattern ??= ReadablePattern;
}
