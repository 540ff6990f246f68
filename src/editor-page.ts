/**
 * The editor on a page of its own, for pages that it cannot stand on: registers its element and the help's.
 * @module
 */
import './rinnalla.js';
import './chunks/panel.js';
import './chunks/chat.js';
import './chunks/editor.js';
import {RinnallaEditorPage} from './editor/rinnalla-editor-page.js';

if (!customElements.get('rinnalla-editor-page'))
  customElements.define('rinnalla-editor-page', RinnallaEditorPage);
