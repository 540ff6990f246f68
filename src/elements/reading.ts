import type {Loaded} from '../io/manifest-loader.js';
import {excerptFor} from '../model/excerpt.js';
import {inSlices} from '../model/in-slices.js';
import type {Report} from '../model/problem.js';
import {readHelp, type Help} from '../model/read.js';
import {painted} from '../page/painted.js';

/** The person waits for it, so it stops less often: with drawing, a third of a long task (50 ms, W3C), in ms. */
const SLICE = 16;

interface Stage {
  readonly help: Help;
  /** Whether that is all of it. */
  readonly whole: boolean;
}

interface ReadingOptions {
  /** The page's id. */
  readonly page: string | undefined;
  /** Whether some help is shown already. */
  readonly known: boolean;
  readonly report: Report;
}

/**
 * The help as it becomes known: what a page shows first, unless some help is shown already, and when that
 * is painted, the whole. What is wrong with it is reported once, of the whole.
 */
export async function* reading(
  {sources, outline}: Loaded,
  {page, known, report}: ReadingOptions,
): AsyncGenerator<Stage, void> {
  if (!known) {
    const help = await inSlices(readHelp(excerptFor(sources, outline, page)), SLICE);
    yield {help, whole: false};
    await painted();
  }
  yield {help: await inSlices(readHelp(sources, report)), whole: true};
}
