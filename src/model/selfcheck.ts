import type {SelfcheckTheme} from './manifest.js';

/**
 * Whether what was answered is enough: the mean of the answers, numbered from 1, reaches the target.
 * `undefined` when nothing was answered.
 */
export function reaches(
  {target}: SelfcheckTheme,
  answers: readonly (number | undefined)[],
): boolean | undefined {
  const given = answers.filter((answer) => answer !== undefined);
  if (given.length === 0) return undefined;
  return given.reduce((sum, answer) => sum + answer, 0) >= target * given.length;
}
