import {tag} from './mount-tag.js';

declare const __ENTRY__: string;
declare const __INTEGRITY__: string;

/** Loads the module that lies beside this script, checked against its hash. */
function load(src: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.integrity = __INTEGRITY__;
  link.href = new URL(__ENTRY__, src).href;
  document.head.append(link);
  import(link.href)
    .catch((error: unknown) => {
      console.warn(
        `rinnalla: script-unreachable (${String(error)}). See docs/errors.md#script-unreachable`,
      );
    })
    .finally(() => {
      link.remove();
    });
}

// An older browser has the contact, which needs nothing of ours.
if (tag && 'popover' in tag && !customElements.get('rinnalla-help')) load(tag.src);
