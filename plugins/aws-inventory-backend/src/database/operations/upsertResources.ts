import { stateRank } from '@meridian/plugin-aws-inventory-common';
import type { Knex } from 'knex';
import {
  ATTRIBUTED_FIELDS,
  type Attribution,
} from '../../attribution/attributeResource';
import { storableJson } from '../../model/canonicalJson';
import type {
  PreparedResource,
  ResourceContent,
} from '../../model/PreparedResource';
import type { ClaimedTarget } from './claimScanTargets';

/** Whether a stored resource keeps what it inherited, field by field. */
const KEEPS = Object.fromEntries(
  ATTRIBUTED_FIELDS.map(field => [
    field,
    `resources.belongs_to = excluded.belongs_to
      AND resources.attribution ->> '${field}' = 'related'
      AND excluded.attribution ->> '${field}' IS DISTINCT FROM 'tag'`,
  ]),
);

const INHERITABLE_COLUMNS = ATTRIBUTED_FIELDS.map(
  field => `
      ${field} = CASE WHEN ${KEEPS[field]}
        THEN resources.${field} ELSE excluded.${field} END`,
).join(',');

const KEPT_SOURCES = ATTRIBUTED_FIELDS.map(
  field => `'${field}', CASE WHEN ${KEEPS[field]} THEN 'related' END`,
).join(', ');

/**
 * Stores resources that are new, changed or back, all in one statement.
 *
 * @remarks
 *
 * `first_seen_at` of a resource that is back stays when it was first seen at all.
 *
 * What it inherited from what it belongs to stays as well: between this and the end of the scan,
 * where `inheritAttribution` looks again, nobody should see it without its owner.
 *
 * @returns the ARNs of those that were not stored before: what two targets see for the first time in
 *   the same instant is new to one of them only
 */
export async function upsertResources(
  tx: Knex.Transaction,
  claim: ClaimedTarget,
  resources: readonly PreparedResource[],
): Promise<string[]> {
  if (resources.length === 0) {
    return [];
  }
  const rows = resources.map(({ content, ...resource }) => ({
    ...resource,
    ...content,
    ownAttribution:
      resource.belongsTo === undefined ? undefined : ownAttributionOf(content),
    nameKey: content.name.toLowerCase(),
    stateRank: stateRank(content.state),
  }));
  const { rows: stored } = await tx.raw<{
    rows: Array<{ arn: string; isNew: boolean }>;
  }>(
    `
    INSERT INTO resources (
      arn, scan_target_id, source, type, name, name_key, resource_id, account_id, region,
      environment, owner, system, component, attribution, state, state_rank, tags, created_at,
      first_seen_at, observed_at, changed_at, deleted_at, content_hash, volatile_hash, search,
      attributes, volatile, relations, belongs_to, own_attribution, unread)
    SELECT
      arn, :targetId, :collector, type, name, "nameKey", "resourceId", "accountId", region,
      environment, owner, system, component, attribution, state, "stateRank", tags, "createdAt",
      :startedAt, :startedAt, coalesce("changedAt", :startedAt), NULL, "contentHash", "volatileHash", search,
      attributes, volatile, relations, "belongsTo", "ownAttribution", unread
    FROM jsonb_to_recordset(:rows::jsonb) AS x (
      arn text, type text, name text, "nameKey" text, "resourceId" text, "accountId" text,
      region text, environment text, owner text, system text, component text,
      attribution jsonb, state text, "stateRank" smallint, tags jsonb, "createdAt" timestamptz, "contentHash" text,
      "volatileHash" text, search tsvector, attributes jsonb, volatile jsonb, relations jsonb,
      "belongsTo" text, "ownAttribution" jsonb, unread jsonb, "changedAt" timestamptz)
    ON CONFLICT (arn) DO UPDATE SET
      scan_target_id = excluded.scan_target_id, source = excluded.source,
      type = excluded.type, name = excluded.name, name_key = excluded.name_key,
      resource_id = excluded.resource_id, account_id = excluded.account_id,
      region = excluded.region, state = excluded.state, state_rank = excluded.state_rank,
      tags = excluded.tags,
      ${INHERITABLE_COLUMNS},
      attribution = excluded.attribution
        || jsonb_strip_nulls(jsonb_build_object(${KEPT_SOURCES})),
      belongs_to = excluded.belongs_to, own_attribution = excluded.own_attribution,
      created_at = excluded.created_at, observed_at = excluded.observed_at,
      changed_at = greatest(resources.changed_at, excluded.changed_at), deleted_at = NULL,
      content_hash = excluded.content_hash, volatile_hash = excluded.volatile_hash,
      search = excluded.search, attributes = excluded.attributes,
      volatile = excluded.volatile, relations = excluded.relations,
      unread = excluded.unread
    RETURNING arn, xmax = 0 AS "isNew"`,
    {
      targetId: claim.id,
      collector: claim.collector,
      startedAt: claim.startedAt,
      rows: storableJson(rows),
    },
  );
  // PostgreSQL marks with xmax the rows that the conflict made it update.
  return stored.filter(({ isNew }) => isNew).map(({ arn }) => arn);
}

function ownAttributionOf(content: ResourceContent): Attribution {
  const { owner, system, component, environment, attribution } = content;
  return { owner, system, component, environment, attribution };
}
