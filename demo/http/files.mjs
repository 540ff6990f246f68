import {createReadStream} from 'node:fs';
import {realpath, stat} from 'node:fs/promises';
import {extname, join, sep} from 'node:path';
import {allows, send, sendText} from './answers.mjs';

const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webm': 'video/webm',
};

/** The parts of a path below a folder, or nothing when it could lead anywhere else. */
function safeParts(path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const parts = decoded.split('/');
  const safe = parts.every((part) => part !== '' && !part.startsWith('.') && !/[\\:\0]/.test(part));
  return safe ? parts : undefined;
}

/** The real file for a path below `root`. A link that leads out of the folder is no file of ours. */
async function findFile(root, path) {
  const parts = safeParts(path);
  if (!parts || !Object.hasOwn(contentTypes, extname(parts.at(-1)))) return undefined;
  try {
    const [folder, file] = await Promise.all([realpath(root), realpath(join(root, ...parts))]);
    const facts = await stat(file);
    return file.startsWith(folder + sep) && facts.isFile() ? {file, facts} : undefined;
  } catch {
    return undefined;
  }
}

/** The first and the last byte that are asked for, if a part is: Safari asks so for videos. */
function rangeOf({range = ''}, size) {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  const start = Number(first);
  const end = Math.min(last ? Number(last) : Infinity, size - 1);
  return first !== undefined && start <= end ? {start, end} : undefined;
}

/**
 * Serves the files of one folder. `headers(path)` adds headers. Unless they say otherwise, a browser
 * may keep the file but asks each time whether it has changed.
 */
export function folder(root, headers = () => ({})) {
  return async (request, response, path) => {
    if (!allows(request, response, ['GET', 'HEAD'])) return;
    const found = await findFile(root, path);
    if (!found) return sendText(request, response, 404, 'Not found');
    const {file, facts} = found;
    const tag = `"${facts.size.toString(36)}-${Math.trunc(facts.mtimeMs).toString(36)}"`;
    const all = {
      'Content-Type': contentTypes[extname(file)],
      'Cache-Control': 'no-cache',
      'Accept-Ranges': 'bytes',
      'X-Content-Type-Options': 'nosniff',
      ETag: tag,
      ...headers(path),
    };
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, all);
      return response.end();
    }
    if (request.method === 'HEAD') return send(request, response, 200, all);
    const range = rangeOf(request.headers, facts.size);
    if (range) {
      all['Content-Range'] = `bytes ${range.start}-${range.end}/${facts.size}`;
      all['Content-Length'] = range.end - range.start + 1;
    } else all['Content-Length'] = facts.size;
    response.writeHead(range ? 206 : 200, all);
    createReadStream(file, range)
      .on('error', () => response.destroy())
      .pipe(response);
  };
}
