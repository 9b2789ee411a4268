import {
  RECOVERY_STEPS,
  type Contribution,
  type DrillType,
  type RecoveryStep,
  type StoreKind,
} from '@meridian/plugin-dr-status-common';
import { formatDuration } from '@meridian/aws-common';
import type { Knex } from 'knex';
import type { MeasuredSteps } from './DrillsService';

/** A restore takes another way, and at a table nothing is measured. */
const MEASURING_TYPES: readonly DrillType[] = [
  'switchover',
  'failover',
  'region-loss',
  'game-day',
];
/** What was measured longer ago says little about what runs today. */
const MAXIMUM_AGE_DAYS = 365;

const KINDS: Readonly<Record<RecoveryStep, StoreKind>> = {
  detection: 'dns',
  dns: 'dns',
  promotion: 'workload',
  'scale-up': 'workload',
  'warm-up': 'workload',
};

interface MeasuredRow {
  readonly ref: string;
  readonly step: RecoveryStep;
  readonly seconds: number;
  readonly title: string;
  readonly closed_at: Date;
}

/**
 * What the newest successful drills measured, for each entity and part of the recovery. A step measures a part
 * when it has its id: see `toChecklist`.
 */
export async function readMeasured(
  db: Knex,
  now: Date,
): Promise<MeasuredSteps> {
  const { rows } = await db.raw<{ rows: MeasuredRow[] }>(
    `SELECT DISTINCT ON (s.ref, step ->> 'id')
       s.ref, step ->> 'id' AS step,
       (step ->> 'rtoSeconds')::double precision AS seconds,
       d.title, d.closed_at
     FROM drills d
     JOIN drill_subjects s ON s.drill_id = d.id
     CROSS JOIN LATERAL jsonb_array_elements(d.drill -> 'steps') step
     WHERE d.state = 'closed' AND d.is_successful
       AND d.type = ANY(?::text[]) AND d.closed_at > ?
       AND step ->> 'id' = ANY(?::text[]) AND step ->> 'outcome' = 'done'
       AND step ->> 'rtoSeconds' IS NOT NULL
     ORDER BY s.ref, step ->> 'id', d.closed_at DESC`,
    [
      [...MEASURING_TYPES],
      new Date(now.getTime() - MAXIMUM_AGE_DAYS * 86_400_000),
      [...RECOVERY_STEPS],
    ],
  );
  const measured = new Map<string, Map<RecoveryStep, Contribution>>();
  for (const row of rows) {
    const steps = measured.get(row.ref) ?? new Map();
    steps.set(row.step, toContribution(row, now));
    measured.set(row.ref, steps);
  }
  return measured;
}

function toContribution(row: MeasuredRow, now: Date): Contribution {
  const observedAt = row.closed_at.toISOString();
  return {
    name: row.title,
    kind: KINDS[row.step],
    step: row.step,
    seconds: row.seconds,
    basis: 'drill',
    arithmetic: `${formatDuration(
      row.seconds,
    )} in the drill of ${observedAt.slice(0, 10)}`,
    observedAt,
    freshness: {
      state: 'fresh',
      ageSeconds: Math.max(
        0,
        Math.round((now.getTime() - row.closed_at.getTime()) / 1000),
      ),
    },
  };
}
