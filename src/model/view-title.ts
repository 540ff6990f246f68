import type {Text} from './manifest.js';
import type {Help} from './read.js';
import {MAP_OF} from './searchable.js';
import type {View} from './session.js';

/** The title of what a view shows; `undefined` when it shows no part of the help, or one that is not there. */
export function titleOf(view: View, help: Help): Text | undefined {
  return 'id' in view ? help[MAP_OF[view.name]][view.id]?.title : undefined;
}
