import {RinnallaEditChanges} from '../editor/rinnalla-edit-changes.js';
import {RinnallaEditChecks} from '../editor/rinnalla-edit-checks.js';
import {RinnallaEditContents} from '../editor/rinnalla-edit-contents.js';
import {RinnallaEditFiles} from '../editor/rinnalla-edit-files.js';
import {RinnallaEditFlow} from '../editor/rinnalla-edit-flow.js';
import {RinnallaEditForm} from '../editor/rinnalla-edit-form.js';
import {RinnallaEditHours} from '../editor/rinnalla-edit-hours.js';
import {RinnallaEditPlace} from '../editor/rinnalla-edit-place.js';
import {RinnallaEditPreview} from '../editor/rinnalla-edit-preview.js';
import {RinnallaEditRefs} from '../editor/rinnalla-edit-refs.js';
import {RinnallaEditRestore} from '../editor/rinnalla-edit-restore.js';
import {RinnallaEditText} from '../editor/rinnalla-edit-text.js';
import {RinnallaEditValue} from '../editor/rinnalla-edit-value.js';
import {RinnallaEditor} from '../editor/rinnalla-editor.js';

export {openEditor} from '../editor/open-editor.js';

const elements = {
  'rinnalla-edit-changes': RinnallaEditChanges,
  'rinnalla-edit-checks': RinnallaEditChecks,
  'rinnalla-edit-contents': RinnallaEditContents,
  'rinnalla-edit-files': RinnallaEditFiles,
  'rinnalla-edit-flow': RinnallaEditFlow,
  'rinnalla-edit-form': RinnallaEditForm,
  'rinnalla-edit-hours': RinnallaEditHours,
  'rinnalla-edit-place': RinnallaEditPlace,
  'rinnalla-edit-preview': RinnallaEditPreview,
  'rinnalla-edit-refs': RinnallaEditRefs,
  'rinnalla-edit-restore': RinnallaEditRestore,
  'rinnalla-edit-text': RinnallaEditText,
  'rinnalla-edit-value': RinnallaEditValue,
  'rinnalla-editor': RinnallaEditor,
};

for (const [name, element] of Object.entries(elements)) {
  // Another copy of us may have been here first.
  if (!customElements.get(name)) customElements.define(name, element);
}

// Only on the page of the editor's own.
if (document.querySelector('rinnalla-editor-page')) void import('./editor-page.js');
