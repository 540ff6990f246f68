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
  'font:700 16px/1.25 system-ui',
  'cursor:pointer',
].join('!important;');

/** What the tag says for the element. */
const OWN = /^data-(chat-scripts|lang|manifest|measure(?:-to)?|no-launcher|page|shared-computer)$/;

type Said = (name: string) => string | null;

function contact(said: Said): HTMLElement | undefined {
  const phone = said('fallback-phone') ?? '';
  const number = phone.replace(/[^\d+]/g, '');
  const web = /^(?:https?:\/\/|\/(?!\/)).*/.exec(said('fallback-url') ?? '')?.[0];
  if (!number && !web) return undefined;
  const link = document.createElement('a');
  link.href = number ? `tel:${number}` : (web ?? '');
  link.textContent = `${said('fallback-label') ?? ''} ${phone}`.trim() || (web ?? '');
  link.style.cssText = `${LOOK}!important`;
  return link;
}

/** Puts `<rinnalla-help>` into the page, unless one is there. */
export function mount(tag: HTMLScriptElement): void {
  // Attributes: a `dataset` would also have what a page has put on Object.prototype.
  const said: Said = (name) => tag.getAttribute(`data-${name}`);
  if (!said('manifest') || document.querySelector('rinnalla-help')) return;
  const help = document.createElement('rinnalla-help');
  for (const {name, value} of tag.attributes) {
    const own = OWN.exec(name)?.[1];
    if (own) help.setAttribute(own, value);
  }
  help.toggleAttribute('data-returns', true);
  help.append(contact(said) ?? '');
  // Beside the body: a page that replaces its body keeps its help.
  document.documentElement.append(help);
}
