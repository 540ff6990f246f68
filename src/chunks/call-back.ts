import {RinnallaCallBack} from '../elements/rinnalla-call-back.js';

// Another copy of us may have been here first.
if (!customElements.get('rinnalla-call-back'))
  customElements.define('rinnalla-call-back', RinnallaCallBack);
