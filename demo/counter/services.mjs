import {fileURLToPath} from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What the demo counts: the manifests of its services, by their ids. */
export const MANIFESTS = {
  asumistuki: here('../help/asumistuki.json'),
  paatokset: here('../help/paatokset.json'),
};

/** Where the files lie that they name by addresses of the demo's site. */
export const COPIES = Object.fromEntries(
  ['situations', 'finland'].map((name) => [
    `/packs/${name}.json`,
    here(`../../packs/${name}.json`),
  ]),
);
