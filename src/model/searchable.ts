import type {Text} from './manifest.js';
import type {Help} from './read.js';
import type {View} from './session.js';

/** A part of the help that can be searched for. */
export interface Searchable {
  /** The view that shows it. */
  readonly view: Extract<View, {id: string}>;
  readonly title: Text;
  readonly short?: Text | undefined;
  readonly keywords?: Text | undefined;
}

/** The part of the help that a view shows one of, by the name of the view. */
export const MAP_OF = {
  guide: 'guides',
  flow: 'flows',
  topic: 'topics',
  checklist: 'checklists',
  selfcheck: 'selfchecks',
} as const;

const NAMES = Object.keys(MAP_OF) as (keyof typeof MAP_OF)[];

/** All that can be searched for, by keys: an id may stand in several maps. */
export function searchable(help: Help): Readonly<Record<string, Searchable>> {
  const all = Object.create(null) as Record<string, Searchable>;
  for (const name of NAMES) {
    for (const [id, part] of Object.entries<Omit<Searchable, 'view'>>(help[MAP_OF[name]])) {
      const {title, short, keywords} = part;
      all[`${name}/${id}`] = {view: {name, id}, title, short, keywords};
    }
  }
  return all;
}
