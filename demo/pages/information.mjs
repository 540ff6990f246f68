import {html} from '../html/html.mjs';

/** The pages that only tell something. */

const phoneNumber = '029 500 0000';

const lines = (texts) => texts.map((text, at) => html`${at > 0 && html`<br />`}${text}`);

const prose = (part) => ({
  get: ({t}) => ({
    title: t[part].title,
    main: html`<h1>${t[part].title}</h1>
      ${t[part].paragraphs.map((text) => html`<p>${text}</p>`)}`,
  }),
});

export const accessibility = prose('accessibility');

export const privacy = prose('privacy');

export const contact = {
  get: ({t}) => ({
    title: t.contact.title,
    main: html`<h1>${t.contact.title}</h1>
      <p class="lead">${t.contact.lead}</p>
      <h2>${t.contact.phoneTitle}</h2>
      <p><a class="phone" href="tel:+358295000000">${phoneNumber}</a></p>
      <p>${t.contact.phoneHours}<br />${t.contact.phonePrice}</p>
      <h2>${t.contact.placeTitle}</h2>
      <p>${lines(t.contact.place)}</p>
      <h2>${t.contact.mailTitle}</h2>
      <p>${lines(t.paper.address)}</p>
      <p class="notice">${t.contact.safe}</p>`,
  }),
};

export const paper = {
  get: ({lang, t}) => ({
    title: `${t.paper.title} – ${t.site.service}`,
    main: html`<h1>${t.paper.title}</h1>
      <p class="lead">${t.paper.lead}</p>
      <ol class="stages">
        ${t.paper.steps.map((text) => html`<li>${text}</li>`)}
      </ol>
      <h2>${t.paper.addressTitle}</h2>
      <p>${lines(t.paper.address)}</p>
      <p><a href="/${lang}/yhteystiedot">${t.service.helpLink}</a></p>`,
  }),
};

export const notFound = ({lang, t}) => ({
  status: 404,
  title: t.notFound.title,
  main: html`<h1>${t.notFound.title}</h1>
    <p>${t.notFound.text}</p>
    <p><a href="/${lang}/asumistuki">${t.notFound.link}</a></p>`,
});

export const failed = ({t}) => ({
  status: 500,
  title: t.failed.title,
  main: html`<h1>${t.failed.title}</h1>
    <p>${t.failed.text}</p>`,
});
