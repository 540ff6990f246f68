/** What a request may send beyond its cap before we hang up. A browser shows no answer until then. */
const patience = 40 * 1024 * 1024;

/**
 * The body, at most `cap` bytes of it. The rest is read and thrown away, because a browser that is
 * cut off while sending shows a network error in place of our explanation.
 */
export async function readBody(request, cap) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    if (size < cap) chunks.push(chunk.subarray(0, cap - size));
    size += chunk.length;
    if (size > cap + patience) request.destroy();
  }
  return {bytes: Buffer.concat(chunks), complete: size <= cap};
}

const formCap = 64 * 1024;

/** The fields of an ordinary form. Too much of it is no form of ours: its end is missing. */
export async function readForm(request) {
  const {bytes} = await readBody(request, formCap);
  return new URLSearchParams(bytes.toString('utf8'));
}
