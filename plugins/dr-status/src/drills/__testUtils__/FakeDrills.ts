import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  appendLedgerEntry,
  applyDrillEvent,
  DEFAULT_TIERS,
  drillCadence,
  verifyLedger,
  type ChecklistQuery,
  type Drill,
  type DrillChecklist,
  type DrillEvent,
  type DrillEventRequest,
  type DrillPlan,
  type DrillsQuery,
  type DrStatusApi,
  type LedgerEntry,
  type LedgerQuery,
  type LedgerVerification,
  type SystemRow,
} from '@meridian/plugin-dr-status-common';
import { stateAt } from '../../__testUtils__/overview';
import { before } from '../../__testUtils__/systems';
import { sha256Hex } from '../verifyInBrowser';

/** How long ago the systems became known: their first drill is due one cadence later. */
const KNOWN_SINCE_SECONDS = 60 * 86_400;

export type DrillAnswers = Pick<
  DrStatusApi,
  | 'listDrills'
  | 'planDrill'
  | 'getDrill'
  | 'recordDrillEvent'
  | 'readLedger'
  | 'getChecklist'
>;

/** Drills in memory, with the rules and the ledger of the real ones. */
export class FakeDrills implements DrillAnswers {
  /** Every event that was recorded, in order. */
  readonly recorded: DrillEventRequest[] = [];
  private readonly drills = new Map<string, Drill>();
  private readonly entries: LedgerEntry[] = [];
  private verification: LedgerVerification = verifyLedger([], () => '');

  constructor(
    private readonly options: {
      readonly systems: readonly SystemRow[];
      readonly actor: string;
      now(): Date;
      readonly checklist?: DrillChecklist;
      /** Entries that the reader may see; all without. */
      readonly mayRead?: (entry: LedgerEntry) => boolean;
    },
  ) {}

  /** What the API answers of drills. */
  answers(): DrillAnswers {
    const {
      listDrills,
      planDrill,
      getDrill,
      recordDrillEvent,
      readLedger,
      getChecklist,
    } = this;
    return {
      listDrills,
      planDrill,
      getDrill,
      recordDrillEvent,
      readLedger,
      getChecklist,
    };
  }

  /** Something that happened to a drill, at a time and by somebody. */
  async add(
    drillId: string,
    event: DrillEvent,
    options: { at?: string; actor?: string } = {},
  ): Promise<Drill> {
    const {
      at = this.options.now().toISOString(),
      actor = this.options.actor,
    } = options;
    const { kind, ...payload } = event;
    const sequence = this.entries.length + 1;
    const drill = applyDrillEvent(this.drills.get(drillId), event, {
      drillId,
      at,
      actor,
      sequence,
    });
    let text = '';
    const unsigned = appendLedgerEntry(
      this.entries[this.entries.length - 1],
      {
        at,
        actor,
        drillId,
        kind,
        payload: JSON.parse(JSON.stringify(payload)),
      },
      content => {
        text = content;
        return '';
      },
    );
    const entry = { ...unsigned, hash: await sha256Hex(text) };
    this.entries.push(entry);
    this.drills.set(drillId, drill);
    this.verification = {
      isIntact: true,
      entryCount: this.entries.length,
      message: `All ${this.entries.length} entries are as they were written.`,
      headHash: entry.hash,
    };
    return drill;
  }

  /** Makes the ledger look as if somebody had changed an entry. */
  breakAt(sequence: number): void {
    const entry = this.entries[sequence - 1];
    this.entries[sequence - 1] = { ...entry, actor: 'user:default/nobody' };
    this.verification = {
      ...this.verification,
      isIntact: false,
      brokenAt: sequence,
      message: `Entry ${sequence} was changed after it was written.`,
    };
  }

  listDrills = async (query: DrillsQuery) => {
    const { systems, now } = this.options;
    const all = [...this.drills.values()];
    const drills = all.filter(
      drill =>
        (!query.state || query.state.includes(drill.state)) &&
        (!query.type || query.type.includes(drill.type)) &&
        (!query.ref || drill.scope.entityRefs.includes(query.ref)),
    );
    const cadence = drillCadence(
      systems.map(({ entityRef, title, objective }) => ({
        entityRef,
        title,
        objective,
        knownSince: before(now(), KNOWN_SINCE_SECONDS),
      })),
      all,
      DEFAULT_TIERS,
      now(),
    );
    return {
      drills,
      totalCount: drills.length,
      cadence,
      overdueCount: cadence.filter(({ isOverdue }) => isOverdue).length,
      ledger: this.verification,
      state: stateAt(now()),
    };
  };

  planDrill = async (plan: DrillPlan) =>
    this.add(`drill-${this.drills.size + 1}`, {
      kind: 'drill-planned',
      ...plan,
    });

  getDrill = async (id: string) => ({
    drill: this.drillOf(id),
    entries: this.entries.filter(({ drillId }) => drillId === id),
    verification: this.verification,
  });

  recordDrillEvent = async (id: string, request: DrillEventRequest) => {
    const drill = this.drillOf(id);
    const { lastSequence, ...event } = request;
    if (lastSequence !== drill.lastSequence) {
      throw new ConflictError(
        `Entry ${drill.lastSequence} was recorded after entry ${lastSequence}, which you saw last.`,
      );
    }
    this.recorded.push(request);
    return this.add(id, event);
  };

  readLedger = async ({ after = 0, limit = 100 }: LedgerQuery) => {
    const readable = this.entries.filter(this.options.mayRead ?? (() => true));
    const behind = readable.filter(({ sequence }) => sequence > after);
    const entries = behind.slice(0, limit);
    return {
      entries,
      verification: this.verification,
      ...(behind.length > limit
        ? { nextAfter: entries[entries.length - 1].sequence }
        : {}),
    };
  };

  getChecklist = async ({ ref, type }: ChecklistQuery) =>
    this.options.checklist ?? {
      source: 'runbook' as const,
      message: `From the runbook of ${ref}, chapter ${type ?? 'failover'}.`,
      steps: [
        { id: 'announce', title: 'Announce the drill in #incidents' },
        { id: 'promote', title: 'Promote the secondary of orders-global' },
        { id: 'verify', title: 'Place an order against us-west-2' },
      ],
    };

  private drillOf(id: string): Drill {
    const drill = this.drills.get(id);
    if (!drill) throw new NotFoundError(`There is no drill ${id}.`);
    return drill;
  }
}
