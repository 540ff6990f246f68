const start = (lang) => `/${lang}/asumistuki`;

/** Logging out forgets everything the person typed. That matters most on a shared computer. */
export function post(visit) {
  visit.end();
  return {to: `${start(visit.lang)}?uloskirjautuminen`};
}

export const get = ({lang}) => ({to: start(lang)});
