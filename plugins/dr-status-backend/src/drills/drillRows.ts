import type {
  Drill,
  DrillEvent,
  DrillScope,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';

/** The drill of an id, as the entries of the ledger made it. */
export async function readDrill(
  db: Knex,
  id: string,
): Promise<Drill | undefined> {
  const row = await db<{ id: string; drill: Drill }>('drills')
    .select('drill')
    .where('id', id)
    .first();
  return row?.drill;
}

/** The id of a drill that is planned with the same title, type and time. */
export async function readSamePlan(
  db: Knex,
  plan: Extract<DrillEvent, { kind: 'drill-planned' }>,
): Promise<string | undefined> {
  const row = await db('drills')
    .where({
      state: 'planned',
      title: plan.title,
      type: plan.type,
      planned_for: plan.plannedFor,
    })
    .first<{ id: string } | undefined>('id');
  return row?.id;
}

/** Writes a drill as it is now, with what it is about. */
export async function storeDrill(db: Knex, drill: Drill): Promise<void> {
  const row = {
    id: drill.id,
    title: drill.title,
    type: drill.type,
    state: drill.state,
    owner: drill.owner,
    planned_for: drill.plannedFor,
    closed_at: drill.closedAt ?? null,
    is_successful: drill.isSuccessful ?? null,
    rto_seconds: drill.measured?.rtoSeconds ?? null,
    rpo_seconds: drill.measured?.rpoSeconds ?? null,
    last_sequence: drill.lastSequence,
    drill: JSON.stringify(drill),
  };
  await db('drills').insert(row).onConflict('id').merge();
  await db('drill_subjects').where('drill_id', drill.id).delete();
  await db('drill_subjects').insert(
    subjectsOf(drill.scope).map(ref => ({ drill_id: drill.id, ref })),
  );
}

/** What a drill is about: entity references and ARNs, each once. */
export function subjectsOf(scope: DrillScope): string[] {
  return [...new Set([...scope.entityRefs, ...scope.storeArns])];
}
