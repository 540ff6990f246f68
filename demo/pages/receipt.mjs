import {html} from '../html/html.mjs';
import {formatDay, formatTime} from '../service/formats.mjs';
import {fill} from '../texts/texts.mjs';

const notSent = ({lang, t}) => ({
  title: `${t.receipt.notSentTitle} – ${t.site.service}`,
  main: html`<h1>${t.receipt.notSentTitle}</h1>
    <p>${t.receipt.notSent}</p>
    <p><a href="/${lang}/asumistuki">${t.receipt.toService}</a></p>`,
});

export function get(visit) {
  const {lang, t} = visit;
  const receipt = visit.session?.receipt;
  if (!receipt) return notSent(visit);
  const values = {day: formatDay(receipt.time, lang), time: formatTime(receipt.time, lang)};
  return {
    title: `${t.receipt.title} – ${t.site.service}`,
    main: html`<div class="receipt">
        <h1>${t.receipt.title}</h1>
        <p>${fill(t.receipt.sent, values)}</p>
        <p>${t.receipt.numberLabel}: <strong>${receipt.number}</strong></p>
      </div>
      <h2>${t.receipt.nextTitle}</h2>
      <ul>
        ${receipt.later && html`<li>${t.receipt.later}</li>`}
        ${t.receipt.next.map((text) => html`<li>${text}</li>`)}
      </ul>
      <p><a href="/${lang}/paatokset">${t.receipt.decisions}</a></p>
      <h2>${t.receipt.sharedTitle}</h2>
      <p>${t.receipt.shared}</p>`,
  };
}
