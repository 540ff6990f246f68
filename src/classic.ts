import {tag} from './mount-tag.js';

declare const __CHUNKS__: Record<string, string>;
declare const __ENTRY__: string;

/** Loads the module that lies beside this script, each file checked against its hash. */
function load(src: string): void {
  for (const file of Object.keys(__CHUNKS__)) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    link.integrity = __CHUNKS__[file] ?? '';
    link.href = new URL(file, src).href;
    document.head.append(link);
  }
  import(new URL(__ENTRY__, src).href).catch((error: unknown) => {
    console.warn(
      `rinnalla: script-unreachable (${String(error)}). See docs/errors.md#script-unreachable`,
    );
  });
}

if (tag && !customElements.get('rinnalla-help')) load(tag.src);
