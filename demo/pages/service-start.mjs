import {html} from '../html/html.mjs';

const list = (texts) => texts.map((text) => html`<li>${text}</li>`);

function notice({t, url: {searchParams}}) {
  const cancelled = searchParams.get('tunnistus') === 'peruttu' && t.service.cancelled;
  const text = searchParams.has('uloskirjautuminen') ? t.service.loggedOut : cancelled;
  return text && html`<p class="notice" role="status">${text}</p>`;
}

export function get(visit) {
  const {lang, t} = visit;
  return {
    title: t.service.title,
    main: html`${notice(visit)}
      <h1>${t.service.title}</h1>
      <p class="lead">${t.service.lead}</p>
      <h2>${t.service.whoTitle}</h2>
      ${t.service.who.map((text) => html`<p>${text}</p>`)}
      <h2>${t.service.needTitle}</h2>
      <ul>
        ${list(t.service.need)}
      </ul>
      <h2>${t.service.stepsTitle}</h2>
      <ol class="stages">
        ${list(t.service.steps)}
      </ol>
      <p class="actions">
        <a id="start-application" class="button main" href="/${lang}/asumistuki/tunnistautuminen"
          >${t.service.start}</a
        >
      </p>
      <p class="hint">${t.service.startNote}</p>
      <h2>${t.service.otherTitle}</h2>
      <p>${t.service.other}</p>
      <p><a href="/${lang}/asumistuki/lomake">${t.service.paper}</a></p>
      <h2>${t.service.helpTitle}</h2>
      <p>${t.service.help}</p>
      <p><a href="/${lang}/yhteystiedot">${t.service.helpLink}</a></p>`,
  };
}
