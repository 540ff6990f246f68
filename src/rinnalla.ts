/**
 * The module that the script tag loads: registers the element.
 * Importing it twice, or beside another version, changes nothing: the first one stays.
 * @module
 */
import {RinnallaHelp} from './elements/rinnalla-help.js';

if (!customElements.get('rinnalla-help')) customElements.define('rinnalla-help', RinnallaHelp);
