import type {Municipality, Provider} from '../model/manifest.js';
import {readToEnd} from '../model/read-to-end.js';
import type {ReportDropped} from './importer.js';

/** As little of a manifest as there must be. */
const MANIFEST = {
  format: 1,
  service: {id: 'import', name: '-', authority: '-', languages: ['fi']},
  pages: [],
  contacts: {phone: {type: 'phone', name: '-', number: '+358000000'}},
};
const FILE = 'import';
const PLACE = new RegExp(`^${FILE}#/providers/([^/]+)(.*)$`);

/**
 * What the widget would make of these records: it leaves out what is wrong, so that it is not written
 * either. What is left out is reported by the problem's code.
 */
export function readProviders(
  providers: Readonly<Record<string, unknown>>,
  municipalities: Readonly<Record<string, Municipality>>,
  report: ReportDropped,
): Readonly<Record<string, Provider>> {
  const json = {providers, municipalities};
  const help = readToEnd(
    [
      {file: '', json: MANIFEST},
      {file: FILE, base: true, json},
    ],
    (problem) => {
      const [, id, at = ''] = PLACE.exec(problem.at) ?? [];
      // The details of a problem may hold what was written, and so the name of a person.
      if (id !== undefined)
        report({id: unescaped(id), at, why: `${problem.code}, as the widget reads it`});
    },
  );
  return help.providers;
}

/** Back from a step of a JSON pointer (RFC 6901, section 4). */
const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');
