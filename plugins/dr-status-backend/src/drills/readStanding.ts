import {
  drillCadence,
  type CadencedDrill,
  type DrillCadence,
  type DrilledEntity,
  type DrillState,
  type DrillType,
  type LastDrill,
  type TierPolicy,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import type { DrillStanding } from './DrillsService';

interface DrillOfEntity {
  readonly ref: string;
  readonly id: string;
  readonly type: DrillType;
  readonly state: DrillState;
  readonly planned_for: Date;
  readonly closed_at: Date | null;
  readonly is_successful: boolean | null;
  readonly rto_seconds: number | null;
  readonly rpo_seconds: number | null;
}

/** What is read of a drill (`d`) for something that it was about (`s`). */
const COLUMNS = `s.ref, d.id, d.type, d.state, d.planned_for, d.closed_at,
  d.is_successful, d.rto_seconds, d.rpo_seconds`;

/** Remembers systems that were not known before. */
export async function rememberSystems(
  db: Knex,
  entityRefs: readonly string[],
  now: Date,
): Promise<void> {
  await db.raw(
    `INSERT INTO drill_cadence (entity_ref, known_since)
     SELECT ref, ? FROM unnest(?::text[]) AS ref
     ON CONFLICT (entity_ref) DO NOTHING`,
    [now, [...entityRefs]],
  );
}

/**
 * Where systems stand with their drills, the most overdue first.
 *
 * A system that is not remembered yet is known since now.
 */
export async function readStanding(
  db: Knex,
  systems: readonly Omit<DrilledEntity, 'knownSince'>[],
  policy: TierPolicy,
  now: Date,
): Promise<ReadonlyMap<string, DrillStanding>> {
  const refs = systems.map(({ entityRef }) => entityRef);
  const [knownSince, drills] = await Promise.all([
    readKnownSince(db, refs),
    readDecidingDrills(db, refs),
  ]);
  const cadence = drillCadence(
    systems.map(system => ({
      ...system,
      knownSince: (knownSince.get(system.entityRef) ?? now).toISOString(),
    })),
    drills.map(toCadencedDrill),
    policy,
    now,
  );
  const last = lastClosed(drills);
  return new Map(
    cadence.map((one): [string, DrillStanding] => {
      const lastDrill = last.get(one.entityRef);
      return [
        one.entityRef,
        { cadence: one, ...(lastDrill ? { lastDrill } : {}) },
      ];
    }),
  );
}

/** Of a list of standings the cadences, in the same order. */
export function cadencesOf(
  standing: ReadonlyMap<string, DrillStanding>,
): DrillCadence[] {
  return [...standing.values()].map(({ cadence }) => cadence);
}

async function readKnownSince(
  db: Knex,
  refs: readonly string[],
): Promise<Map<string, Date>> {
  const rows = await db<{ entity_ref: string; known_since: Date }>(
    'drill_cadence',
  )
    .select('entity_ref', 'known_since')
    .whereRaw('entity_ref = ANY(?::text[])', [[...refs]]);
  return new Map(rows.map(row => [row.entity_ref, row.known_since]));
}

/** Of each entity the drill that was closed last, the last success, and all that are still to come. */
async function readDecidingDrills(
  db: Knex,
  refs: readonly string[],
): Promise<DrillOfEntity[]> {
  const closed = (condition: string) => `
    SELECT DISTINCT ON (s.ref) ${COLUMNS}
    FROM drill_subjects s JOIN drills d ON d.id = s.drill_id
    WHERE s.ref = ANY(?::text[]) AND d.state = 'closed' AND ${condition}
    ORDER BY s.ref, d.closed_at DESC, d.last_sequence DESC`;
  const { rows } = await db.raw<{ rows: DrillOfEntity[] }>(
    `(${closed('true')}) UNION (${closed('d.is_successful')})
     UNION ALL SELECT ${COLUMNS}
     FROM drill_subjects s JOIN drills d ON d.id = s.drill_id
     WHERE s.ref = ANY(?::text[]) AND d.state IN ('planned', 'running')`,
    [[...refs], [...refs], [...refs]],
  );
  return rows;
}

function toCadencedDrill(row: DrillOfEntity): CadencedDrill {
  return {
    id: row.id,
    scope: { entityRefs: [row.ref], storeArns: [] },
    state: row.state,
    plannedFor: row.planned_for.toISOString(),
    ...(row.closed_at ? { closedAt: row.closed_at.toISOString() } : {}),
    ...(row.is_successful === null ? {} : { isSuccessful: row.is_successful }),
  };
}

function lastClosed(drills: readonly DrillOfEntity[]): Map<string, LastDrill> {
  const last = new Map<string, LastDrill>();
  for (const row of drills) {
    if (row.state !== 'closed' || !row.closed_at) continue;
    const closedAt = row.closed_at.toISOString();
    const other = last.get(row.ref);
    if (other && other.closedAt >= closedAt) continue;
    last.set(row.ref, {
      id: row.id,
      type: row.type,
      closedAt,
      ...(row.rto_seconds === null ? {} : { rtoSeconds: row.rto_seconds }),
      ...(row.rpo_seconds === null ? {} : { rpoSeconds: row.rpo_seconds }),
      ...(row.is_successful === null
        ? {}
        : { isSuccessful: row.is_successful }),
    });
  }
  return last;
}
