import { judgeFreshness } from '@meridian/aws-common';
import type {
  InventoryResource,
  ResourceChange,
} from '@meridian/plugin-aws-inventory-common';
import type { ChangeRow } from '../database/operations/readChanges';
import type { UnreadParts } from '../model/unreadParts';
import type { FoundResourceRow } from '../database/operations/searchResources';

/** What it takes to put rows into the API's words. */
export interface ApiContext {
  readonly now: Date;
  accountName(accountId: string): string | undefined;
  intervalSeconds(collectorId: string): number;
  readonly staleAfterIntervals: number;
}

/** Puts a stored resource, with as much of its description as was read, into the API's words. */
export function toApiResource(
  row: FoundResourceRow,
  context: ApiContext,
): InventoryResource {
  const intervalSeconds = context.intervalSeconds(row.source);
  return {
    arn: row.arn,
    type: row.type,
    name: row.name,
    resourceId: row.resource_id,
    accountId: row.account_id,
    accountName: context.accountName(row.account_id),
    region: row.region,
    environment: row.environment ?? undefined,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    component: row.component ?? undefined,
    attribution: row.attribution,
    state: row.state ?? undefined,
    tags: row.tags ?? undefined,
    createdAt: row.created_at?.toISOString(),
    firstSeenAt: row.first_seen_at.toISOString(),
    observedAt: row.last_observed_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    deletedAt: row.deleted_at?.toISOString(),
    freshness: judgeFreshness({
      observedAt: row.last_observed_at,
      now: context.now,
      intervalSeconds,
      staleAfterSeconds: intervalSeconds * context.staleAfterIntervals,
    }),
    source: row.source,
    attributes: row.attributes,
    volatile: row.volatile,
    relations: row.relations?.map(({ type, targetArn }) => ({
      relation: type,
      targetArn,
    })),
    belongsTo: row.belongs_to ?? undefined,
    unread: row.unread ? unreadOf(row.unread) : undefined,
  };
}

function unreadOf(parts: UnreadParts): InventoryResource['unread'] {
  // PostgreSQL puts keys in an order of its own.
  const sorted = Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([path, part]) => ({
    path,
    lastKnown: part?.value,
    readAt: part?.readAt,
  }));
}

/** Puts a row of history into the API's words. */
export function toApiChange(row: ChangeRow): ResourceChange {
  return {
    id: row.id,
    arn: row.arn,
    type: row.type,
    name: row.name,
    accountId: row.account_id,
    region: row.region,
    owner: row.owner ?? undefined,
    kind: row.kind,
    changedAt: row.changed_at.toISOString(),
    previouslyObservedAt: row.previously_observed_at?.toISOString(),
    changes: row.changes,
  };
}
