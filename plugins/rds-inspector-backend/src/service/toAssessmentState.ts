import type { AssessmentState } from '@meridian/plugin-rds-inspector-common';
import type { AssessmentRow } from '../database/operations/assessments';

/** How the newest assessment ended, in the API's words. */
export function toAssessmentState(row: AssessmentRow): AssessmentState {
  return {
    assessedAt: row.assessed_at?.toISOString(),
    durationSeconds: row.duration_seconds ?? undefined,
    databaseCount: row.database_count ?? undefined,
    failure:
      row.failed_at && row.failure_message !== null
        ? {
            failedAt: row.failed_at.toISOString(),
            message: row.failure_message,
          }
        : undefined,
  };
}
