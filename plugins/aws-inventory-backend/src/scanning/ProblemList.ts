import type { CollectProblem } from '@meridian/plugin-aws-inventory-node';

/** How many problems of a partial scan are kept; the rest is counted. */
const MAX_PROBLEMS = 20;

/** What one scan could not read. */
export class ProblemList {
  readonly first: CollectProblem[] = [];
  count = 0;

  add(problem: CollectProblem): void {
    this.count++;
    if (this.first.length < MAX_PROBLEMS) {
      this.first.push(problem);
    }
  }
}
