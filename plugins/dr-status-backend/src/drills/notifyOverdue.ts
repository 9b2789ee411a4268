import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type {
  DrillCadence,
  DrilledEntity,
  TierPolicy,
} from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import { cadencesOf, readStanding } from './readStanding';

/** How many systems one message names. */
const NAMED_COUNT = 10;

/**
 * Tells owners of systems whose drill became overdue: of each due date once, and of all systems of one owner in
 * one message. What could not be sent is tried again the next time.
 */
export async function notifyOverdue(options: {
  readonly db: Knex;
  readonly policy: TierPolicy;
  readonly notifications: NotificationService;
  readonly logger: LoggerService;
  readonly now: () => Date;
}): Promise<void> {
  const { db, notifications, logger } = options;
  for (const [owner, overdue] of await readUntold(options)) {
    try {
      await notifications.send({
        recipients: { type: 'entity', entityRef: owner },
        payload: toPayload(owner, overdue),
      });
      await markTold(db, overdue);
    } catch (error) {
      logger.warn(
        `${owner} could not be told of overdue drills; it is tried again.`,
        error instanceof Error ? error : undefined,
      );
    }
  }
}

/** By owner, what is overdue and was not told. What has no owner is on the page of drills only. */
async function readUntold({
  db,
  policy,
  now,
}: {
  readonly db: Knex;
  readonly policy: TierPolicy;
  readonly now: () => Date;
}): Promise<Map<string, DrillCadence[]>> {
  const rows = await db('systems AS s')
    .leftJoin('drill_cadence AS c', 'c.entity_ref', 's.entity_ref')
    .whereNotNull('s.owner')
    .select<
      {
        entity_ref: string;
        title: string;
        tier: string;
        owner: string;
        notified_due_at: Date | null;
      }[]
    >(
      's.entity_ref',
      db.raw(`s.row ->> 'title' AS title`),
      's.tier',
      's.owner',
      'c.notified_due_at',
    );
  const systems = rows.map(
    ({
      entity_ref: entityRef,
      title,
      tier,
    }): Omit<DrilledEntity, 'knownSince'> => ({
      entityRef,
      title,
      objective: { tier },
    }),
  );
  const byRef = new Map(rows.map(row => [row.entity_ref, row]));
  const byOwner = new Map<string, DrillCadence[]>();
  for (const cadence of cadencesOf(
    await readStanding(db, systems, policy, now()),
  )) {
    const row = byRef.get(cadence.entityRef);
    const isTold = row?.notified_due_at?.toISOString() === cadence.dueAt;
    if (!row || !cadence.isOverdue || isTold) continue;
    const group = byOwner.get(row.owner);
    if (group) group.push(cadence);
    else byOwner.set(row.owner, [cadence]);
  }
  return byOwner;
}

async function markTold(
  db: Knex,
  overdue: readonly DrillCadence[],
): Promise<void> {
  await db.raw(
    `UPDATE drill_cadence c SET notified_due_at = t.due_at
     FROM unnest(?::text[], ?::timestamptz[]) AS t (entity_ref, due_at)
     WHERE c.entity_ref = t.entity_ref`,
    [
      overdue.map(({ entityRef }) => entityRef),
      overdue.map(({ dueAt }) => dueAt),
    ],
  );
}

function toPayload(owner: string, overdue: readonly DrillCadence[]) {
  const [first] = overdue;
  const lines = overdue.slice(0, NAMED_COUNT).map(describe);
  const more = overdue.length - lines.length;
  return {
    title:
      overdue.length === 1
        ? `Drill overdue: ${first.title}`
        : `Drills of ${overdue.length} systems are overdue`,
    description: [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join(
      '\n',
    ),
    link:
      overdue.length === 1
        ? `/recovery/drills/new?ref=${encodeURIComponent(first.entityRef)}`
        : `/recovery/drills?overdue=true&owner=${encodeURIComponent(owner)}`,
    severity: 'high' as const,
    topic: 'dr-drills',
  };
}

function describe(cadence: DrillCadence): string {
  const { title, tier, cadenceDays, lastClosedAt } = cadence;
  return `${title}: ${
    lastClosedAt
      ? `drilled last on ${lastClosedAt.slice(0, 10)}`
      : 'never drilled'
  }, due every ${cadenceDays} days in the tier ${tier}`;
}
