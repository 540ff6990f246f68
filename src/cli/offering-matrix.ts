import type {Provider, Providers} from '../model/manifest.js';
import {csv} from './csv.js';

type Form = NonNullable<Provider['forms']>[number];
type Group = NonNullable<Provider['targetGroups']>[number];

/** Forms of support, in the words of the Finnish Service Catalogue where it has any. */
const FORMS: Readonly<Record<Form, string>> = {
  OnsiteGuidance: 'guidance on site',
  OnsiteGuidanceByServiceAuthor: 'guidance on site by the authority',
  RemoteGuidance: 'remote guidance',
  GuidanceToOnlineSelfService: 'guidance to self-service online',
  OnlineSelfServicePoint: 'a point for self-service online',
  DocumentReceived: 'reception of documents',
  LostAndFound: 'lost property',
  chat: 'help by chat',
  phone: 'help by phone',
  video: 'help by video',
  course: 'a course',
  peer: 'peer support',
  home: 'home visits',
};

const GROUPS: Readonly<Record<Group, string>> = {
  children: 'children',
  young: 'young people',
  'working-age': 'people of working age',
  seniors: 'seniors',
  immigrants: 'immigrants',
  disabled: 'disabled people',
  carers: 'carers',
  entrepreneurs: 'entrepreneurs',
  associations: 'associations',
};

interface Row {
  readonly name: string;
  /** How many helpers there are for each group, in the order of the groups. */
  readonly counts: readonly number[];
  /** Groups to which nobody offers it. */
  readonly missing: readonly string[];
}

/** Which forms of support reach which groups. */
interface OfferingMatrix {
  readonly groups: readonly string[];
  readonly rows: readonly Row[];
  /** Ids of helpers that do not say in which form they help: they stand in no cell. */
  readonly formless: readonly string[];
}

/** Counts helpers by form of support and customer group. Who names no group is there for all of them. */
export function offeringMatrix(providers: Providers): OfferingMatrix {
  const all = Object.entries(providers);
  const groups = Object.values(GROUPS);
  const rows = (Object.keys(FORMS) as Form[]).map((form) => {
    const offering = all.filter(([, {forms}]) => forms?.includes(form));
    const counts = (Object.keys(GROUPS) as Group[]).map(
      (group) =>
        offering.filter(([, {targetGroups}]) => targetGroups?.includes(group) ?? true).length,
    );
    return {name: FORMS[form], counts, missing: groups.filter((_, i) => counts[i] === 0)};
  });
  return {groups, rows, formless: all.filter(([, {forms}]) => !forms).map(([id]) => id)};
}

const NOBODY = 'nobody offers it to';

/** The matrix for a spreadsheet; the last column names the empty cells. */
export const matrixCsv = ({groups, rows}: OfferingMatrix): string =>
  csv([
    ['form of support', ...groups, NOBODY],
    ...rows.map(({name, counts, missing}) => [name, ...counts, missing.join('; ')]),
  ]);

function emptyCells({groups, rows}: OfferingMatrix): string[] {
  return rows
    .filter(({missing}) => missing.length > 0)
    .map(({name, missing}) =>
      missing.length === groups.length
        ? `Nobody offers ${name}.`
        : `Nobody offers ${name} to: ${missing.join(', ')}.`,
    );
}

/** Columns that are as wide as they need to be: the first to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  '),
  );
}

/** The matrix for the terminal, and below it its empty cells. */
export function matrixTable(matrix: OfferingMatrix): string {
  const {groups, rows, formless} = matrix;
  const counted = rows.map(({name, counts}) => [name, ...counts.map((n) => (n ? String(n) : '-'))]);
  const told =
    formless.length > 0 ? [`In no form, and so in no cell: ${formless.join(', ')}.`] : [];
  const table = aligned([['', ...groups], ...counted]);
  const parts = [table, emptyCells(matrix), told].filter(({length}) => length > 0);
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}
