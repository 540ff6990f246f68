import {fileURLToPath} from 'node:url';
import {folder} from '../http/files.mjs';
import {contentSecurityPolicy, pageHeaders} from '../http/headers.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The adviser's desk of the chat: files, which an authority may host as they are. */
export function deskPages() {
  const policy = contentSecurityPolicy();
  const files = folder(here('../desk'), (path) =>
    path.endsWith('.html') ? pageHeaders(policy) : {},
  );
  return (request, response, path) => files(request, response, path || 'index.html');
}
