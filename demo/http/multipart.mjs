import {readBody} from './body.mjs';

const megabyte = 1024 * 1024;

/** Together with the form's own few bytes: all files of one sending. */
const uploadCap = 5 * megabyte;

const maxParts = 50;

/** The boundary named in the Content-Type header. */
function boundaryOf(contentType = '') {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
      contentType,
    ) ?? [];
  return quoted ?? plain;
}

/** Browsers write a quotation mark or a line break in a name as %22, %0D and %0A. */
const unescape = (name) =>
  name.replace(/%(22|0D|0A)/gi, (_, code) => String.fromCharCode(parseInt(code, 16)));

function parameter(head, name) {
  const found = new RegExp(`[;\\s]${name}="([^"\\r\\n]*)"`, 'i').exec(head)?.[1];
  return found === undefined ? undefined : unescape(found);
}

/**
 * The parts of a multipart body. Finds boundaries with `indexOf`, so its time grows only with the
 * length of the body. A part whose end is missing comes as it is.
 */
function parseMultipart(bytes, boundary) {
  const mark = Buffer.from(`\r\n--${boundary}`);
  const body = Buffer.concat([Buffer.from('\r\n'), bytes]);
  const parts = [];
  let at = body.indexOf(mark);
  while (at !== -1 && parts.length < maxParts) {
    const start = at + mark.length;
    if (body.subarray(start, start + 2).toString('latin1') === '--') break;
    const next = body.indexOf(mark, start);
    const part = body.subarray(start, next === -1 ? body.length : next);
    const headEnd = part.indexOf('\r\n\r\n');
    if (headEnd === -1) break;
    const head = part.subarray(0, headEnd).toString('utf8');
    const name = parameter(head, 'name');
    const filename = parameter(head, 'filename');
    const content = part.subarray(headEnd + 4);
    if (name !== undefined) parts.push({name, filename, content});
    at = next;
  }
  return parts;
}

/** The file name without its folder and without anything that could confuse a reader of the list. */
function plainName(filename) {
  const last = filename.split(/[\\/]/).at(-1);
  const visible = last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim();
  return visible.length > 80 ? `${visible.slice(0, 60)}…${visible.slice(-15)}` : visible;
}

const firstBytes = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
};

/** A file's kind is what its first bytes say; its name can say anything. */
function kindOf(content) {
  const matches = ([, bytes]) => bytes.every((byte, at) => content[at] === byte);
  return Object.entries(firstBytes).find(matches)?.[0];
}

function fileFrom({name, filename, content}) {
  const kind = kindOf(content);
  return {field: name, name: plainName(filename), size: content.length, kind};
}

/**
 * A form with files. Of a file we keep its name and its size, never what is in it. When the cap cut
 * the form short, `complete` is false and the file that was cut, the last one, has `tooLarge: true`.
 */
export async function readUploadForm(request) {
  const fields = new URLSearchParams();
  const files = [];
  const boundary = boundaryOf(request.headers['content-type']);
  const {bytes, complete} = await readBody(request, uploadCap);
  for (const part of boundary ? parseMultipart(bytes, boundary) : []) {
    if (part.filename === undefined)
      fields.append(part.name, part.content.toString('utf8', 0, 2000));
    else if (part.filename !== '') files.push(fileFrom(part));
  }
  if (!complete && files.length > 0) files.at(-1).tooLarge = true;
  return {fields, files, complete: complete && Boolean(boundary)};
}
