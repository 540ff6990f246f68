import {RinnallaCounted} from '../elements/rinnalla-counted.js';

if (!customElements.get('rinnalla-counted')) {
  customElements.define('rinnalla-counted', RinnallaCounted);
}
