/** The address of a request, or nothing when it is not one. */
export function addressOf(request) {
  const {url = ''} = request;
  // An address that begins with two slashes would be read as the name of another server.
  if (!url.startsWith('/') || url.startsWith('//')) return undefined;
  return URL.canParse(url, 'http://demo') ? new URL(url, 'http://demo') : undefined;
}
