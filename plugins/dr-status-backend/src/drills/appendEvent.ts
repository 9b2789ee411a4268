import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  appendLedgerEntry,
  applyDrillEvent,
  type Drill,
  type DrillEvent,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import { readDrill, readSamePlan, storeDrill } from './drillRows';
import { insertLedgerEntry, readNewestEntry } from './ledgerRows';
import { sha256 } from './sha256';

/** Whoever writes the ledger holds this lock of the database, so that its chain cannot fork. */
const LEDGER_LOCK = 'dr-status drill ledger';
const LOCK_TIMEOUT = '10s';
/** What PostgreSQL answers when a lock is not free in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/** Something that happened, by whom and when. */
export interface RecordedEvent {
  readonly drillId: string;
  readonly event: DrillEvent;
  /** The newest entry of the drill that the caller saw; absent for a new drill. */
  readonly lastSequence?: number;
  /** Entity reference. */
  readonly actor: string;
  readonly at: Date;
}

/**
 * Appends an event to the ledger and brings the drill to the state that follows, both or neither.
 *
 * @throws ConflictError when something else was recorded of the drill since, or it cannot happen now
 * @throws InputError when it makes no sense
 */
export async function appendEvent(
  db: Knex,
  recorded: RecordedEvent,
): Promise<Drill> {
  const { drillId, event, lastSequence, actor } = recorded;
  const { kind, ...payload } = event;
  return db.transaction(async trx => {
    await lockLedger(trx);
    const drill = await readDrill(trx, drillId);
    if (drill && drill.lastSequence !== lastSequence) {
      throw new ConflictError(
        `Something else was recorded of the drill '${drill.title}' since: its newest entry is ${drill.lastSequence}, and you saw ${lastSequence}. Look at it again.`,
      );
    }
    if (event.kind === 'drill-planned') {
      await refuseSamePlan(trx, event);
    }
    const entry = appendLedgerEntry(
      await readNewestEntry(trx),
      {
        at: recorded.at.toISOString(),
        actor,
        drillId,
        kind,
        payload: toJson(payload),
      },
      sha256,
    );
    const changed = applyDrillEvent(drill, event, {
      drillId,
      at: entry.at,
      actor,
      sequence: entry.sequence,
    });
    await insertLedgerEntry(trx, entry);
    await storeDrill(trx, changed);
    return changed;
  });
}

/** Held until the transaction ends, however it ends. */
async function lockLedger(trx: Knex.Transaction): Promise<void> {
  try {
    await trx.raw(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
    await trx.raw(`SELECT pg_advisory_xact_lock(hashtextextended(?, 0))`, [
      LEDGER_LOCK,
    ]);
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      error.code === LOCK_NOT_AVAILABLE
    ) {
      throw new ServiceUnavailableError(
        'The ledger of drills is being written by somebody else. Nothing was recorded: try again in a moment.',
        error,
      );
    }
    throw error;
  }
}

async function refuseSamePlan(
  trx: Knex.Transaction,
  plan: Extract<DrillEvent, { kind: 'drill-planned' }>,
): Promise<void> {
  const same = await readSamePlan(trx, plan);
  if (same) {
    throw new ConflictError(
      `The drill '${plan.title}' is planned for that time already, with the id ${same}.`,
    );
  }
}

/** As JSON has it, without what is undefined: what is hashed is what is stored. */
function toJson(payload: object): JsonObject {
  return JSON.parse(JSON.stringify(payload));
}
