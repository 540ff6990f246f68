/** Sends a whole answer. A HEAD request gets the same headers and no body. */
export function send(request, response, status, headers, body = '') {
  const bytes = Buffer.from(String(body));
  response.writeHead(status, {...headers, 'Content-Length': bytes.length});
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

export function sendText(request, response, status, text) {
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  };
  send(request, response, status, {...headers, 'Cache-Control': 'no-store'}, `${text}\n`);
}

/** 303 after a form: the browser asks for the next page with GET, and going back is safe. */
export function redirect(request, response, location, {status = 302, headers = {}} = {}) {
  const kept = {'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin', ...headers};
  send(request, response, status, {...kept, Location: location});
}

/** True when the method is one of these; otherwise the answer 405 has been sent. */
export function allows(request, response, methods) {
  if (methods.includes(request.method)) return true;
  response.setHeader('Allow', methods.join(', '));
  sendText(request, response, 405, 'Method not allowed');
  return false;
}
