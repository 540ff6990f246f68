import {RinnallaHelper} from '../elements/rinnalla-helper.js';
import {RinnallaHelpers} from '../elements/rinnalla-helpers.js';
import {RinnallaHours} from '../elements/rinnalla-hours.js';
import {RinnallaOpenNow} from '../elements/rinnalla-open-now.js';

const elements = {
  'rinnalla-helper': RinnallaHelper,
  'rinnalla-helpers': RinnallaHelpers,
  'rinnalla-hours': RinnallaHours,
  'rinnalla-open-now': RinnallaOpenNow,
};

for (const [name, element] of Object.entries(elements)) {
  // Another copy of us may have been here first.
  if (!customElements.get(name)) customElements.define(name, element);
}
