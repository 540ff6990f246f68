import {RinnallaEditorPage} from '../editor/rinnalla-editor-page.js';

if (!customElements.get('rinnalla-editor-page')) {
  customElements.define('rinnalla-editor-page', RinnallaEditorPage);
}
