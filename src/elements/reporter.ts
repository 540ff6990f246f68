import type {Problem, Report} from '../model/problem.js';
import {ErrorEvent} from './events.js';

/** What nobody reads is not said. */
const MOST = 200;

/** Says each problem once: to the console for developers, and as an event for the page. */
export function reporter(element: Element): Report {
  const said = new Set<string>();
  return (problem: Problem) => {
    const {code, at, detail} = problem;
    const key = `${code} ${at}`;
    if (said.size >= MOST || said.has(key)) return;
    said.add(key);
    const what = [at, detail].filter(Boolean).join(': ');
    console.warn(`rinnalla: ${code} (${what}). See docs/errors.md#${code}`);
    element.dispatchEvent(new ErrorEvent(problem));
  };
}
