import {RinnallaEditFigures} from '../editor/rinnalla-edit-figures.js';
import {RinnallaEditFirst} from '../editor/rinnalla-edit-first.js';

export {givenFigures} from '../editor/given-figures.js';

const elements = {
  'rinnalla-edit-figures': RinnallaEditFigures,
  'rinnalla-edit-first': RinnallaEditFirst,
};

for (const [name, element] of Object.entries(elements)) {
  // Another copy of us may have been here first.
  if (!customElements.get(name)) customElements.define(name, element);
}
