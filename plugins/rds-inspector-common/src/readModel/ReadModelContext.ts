import type { CheckContext } from '../checks';
import type { CheckResult } from '../types';

/** What rows and details are made of besides the database. */
export interface ReadModelContext extends CheckContext {
  /** The results of each database, exceptions applied, by its ARN. */
  readonly resultsByArn: ReadonlyMap<string, readonly CheckResult[]>;
}

/** Results by the ARN of their database. */
export function groupResults(
  results: readonly CheckResult[],
): ReadonlyMap<string, readonly CheckResult[]> {
  const byArn = new Map<string, CheckResult[]>();
  for (const result of results) {
    const group = byArn.get(result.arn);
    if (group) {
      group.push(result);
    } else {
      byArn.set(result.arn, [result]);
    }
  }
  return byArn;
}
