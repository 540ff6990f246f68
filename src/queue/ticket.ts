import type {Customer} from './waiting-list.js';

/** What an adviser is told of a customer: what that one agreed to share, and never the token. */
export const ticketOf = ({ticket, since, away, shared}: Customer) => ({
  ticket,
  since: new Date(since).toISOString(),
  away,
  lang: shared.lang,
  context: shared.context,
  message: shared.message,
});

/** The same for whatever program the adviser may use: a line each. */
export function ticketText({shared}: Customer): string {
  const lines = [['language', shared.lang], ...Object.entries(shared.context)];
  return [...lines.map(([key, text]) => `${key}: ${text}`), shared.message].join('\n').trim();
}
