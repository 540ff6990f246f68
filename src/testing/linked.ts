type Values = Record<string, unknown>;
type Maps = Readonly<Record<string, Record<string, Values>>>;

/** The references that lead somewhere. */
const known = (ids: unknown, among: object = {}): string[] | undefined =>
  (ids as string[] | undefined)?.filter((id) => Object.hasOwn(among, id));

/** Takes a reference away that leads nowhere: `undefined` is nothing in JSON. */
function link(from: Values, key: string, among: object = {}): void {
  if (!Object.hasOwn(among, String(from[key]))) from[key] = undefined;
}

const LISTS = ['topics', 'guides', 'checklists', 'flows', 'selfchecks'];

function linkGuide(guide: Values, maps: Maps, pages: object): void {
  link(guide, 'checklist', maps['checklists']);
  guide['contacts'] = known(guide['contacts'], maps['contacts']);
  for (const [i, step] of (guide['steps'] as Values[]).entries()) {
    step['id'] = `s${i}`;
    link(step, 'page', pages);
    link(step, 'anchor', maps['anchors']);
    link(step, 'topic', maps['topics']);
  }
}

/** Makes every reference of a manifest lead somewhere, so that there is nothing to report. */
export function linked(json: Values): Values {
  const maps = json as Maps;
  const entries = (map: string) => Object.values(maps[map] ?? {});
  const all = (json['pages'] ?? []) as Values[];
  const pages = Object.fromEntries(all.map(({id}) => [String(id), true] as const));
  for (const page of all) {
    for (const list of LISTS) page[list] = known(page[list], maps[list]);
    delete page['file'];
  }
  for (const anchor of entries('anchors')) link(anchor, 'page', pages);
  for (const topic of entries('topics')) {
    topic['related'] = known(topic['related'], maps['topics']);
    topic['contacts'] = known(topic['contacts'], maps['contacts']);
    link(topic, 'anchor', maps['anchors']);
  }
  for (const guide of entries('guides')) linkGuide(guide, maps, pages);
  for (const checklist of entries('checklists')) link(checklist, 'guide', maps['guides']);
  for (const helper of [...entries('providers'), ...entries('maps')]) {
    const areas = known(helper['areas'], maps['municipalities']) ?? [];
    helper['areas'] = areas.length > 0 ? areas : undefined;
  }
  for (const {themes} of entries('selfchecks'))
    for (const theme of themes as Values[]) delete theme['refer'];
  return JSON.parse(JSON.stringify(json)) as Values;
}
