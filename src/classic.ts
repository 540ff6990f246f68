import {tag} from './mount-tag.js';

declare const __CHUNKS__: Record<string, string>;
declare const __ENTRY__: string;

/** Loads the module that lies beside this script, each file checked against its hash. */
function load(src: string): void {
  const links = Object.keys(__CHUNKS__).map((file) => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    link.integrity = __CHUNKS__[file] ?? '';
    link.href = new URL(file, src).href;
    document.head.append(link);
    return link;
  });
  import(new URL(__ENTRY__, src).href)
    .catch((error: unknown) => {
      console.warn(
        `rinnalla: script-unreachable (${String(error)}). See docs/errors.md#script-unreachable`,
      );
    })
    // They have done what they were there for.
    .finally(() => {
      for (const link of links) link.remove();
    });
}

if (tag && !customElements.get('rinnalla-help')) load(tag.src);
