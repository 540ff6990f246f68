import {fileURLToPath} from 'node:url';
import {folder} from '../http/files.mjs';
import {contentSecurityPolicy, pageHeaders} from '../http/headers.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The editor on a page of its own: a file, which an authority may host as it is. */
export function editorPages() {
  const policy = contentSecurityPolicy({
    'img-src': "'self' data:",

    'trusted-types': 'rinnalla rinnalla-snapshot',
  });
  const files = folder(here('../editor'), () => pageHeaders(policy));
  return (request, response, path) => files(request, response, path || 'index.html');
}
