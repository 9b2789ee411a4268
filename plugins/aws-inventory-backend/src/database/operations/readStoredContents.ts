import type { JsonObject } from '@backstage/types';
import type { ObservedRelation } from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';
import type { Attribution } from '../../attribution/attributeResource';
import type { ResourceContent } from '../../model/PreparedResource';
import {
  withLastKnown,
  type KnownResource,
  type UnreadParts,
} from '../../model/unreadParts';

/**
 * The stored descriptions under these ARNs, by ARN, to compare them field by field: what the
 * resources say themselves, without what they share with another one, and with what could not be read as it was
 * when it was last read.
 */
export async function readStoredContents(
  tx: Knex.Transaction,
  arns: readonly string[],
): Promise<Map<string, KnownResource>> {
  if (arns.length === 0) {
    return new Map();
  }
  const { rows } = await tx.raw<{ rows: Row[] }>(
    `
    SELECT r.*, greatest(r.observed_at, t.last_success_at) AS last_observed_at
    FROM resources r JOIN scan_targets t ON t.id = r.scan_target_id
    WHERE r.arn = ANY(?::text[])`,
    [[...arns]],
  );
  return new Map(
    rows.map(row => [
      row.arn,
      {
        content: withLastKnown(contentOf(row), row.unread ?? undefined),
        unread: row.unread ?? undefined,
        observedAt: row.last_observed_at,
        changedAt: row.changed_at,
      },
    ]),
  );
}

function contentOf(row: Row): ResourceContent {
  return {
    type: row.type,
    name: row.name,
    resourceId: row.resource_id,
    accountId: row.account_id,
    region: row.region,
    state: row.state ?? undefined,
    createdAt: row.created_at?.toISOString(),
    tags: row.tags ?? undefined,
    attributes: row.attributes,
    relations: row.relations,
    ...(row.own_attribution ?? {
      owner: row.owner ?? undefined,
      system: row.system ?? undefined,
      component: row.component ?? undefined,
      environment: row.environment ?? undefined,
      attribution: row.attribution,
    }),
  };
}

interface Row {
  arn: string;
  type: string;
  name: string;
  resource_id: string;
  account_id: string;
  region: string;
  state: string | null;
  created_at: Date | null;
  tags: Record<string, string> | null;
  attributes: JsonObject;
  relations: ObservedRelation[];
  unread: UnreadParts | null;
  owner: string | null;
  system: string | null;
  component: string | null;
  environment: string | null;
  attribution: ResourceContent['attribution'];
  /** Only of what belongs to another resource. */
  own_attribution: Attribution | null;
  last_observed_at: Date;
  changed_at: Date;
}
