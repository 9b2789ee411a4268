import { finish, type Steps } from '@meridian/aws-common';
import type { CheckResult } from '../types';
import { CHECKS } from './CHECKS';
import type { Check, CheckContext } from './Check';

/**
 * The outcome of each check of each database that it applies to. Pure: the same facts at the same time
 * give the same results.
 *
 * @param checks - all of them by default
 */
export function evaluateChecks(
  context: CheckContext,
  checks: readonly Check[] = CHECKS,
): CheckResult[] {
  return finish(evaluateChecksSteps(context, checks));
}

/** As {@link evaluateChecks}, each database a step. */
export function* evaluateChecksSteps(
  context: CheckContext,
  checks: readonly Check[] = CHECKS,
): Steps<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const database of context.estate.all) {
    for (const check of checks) {
      const result = check.evaluate(database, context);
      if (result) results.push(result);
    }
    yield;
  }
  return results;
}
