/**
 * Sends the person to the identification service with the address to come back to. The address goes
 * along in the query, because the page says `Referrer-Policy: same-origin`.
 */
export function get({identificationOrigin, lang, request}) {
  const target = new URL('/', identificationOrigin);
  const back = `http://${request.headers.host}/${lang}/asumistuki/hakemus/asunto`;
  target.search = new URLSearchParams({lang, return: back});
  return {to: target.href};
}
