import {readFileSync} from 'node:fs';

/** Names of a manifest that can be counted. */
export function namesIn(manifest) {
  const {
    service,
    pages,
    topics,
    contacts,
    guides = {},
  } = JSON.parse(readFileSync(manifest, 'utf8'));
  const steps = Object.entries(guides).flatMap(([id, guide]) =>
    guide.steps.map((step) => `guide/${id}/${step.id}`),
  );
  return {
    service: service.id,
    version: service.version ?? '',
    pages: ['', ...pages.map(({id}) => id)],
    items: [
      ...['', ...steps],
      ...Object.keys(topics).map((id) => `topic/${id}`),
      ...Object.keys(contacts).map((id) => `contact/${id}`),
    ],
  };
}
