import type {Problem} from '../model/problem.js';
import type {Help} from '../model/read.js';
import {readToEnd} from '../model/read-to-end.js';

/** The help as it is read, and what was reported meanwhile. */
export interface Reading {
  readonly help: Help;
  readonly problems: readonly Problem[];
}

/** Reads a manifest, and the files of its pages by their names, to the end. */
export function readManifest(
  json: unknown,
  parts: Readonly<Record<string, unknown>> = {},
): Reading {
  const problems: Problem[] = [];
  const files = Object.entries(parts).map(([file, part]) => ({file, json: part}));
  const help = readToEnd([{file: '', json}, ...files], (problem) => problems.push(problem));
  return {help, problems};
}

/** Whether a pointer leads to something in the value, or to what is missing of something in it. */
export function resolves(value: unknown, pointer: string): boolean {
  const steps = pointer.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (steps.shift() !== '') return false;
  let at = value;
  for (const [i, step] of steps.entries()) {
    if (at === null || typeof at !== 'object') return false;
    if (!Object.hasOwn(at, step)) return i === steps.length - 1 && !Array.isArray(at);
    at = (at as Record<string, unknown>)[step];
  }
  return true;
}
