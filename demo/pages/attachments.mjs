import {randomUUID} from 'node:crypto';
import {explain} from '../html/errors.mjs';
import {checkbox, fileField} from '../html/fields.mjs';
import {html} from '../html/html.mjs';
import {readUploadForm} from '../http/multipart.mjs';
import {answersOf, fields, problemsOf} from '../service/application.mjs';
import {formatSize} from '../service/formats.mjs';
import {fill} from '../texts/texts.mjs';
import {applicationOf, knownProblems, nextButton, stepPage} from './step.mjs';

const step = 'liitteet';

const most = 20;

const uploaded = ({lang, t}, file) =>
  html`<li>
    <span class="file-name"><bdi>${file.name}</bdi> (${formatSize(file.size, lang)})</span>
    <span class="file-field">${t.fields[file.field].label}</span>
    <button class="plain" name="remove" value="${file.id}">
      ${t.attachments.remove}<span class="visually-hidden">: ${file.name}</span>
    </button>
  </li>`;

const list = ({lang, t}, files) =>
  html`<h2 id="uploads-title">${t.attachments.listTitle}</h2>
    ${
      files.length > 0
        ? html`<ul id="uploads" class="uploads" aria-labelledby="uploads-title">
            ${files.map((file) => uploaded({lang, t}, file))}
          </ul>`
        : html`<p>${t.attachments.none}</p>`
    }`;

function page(visit, {explained, status, done}) {
  const {files} = applicationOf(visit);
  // The first button is what Enter presses: adding files, which harms nothing.
  const content = (form) =>
    html`${done && html`<p class="notice" role="status">${done}</p>`}
      <p>${form.t.attachments.intro} ${form.t.attachments.limit}</p>
      ${fileField(form, 'lease')} ${fileField(form, 'payslip')}
      ${fileField(form, 'otherFiles', {multiple: true})}
      <p><button id="upload" name="upload" value="yes">${form.t.attachments.upload}</button></p>
      ${list(form, files)}
      <p>${form.t.attachments.responsible}</p>
      ${checkbox(form, 'attachLater')} ${nextButton(form)}`;
  return stepPage(visit, step, {content, explained, status, uploads: true});
}

function problemOfFile(file, t) {
  const {errors} = t.attachments;
  if (file.tooLarge) return fill(errors.tooLarge, {file: file.name});
  if (!file.kind) return fill(errors.kind, {file: file.name});
  return undefined;
}

/** Keeps the files that will do, and says what is wrong with the others: `[{name, step, text}]`. */
function addFiles(session, files, t) {
  const problems = [];
  for (const file of files.filter(
    ({field}) => Object.hasOwn(fields, field) && fields[field].file,
  )) {
    const full = session.files.length >= most;
    const text = full ? t.attachments.errors.many : problemOfFile(file, t);
    if (text) problems.push({name: file.field, step, text});
    else session.files.push({...file, id: randomUUID()});
  }
  return problems;
}

export function get(visit) {
  const done = visit.t.attachments[visit.session?.done];
  if (done) delete visit.session.done;
  return page(visit, {explained: knownProblems(visit, step), done});
}

export async function post(visit) {
  const {fields: form, files, complete} = await readUploadForm(visit.request);
  const session = visit.begin();
  const {lang, t} = visit;
  // Of a form that was cut short, the fields after the files are missing: the old answers stay.
  if (complete) Object.assign(session.values, answersOf(step, form));
  const problems = addFiles(session, files, t);
  const remove = form.get('remove');
  const staying = remove !== null || form.has('upload');
  if (remove) session.files = session.files.filter(({id}) => id !== remove);
  if (!staying && problems.length === 0) problems.push(...explain(problemsOf(step, session), t));
  if (problems.length > 0) return page(visit, {explained: problems, status: 422});
  if (remove) session.done = 'removed';
  else if (files.length > 0) session.done = 'added';
  return {to: `/${lang}/asumistuki/hakemus/${staying ? step : 'yhteenveto'}`};
}
