import {contactRules} from './contact-rules.js';
import {dateRules} from './date-rules.js';
import {depthRules, readingRules} from './depth-rules.js';
import {findingOf, type Find, type Finding} from './finding.js';
import {flowRules} from './flow-rules.js';
import {formRules} from './form-rules.js';
import {hoursRules} from './hours-rules.js';
import {languageRules} from './language-rules.js';
import {referenceRules} from './reference-rules.js';
import {subjectOf, type CheckOptions, type Rules, type Subject} from './subject.js';
import {textRules} from './text-rules.js';

const FAMILIES: readonly Rules[] = [
  formRules,
  referenceRules,
  flowRules,
  languageRules,
  dateRules,
  hoursRules,
  contactRules,
  textRules,
  depthRules,
  readingRules,
];

/**
 * What is wrong with a manifest, or with a file that manifests build on. Nothing is thrown, whatever the JSON is.
 * @param manifest as `JSON.parse` gave it
 */
export function checkManifest(manifest: unknown, options: CheckOptions): Finding[] {
  return checkSubject(subjectOf(manifest, options));
}

export function checkSubject(subject: Subject): Finding[] {
  const found = new Map<string, Finding>();
  const find: Find = (rule, at, values) => {
    const finding = findingOf(rule, at, values);
    // Two families may see the same thing, such as a day that there is not.
    const key = `${rule}\n${at}\n${JSON.stringify(finding.values)}`;
    if (!found.has(key)) found.set(key, finding);
  };
  for (const rules of FAMILIES) rules(subject, find);
  return [...found.values()];
}
