import type { UnreadableSource } from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';

/** How the newest assessment ended. */
export interface AssessmentRow {
  assessed_at: Date | null;
  duration_seconds: number | null;
  database_count: number | null;
  unreadable: readonly UnreadableSource[];
  failed_at: Date | null;
  failure_message: string | null;
}

export async function readAssessment(db: Knex): Promise<AssessmentRow> {
  return db('assessments').where({ id: 1 }).first();
}

/** Notes that all databases were judged. */
export async function storeAssessment(
  tx: Knex,
  assessment: {
    readonly assessedAt: Date;
    readonly durationSeconds: number;
    readonly databaseCount: number;
    readonly unreadable: readonly UnreadableSource[];
  },
): Promise<void> {
  await tx('assessments')
    .where({ id: 1 })
    .update({
      assessed_at: assessment.assessedAt,
      duration_seconds: assessment.durationSeconds,
      database_count: assessment.databaseCount,
      unreadable: JSON.stringify(assessment.unreadable),
      failed_at: null,
      failure_message: null,
    });
}

/** Notes why databases could not be judged; what is known of them stays. */
export async function storeAssessmentFailure(
  db: Knex,
  failure: { readonly failedAt: Date; readonly message: string },
): Promise<void> {
  await db('assessments').where({ id: 1 }).update({
    failed_at: failure.failedAt,
    failure_message: failure.message,
  });
}
