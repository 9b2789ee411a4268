import { NotFoundError } from '@backstage/errors';
import {
  applyOwnerRestriction,
  type ResourceRestriction,
} from '@meridian/plugin-aws-inventory-node';
import {
  canonicalJson,
  type Drill,
  type DrilledEntity,
  type DrillRecord,
  type DrillsOverview,
  type DrillsQuery,
  type LedgerEntry,
  type LedgerPage,
  type LedgerQuery,
  type TierPolicy,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import { appendEvent, type RecordedEvent } from './appendEvent';
import { readDrill } from './drillRows';
import type { DrillReads } from './DrillsService';
import { LedgerCheck } from './LedgerCheck';
import {
  readEntriesOfDrill,
  readLedger,
  toLedgerEntry,
  type LedgerRow,
} from './ledgerRows';
import { readMeasured } from './readMeasured';
import { cadencesOf, readStanding, rememberSystems } from './readStanding';
import { replayDrill } from './replayDrill';
import { readDrillsOf, searchDrills } from './searchDrills';
import { applyDrillRestriction, readSubjects } from './subjects';

/** How many drills that are over a list has at most. */
const LISTED_COUNT = 500;
/** How many drills the page of a system shows. */
const SHOWN_COUNT = 50;
const LEDGER_PAGE = 100;

/** Drills and their ledger in PostgreSQL. Does not ask who may do what: callers give a restriction. */
export class DrillBook implements DrillReads {
  private readonly ledger: LedgerCheck;

  constructor(
    private readonly options: {
      readonly db: Knex;
      readonly policy: TierPolicy;
      readonly now: () => Date;
      /** Called after something was recorded. */
      readonly onRecorded: () => void;
    },
  ) {
    this.ledger = new LedgerCheck(options.db);
  }

  async list(
    query: DrillsQuery,
    restriction: ResourceRestriction,
  ): Promise<DrillsOverview> {
    const { db, policy, now } = this.options;
    const { overdue, ...search } = query;
    const systems = await this.systemsOf(query, restriction);
    const standing = await readStanding(db, systems, policy, now());
    const all = cadencesOf(standing);
    const cadence =
      overdue === undefined
        ? all
        : all.filter(({ isOverdue }) => isOverdue === overdue);
    const { drills, totalCount } = await searchDrills(
      db,
      overdue === undefined
        ? search
        : {
            ...search,
            entityRefs: cadence.map(({ entityRef }) => entityRef),
          },
      restriction,
      LISTED_COUNT,
    );
    return {
      drills,
      totalCount,
      cadence,
      overdueCount: cadence.filter(({ isOverdue }) => isOverdue).length,
      ledger: await this.ledger.verify(),
    };
  }

  /** @throws NotFoundError when there is none of that id within the restriction */
  async find(id: string, restriction: ResourceRestriction): Promise<Drill> {
    return findDrill(this.options.db, id, restriction);
  }

  /** The drill as its entries of the ledger make it, whatever the table of drills says. */
  async get(
    id: string,
    restriction: ResourceRestriction,
  ): Promise<DrillRecord> {
    const [stored, entries] = await this.options.db.transaction(
      async (trx): Promise<[Drill, LedgerEntry[]]> => [
        await findDrill(trx, id, restriction),
        await readEntriesOfDrill(trx, id),
      ],
      { isolationLevel: 'repeatable read', readOnly: true },
    );
    const verification = await this.ledger.verify();
    const drill = replayDrill(entries);
    if (drill && isSame(drill, stored)) return { drill, entries, verification };
    return {
      drill: drill ?? stored,
      entries,
      verification: {
        ...verification,
        isIntact: false,
        message: `The drill was kept in another state than its entries in the ledger say. ${verification.message}`,
      },
    };
  }

  async append(event: Omit<RecordedEvent, 'at'>): Promise<Drill> {
    const { db, now, onRecorded } = this.options;
    const drill = await appendEvent(db, { ...event, at: now() });
    onRecorded();
    return drill;
  }

  async readLedger(
    { after = 0, limit = LEDGER_PAGE }: LedgerQuery,
    restriction: ResourceRestriction,
  ): Promise<LedgerPage> {
    const { db } = this.options;
    const query = db('drill_ledger AS l')
      .where('l.sequence', '>', after)
      .orderBy('l.sequence')
      .limit(limit + 1)
      .select<LedgerRow[]>('l.*');
    if (restriction !== undefined) {
      const readable = db('drills AS d').select('d.id');
      applyDrillRestriction(readable, db, restriction);
      query.whereIn('l.drill_id', readable);
    }
    const [rows, verification] = await Promise.all([
      query,
      this.ledger.verify(),
    ]);
    const entries = rows.slice(0, limit).map(toLedgerEntry);
    return {
      entries,
      verification,
      ...(rows.length > limit
        ? { nextAfter: entries[entries.length - 1].sequence }
        : {}),
    };
  }

  /** Those of these systems, components and stores that are within the restriction, with their owners. */
  subjects(refs: readonly string[], restriction?: ResourceRestriction) {
    return readSubjects(this.options.db, refs, restriction);
  }

  exportLedger(): AsyncGenerator<LedgerEntry[]> {
    return readLedger(this.options.db);
  }

  readMeasured(now: Date) {
    return readMeasured(this.options.db, now);
  }

  async readStanding(
    systems: readonly Omit<DrilledEntity, 'knownSince'>[],
    now: Date,
  ) {
    const { db, policy } = this.options;
    const refs = systems.map(({ entityRef }) => entityRef);
    await rememberSystems(db, refs, now);
    return readStanding(db, systems, policy, now);
  }

  drillsOf(entityRef: string) {
    return readDrillsOf(this.options.db, entityRef, SHOWN_COUNT);
  }

  /** The systems as they were judged last. */
  private async systemsOf(
    { owner, ref }: Pick<DrillsQuery, 'owner' | 'ref'>,
    restriction: ResourceRestriction,
  ): Promise<Omit<DrilledEntity, 'knownSince'>[]> {
    const { db } = this.options;
    const query = db('systems AS s').select<
      { entity_ref: string; title: string; tier: string }[]
    >('s.entity_ref', db.raw(`s.row ->> 'title' AS title`), 's.tier');
    if (owner) query.whereIn('s.owner', owner);
    if (ref) query.where('s.entity_ref', ref);
    applyOwnerRestriction(query, 's.owner', restriction);
    const rows = await query;
    return rows.map(({ entity_ref: entityRef, title, tier }) => ({
      entityRef,
      title,
      objective: { tier },
    }));
  }
}

async function findDrill(
  db: Knex,
  id: string,
  restriction: ResourceRestriction,
): Promise<Drill> {
  const query = db('drills AS d').where('d.id', id).select('d.id');
  applyDrillRestriction(query, db, restriction);
  const found = await query;
  const drill = found.length > 0 ? await readDrill(db, id) : undefined;
  if (!drill) {
    throw new NotFoundError(`There is no drill ${id} that you may read.`);
  }
  return drill;
}

function isSame(drill: Drill, stored: Drill): boolean {
  return toText(drill) === toText(stored);
}

function toText(drill: Drill): string {
  return canonicalJson(JSON.parse(JSON.stringify(drill)));
}
