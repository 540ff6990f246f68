import {RinnallaCode} from '../elements/rinnalla-code.js';

// Another copy of us may have been here first.
if (!customElements.get('rinnalla-code')) customElements.define('rinnalla-code', RinnallaCode);
