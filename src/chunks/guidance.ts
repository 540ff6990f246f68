import {RinnallaChecklist} from '../elements/rinnalla-checklist.js';
import {RinnallaFlow} from '../elements/rinnalla-flow.js';
import {RinnallaGuide} from '../elements/rinnalla-guide.js';
import {RinnallaMedia} from '../elements/rinnalla-media.js';
import {RinnallaSelfcheck} from '../elements/rinnalla-selfcheck.js';

const elements = {
  'rinnalla-checklist': RinnallaChecklist,
  'rinnalla-flow': RinnallaFlow,
  'rinnalla-guide': RinnallaGuide,
  'rinnalla-media': RinnallaMedia,
  'rinnalla-selfcheck': RinnallaSelfcheck,
};

for (const [name, element] of Object.entries(elements)) {
  // Another copy of us may have been here first.
  if (!customElements.get(name)) customElements.define(name, element);
}
