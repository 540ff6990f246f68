import {RinnallaChecklist} from '../elements/rinnalla-checklist.js';
import {RinnallaFlow} from '../elements/rinnalla-flow.js';
import {RinnallaGuide} from '../elements/rinnalla-guide.js';

const elements = {
  'rinnalla-checklist': RinnallaChecklist,
  'rinnalla-flow': RinnallaFlow,
  'rinnalla-guide': RinnallaGuide,
};

for (const [name, element] of Object.entries(elements)) {
  // Another copy of us may have been here first.
  if (!customElements.get(name)) customElements.define(name, element);
}
