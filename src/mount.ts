/*
 * What the script tag does before anything of ours is loaded: puts the element and the fall-back contact
 * into the page. Only `createElement` and CSSOM, so that it works under every policy and failure.
 */

/** The tag that is running. Its getter is asked: `<img name="currentScript">` clobbers the property. */
export function ownTag(): HTMLScriptElement | undefined {
  const tag: unknown = Reflect.get(Document.prototype, 'currentScript', document);
  return tag instanceof HTMLScriptElement ? tag : undefined;
}

/** Important, and on the element itself: stronger than whatever the page says of its links. */
const LOOK = [
  'all:initial',
  'visibility:inherit',
  'position:fixed',
  'inset-block-end:16px',
  'inset-inline-end:16px',
  'z-index:2147483647',
  'padding:12px 16px',
  'border:2px solid #fff',
  'border-radius:24px',
  'background:#0b4f9e',
  'color:#fff',
  'font:700 16px/1.25 system-ui,sans-serif',
  'cursor:pointer',
].join('!important;');

function contact({
  fallbackPhone,
  fallbackUrl,
  fallbackLabel,
}: DOMStringMap): HTMLElement | undefined {
  const number = fallbackPhone?.replace(/[^\d+]/g, '');
  const web = fallbackUrl && /^(https?:\/\/|\/(?!\/))/.test(fallbackUrl) ? fallbackUrl : undefined;
  if (!number && !web) return undefined;
  const link = document.createElement('a');
  link.href = number ? `tel:${number}` : (web ?? '');
  link.textContent = [fallbackLabel, fallbackPhone].filter(Boolean).join(' ') || (web ?? '');
  link.style.cssText = `${LOOK}!important`;
  return link;
}

/** Puts `<rinnalla-help>` into the page, unless one is there. */
export function mount(tag: HTMLScriptElement): void {
  const {manifest, page, lang, noLauncher, sharedComputer} = tag.dataset;
  if (manifest === undefined || document.querySelector('rinnalla-help')) return;
  const help = document.createElement('rinnalla-help');
  help.setAttribute('manifest', manifest);
  if (page) help.setAttribute('page', page);
  if (lang) help.setAttribute('lang', lang);
  help.toggleAttribute('no-launcher', noLauncher !== undefined);
  help.toggleAttribute('shared-computer', sharedComputer !== undefined);
  help.toggleAttribute('data-returns', true);
  help.append(contact(tag.dataset) ?? '');
  // Beside the body: a page that replaces its body keeps its help.
  document.documentElement.append(help);
}
