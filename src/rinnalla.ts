/**
 * The script tag as a module: registers the element, and brings it to the page if a tag asks for it.
 * Importing it twice, or beside another version, changes nothing: the first one stays.
 * @module
 */
import {define} from './elements/define.js';

define();
