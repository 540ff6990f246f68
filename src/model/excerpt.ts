import {anchorsOn, type Outline} from './outline.js';
import {own, ownIn} from './own.js';
import type {Source} from './read.js';

/** As many as the schema allows: a longer list cannot hold up the page. */
const MOST = 100;
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, MOST) : [];

/** In the order of the map. Nothing else of it is copied: it may be large. */
const only = (map: unknown, ids: ReadonlySet<unknown>) =>
  Object.fromEntries(
    Object.keys(Object(map) as object)
      .filter((id) => ids.has(id))
      .map((id) => [id, ownIn(map, id)]),
  );

/**
 * What of a manifest and of the files of its pages the panel shows first on a page: all but the other
 * pages, their places and their topics. To read that is quick, however much there is.
 */
export function excerptFor(
  sources: readonly Source[],
  outline: Outline,
  page: string | undefined,
): Source[] {
  const all = sources.map(({json}) => own(json));
  const anchors = anchorsOn(outline, page);
  const pages = all
    .flatMap(({pages: list}) => (Array.isArray(list) ? list : []) as unknown[])
    .filter((one) => ownIn(one, 'id') === page);
  const named = [
    ...anchors.map((anchor) => outline.topicAt.get(anchor)),
    ...pages.flatMap((one) => listOf(ownIn(one, 'topics'))),
  ];
  const here = new Set(named.filter((id) => typeof id === 'string'));
  // A topic names those that it goes on to.
  const related = all.flatMap(({topics}) =>
    [...here].flatMap((id) => listOf(ownIn(ownIn(topics, id), 'related'))),
  );
  const listed = (list: string) => pages.flatMap((one) => listOf(ownIn(one, list)));
  // One step from every page.
  const urgent = all.flatMap(({flows}) =>
    Object.keys(own(flows)).filter((id) => ownIn(ownIn(flows, id), 'urgent') === true),
  );
  const ids = {
    guides: new Set(listed('guides')),
    checklists: new Set(listed('checklists')),
    flows: new Set([...listed('flows'), ...urgent]),
    selfchecks: new Set(listed('selfchecks')),
    // Its words are underlined a little later; who else can help is asked for later still.
    glossary: new Set(),
    providers: new Set(),
  };
  const guidance = (json: object = {}) =>
    Object.fromEntries(
      Object.entries(ids)
        .filter(([part]) => Object.hasOwn(json, part))
        .map(([part, wanted]) => [part, only(ownIn(json, part), wanted)]),
    );
  return sources.map(({file}, i) => ({
    file,
    json: {
      ...all[i],
      pages,
      ...guidance(all[i]),
      anchors: only(all[i]?.['anchors'], new Set(anchors)),
      topics: only(all[i]?.['topics'], new Set([...here, ...related])),
    },
  }));
}
