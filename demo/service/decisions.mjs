/** Made-up decisions. Their numbers and persons belong to nobody. */
const rows = [
  ['EV 2026/20817', '2026-11-04', 'housing', 'granted'],
  ['EV 2026/19455', '2026-10-14', 'housing', 'revised'],
  ['EV 2026/15230', '2026-08-20', 'study', 'granted'],
  ['EV 2026/11902', '2026-06-09', 'recovery', 'recovered'],
  ['EV 2026/08411', '2026-04-23', 'child', 'granted'],
  ['EV 2026/02077', '2026-01-29', 'assistance', 'refused'],
  ['EV 2025/31846', '2025-12-10', 'housing', 'granted'],
  ['EV 2025/27733', '2025-10-02', 'study', 'ended'],
  ['EV 2025/22019', '2025-08-15', 'study', 'granted'],
  ['EV 2025/17554', '2025-06-27', 'assistance', 'granted'],
  ['EV 2025/09120', '2025-03-18', 'housing', 'refused'],
  ['EV 2024/30365', '2024-11-21', 'housing', 'granted'],
  ['EV 2024/21488', '2024-08-05', 'study', 'granted'],
  ['EV 2024/13907', '2024-05-16', 'child', 'revised'],
  ['EV 2024/04262', '2024-02-01', 'recovery', 'ended'],
];

const decisions = rows.map(([number, date, type, outcome]) => ({
  number,
  date,
  type,
  outcome,
}));

export const decisionTypes = ['housing', 'study', 'child', 'assistance', 'recovery'];

export const decisionYears = [...new Set(decisions.map(({date}) => date.slice(0, 4)))];

/** Letters and digits only, so that "EV 2026/20817", "ev2026-20817" and "20817" all find it. */
const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The decisions with every word of the query in their number or in their words in this language. */
export function findDecisions({query = '', year = '', type = ''}, {types, outcomes}) {
  const words = query.slice(0, 200).split(/\s+/).map(plain).filter(Boolean);
  return decisions.filter((decision) => {
    const all = plain(`${decision.number}${types[decision.type]}${outcomes[decision.outcome]}`);
    const fits = words.every((word) => all.includes(word));
    return fits && decision.date.startsWith(year) && (type === '' || decision.type === type);
  });
}
