/**
 * The page of an adviser: registers its element and the views in it.
 * Importing it twice, or beside another version, changes nothing: the first one stays.
 * @module
 */
import './chunks/guidance.js';
import {RinnallaAdviser} from './elements/rinnalla-adviser.js';
import {RinnallaCustomerView} from './elements/rinnalla-customer-view.js';
import {RinnallaTopic} from './elements/rinnalla-topic.js';

const elements = {
  'rinnalla-customer-view': RinnallaCustomerView,
  'rinnalla-topic': RinnallaTopic,
  // The last one: what it shows is known by then.
  'rinnalla-adviser': RinnallaAdviser,
};

for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}
