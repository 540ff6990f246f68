// Runs in the page that is looked at: the editor's clues and the widget's resolver, as they ship.
import {cluesOf, mergeClues} from '../../src/editor/clues.ts';
import {findAnchor, PageIndex} from '../../src/page/anchors.ts';
import {reachableRoots} from '../../src/page/roots.ts';

/** Shadow roots that are written in the page; not every DOM makes them by itself. */
function openRoots(root) {
  for (const template of root.querySelectorAll('template[shadowrootmode]')) {
    const shadow = template.parentElement.attachShadow({mode: 'open'});
    shadow.append(template.content);
    template.remove();
    openRoots(shadow);
  }
}

function show({html, lang}) {
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
  openRoots(document);
}

const targets = () =>
  reachableRoots(document).flatMap((root) => [
    ...root.querySelectorAll('[data-truth]:not([data-truth=""])'),
  ]);

const truth = (element) => element.getAttribute('data-truth');

/** Chooses every target of a page; those that are refused are left out. */
function choose(page) {
  show(page);
  return Object.fromEntries(
    targets().flatMap((element) => {
      const clues = cluesOf(element, {lang: page.lang, root: document});
      return 'refused' in clues ? [] : [[truth(element), clues.anchor]];
    }),
  );
}

const merge = (some, more) =>
  Object.fromEntries(
    Object.entries(some).map(([id, one]) => [id, more[id] ? mergeClues(one, more[id]) : one]),
  );

/** What became of each anchor: `right`, `missing`, `gone` (it is not there, and not found), `wrong`. */
function resolve(page, anchors) {
  show(page);
  const there = new Set(targets().map(truth));
  const index = new PageIndex(reachableRoots(document));
  return Object.entries(anchors).map(([id, anchor]) => {
    const found = findAnchor(id, anchor, index, page.lang);
    if (!found) return [id, there.has(id) ? 'missing' : 'gone'];
    return [id, truth(found) === id ? 'right' : 'wrong'];
  });
}

/** @param {{fi: object, sv: object, releases: {page: object, known: boolean}[]}} kind pages as {html, lang} */
export function judge({fi, sv, releases}) {
  const anchors = choose(fi);
  const all = targets().map(truth);
  const known = merge(anchors, choose(sv));
  const refused = all.filter((id) => !anchors[id]);
  return {
    refused,
    anchors,
    outcomes: releases.map((one) => resolve(one.page, one.known ? known : anchors)),
  };
}
