import type { RecoveryState } from '@meridian/plugin-dr-status-common';
import type { AssessmentState } from '../database/operations/assessments';

/** How old what is told is, in the API's words. */
export function toState(
  stored: AssessmentState,
  options: {
    readonly now: Date;
    readonly staleAfterSeconds: number;
    readonly mayReadCoverage?: boolean;
  },
): RecoveryState {
  const { assessedAt, failure, problems } = stored;
  const ageSeconds =
    assessedAt &&
    Math.max(
      0,
      Math.round((options.now.getTime() - assessedAt.getTime()) / 1000),
    );
  const problem = failure ?? problems[0];
  return {
    ...(assessedAt ? { assessedAt: assessedAt.toISOString() } : {}),
    ...(ageSeconds === undefined ? {} : { ageSeconds }),
    isStale: ageSeconds === undefined || ageSeconds > options.staleAfterSeconds,
    ...(problem === undefined ? {} : { problem }),
    unreadable: options.mayReadCoverage ? stored.unreadable : [],
  };
}
