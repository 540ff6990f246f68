import type {Report} from './problem.js';
import {readHelp, type Help, type Source} from './read.js';

/** Reads at once, where no page has to answer meanwhile, what {@link readHelp} reads in steps. Never throws. */
export function readToEnd(sources: readonly Source[], report?: Report): Help {
  const steps = readHelp(sources, report);
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}
