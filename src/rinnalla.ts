/**
 * The script tag as a module: registers the element, and brings it to the page if a tag asks for it.
 * Importing it twice, or beside another version, changes nothing: the first one stays.
 * @module
 */
import {RinnallaHelp} from './elements/rinnalla-help.js';

if (!customElements.get('rinnalla-help')) customElements.define('rinnalla-help', RinnallaHelp);
