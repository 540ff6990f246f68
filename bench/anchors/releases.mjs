import {addSimilar, truthOf} from './form.mjs';

/*
 * What releases do to a page. `change` alters the sections; the rest alters how they are written:
 * `build` (hashes and counters), `renamed` (names of ids and classes), `wrapped` (one more element around each).
 */

const reorder = (sections) => sections.reverse();

/** Every third label gets other words, and every second heading. */
function relabel(sections) {
  sections.forEach(({title, fields}, i) => {
    if (i % 2) Object.assign(title, {fi: `${title.fi} ja muut`, sv: `${title.sv} med mera`});
    fields.forEach(({label}, n) => {
      if ((i + n) % 3 === 0) Object.assign(label, {fi: `${label.fi} (€)`, sv: `${label.sv} (€)`});
    });
  });
}

/** Every fourth field of those that were there goes away. */
function remove(sections) {
  let n = 0;
  for (const one of sections)
    one.fields = one.fields.filter((field) => truthOf(field) === '' || n++ % 4 !== 1);
}

const several =
  (...changes) =>
  (sections) => {
    for (const change of changes) change(sections);
  };

/** Numbers that look random and are the same each time (Park and Miller, 1988). */
function* random(seed) {
  for (let n = seed; ;) yield (n = (n * 48271) % 2147483647) / 2147483647;
}

/**
 * Fields moved to other sections, renamed, relabelled and removed, as it falls out. What has the words of another
 * stays where it is: of two that change places under two headings, nothing on a page would tell.
 */
const shuffled = (seed) => (sections) => {
  const numbers = random(seed);
  const chance = (share) => numbers.next().value < share;
  addSimilar(sections);
  const words = sections.flatMap(({fields}) => fields).map(({label}) => label.fi);
  const isAlone = ({label}) => words.filter((one) => one === label.fi).length === 1;
  const moving = sections.flatMap(({fields}) => fields.filter(isAlone));
  for (const one of sections) one.fields = one.fields.filter((field) => !isAlone(field));
  for (const field of moving) {
    if (chance(0.15)) continue;
    if (chance(0.2)) field.label = {fi: `${field.label.fi} nyt`, sv: `${field.label.sv} nu`};
    if (chance(0.3)) field.next = `f${field.next}`;
    const {fields} = sections[Math.floor(numbers.next().value * sections.length)];
    if (chance(0.5)) fields.push(field);
    else fields.unshift(field);
  }
};

export const releases = [
  {name: 'as it was chosen', lang: 'fi'},
  {name: 'rebuilt: other hashes, other numbers', lang: 'fi', build: 7},
  {name: 'ids, names and classes renamed', lang: 'fi', build: 7, renamed: true},
  {name: 'wrappers added', lang: 'fi', build: 7, wrapped: true},
  {name: 'sections reordered', lang: 'fi', build: 7, change: reorder},
  {name: 'similar fields added', lang: 'fi', build: 7, change: addSimilar},
  {name: 'labels and headings changed', lang: 'fi', build: 7, change: relabel},
  {name: 'Swedish, opened by the editor', lang: 'sv', build: 7, known: true},
  {name: 'Swedish, never opened', lang: 'sv', build: 7},
  {
    name: 'fields removed, similar added',
    lang: 'fi',
    build: 7,
    change: several(addSimilar, remove),
  },
  {
    name: 'all at once',
    unseen: true,
    lang: 'fi',
    build: 11,
    renamed: true,
    wrapped: true,
    change: several(addSimilar, remove, relabel, reorder),
  },
  {
    name: 'all but names, Swedish opened',
    unseen: true,
    lang: 'sv',
    known: true,
    build: 13,
    wrapped: true,
    change: several(addSimilar, relabel, remove, reorder),
  },
  ...[17, 4711, 90210].map((seed) => ({
    name: `fields shuffled among sections, ${seed}`,
    latest: true,
    lang: 'fi',
    build: seed % 10,
    renamed: seed % 2 === 0,
    change: shuffled(seed),
  })),
];
