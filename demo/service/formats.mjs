const locales = {fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB'};

/** A day as it is written in the language: 4.11.2026, 4 November 2026. */
export function formatDay(date, lang) {
  const style = lang === 'en' ? {day: 'numeric', month: 'long', year: 'numeric'} : {};
  const day = typeof date === 'string' ? new Date(`${date}T12:00:00Z`) : date;
  return new Intl.DateTimeFormat(locales[lang], {...style, timeZone: 'Europe/Helsinki'}).format(
    day,
  );
}

/** A time of day: 14.05, 14:05. */
export function formatTime(date, lang) {
  const style = {hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Helsinki'};
  return new Intl.DateTimeFormat(locales[lang], style).format(date);
}

/** The size of a file in the unit a person reads easily. */
export function formatSize(bytes, lang) {
  const large = bytes >= 1_000_000;
  const number = large ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  const text = new Intl.NumberFormat(locales[lang], {maximumFractionDigits: 1}).format(number);
  const unit = large ? {fi: 'Mt', sv: 'MB', en: 'MB'} : {fi: 'kt', sv: 'kB', en: 'kB'};
  return `${text}\u00a0${unit[lang]}`;
}
