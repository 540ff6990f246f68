import type {Problem} from '../model/problem.js';

/** How a view tells the panel that something of the manifest does not work. It goes no further. */
export class ProblemEvent extends Event {
  static readonly type = 'rinnalla-problem';

  readonly problem: Problem;

  constructor(problem: Problem) {
    super(ProblemEvent.type, {bubbles: true, composed: true});
    this.problem = problem;
  }
}
