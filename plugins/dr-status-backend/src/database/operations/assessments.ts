import type { RecoveryUnknownNotice } from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';

/** How the newest assessments ended. */
export interface AssessmentState {
  /** The newest complete one. */
  readonly assessedAt?: Date;
  readonly problems: readonly string[];
  readonly unreadable: readonly RecoveryUnknownNotice[];
  /** Why none came since. */
  readonly failure?: string;
}

interface AssessmentRow {
  at: Date;
  outcome: 'complete' | 'failed';
  reason: string | null;
  problems: string[];
  unreadable: RecoveryUnknownNotice[];
}

export async function readAssessmentState(db: Knex): Promise<AssessmentState> {
  const newest = (outcome: AssessmentRow['outcome']) =>
    db('assessments')
      .where({ outcome })
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .first('at', 'outcome', 'reason', 'problems', 'unreadable');
  const [complete, failed]: (AssessmentRow | undefined)[] = await Promise.all([
    newest('complete'),
    newest('failed'),
  ]);
  const isFailing = failed && (!complete || failed.at > complete.at);
  return {
    assessedAt: complete?.at,
    problems: complete?.problems ?? [],
    unreadable: complete?.unreadable ?? [],
    ...(isFailing && failed.reason !== null ? { failure: failed.reason } : {}),
  };
}

/** Notes that everything was judged. */
export async function storeAssessment(
  tx: Knex,
  assessment: {
    readonly at: Date;
    readonly seconds: number;
    readonly systemCount: number;
    readonly storeCount: number;
    readonly problems: readonly string[];
    readonly unreadable: readonly RecoveryUnknownNotice[];
  },
): Promise<void> {
  await tx('assessments').insert({
    at: assessment.at,
    outcome: 'complete',
    seconds: assessment.seconds,
    system_count: assessment.systemCount,
    store_count: assessment.storeCount,
    problems: JSON.stringify(assessment.problems),
    unreadable: JSON.stringify(assessment.unreadable),
  });
}

/** Notes why nothing could be judged; what is known stays. */
export async function storeAssessmentFailure(
  db: Knex,
  failure: {
    readonly at: Date;
    readonly seconds: number;
    readonly reason: string;
  },
): Promise<void> {
  await db('assessments').insert({ ...failure, outcome: 'failed' });
}
