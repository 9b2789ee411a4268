import type { Knex } from 'knex';
import { storableJson } from '../../model/canonicalJson';
import type { PreparedResource } from '../../model/PreparedResource';
import type { ClaimedTarget } from './claimScanTargets';

/**
 * Stores resources that are new, changed or back, all in one statement.
 *
 * @remarks
 *
 * `first_seen_at` of a resource that is back stays when it was first seen at all.
 */
export async function upsertResources(
  tx: Knex.Transaction,
  claim: ClaimedTarget,
  resources: readonly PreparedResource[],
): Promise<void> {
  if (resources.length === 0) {
    return;
  }
  const rows = resources.map(({ content, ...resource }) => ({
    ...resource,
    ...content,
    nameKey: content.name.toLowerCase(),
  }));
  await tx.raw(
    `
    INSERT INTO resources (
      arn, scan_target_id, source, type, name, name_key, resource_id, account_id, region,
      environment, owner, system, component, attribution, state, tags, created_at,
      first_seen_at, observed_at, changed_at, deleted_at, content_hash, volatile_hash, search,
      attributes, volatile, relations)
    SELECT
      arn, :targetId, :collector, type, name, "nameKey", "resourceId", "accountId", region,
      environment, owner, system, component, attribution, state, tags, "createdAt",
      :startedAt, :startedAt, :startedAt, NULL, "contentHash", "volatileHash", search,
      attributes, volatile, relations
    FROM jsonb_to_recordset(:rows::jsonb) AS x (
      arn text, type text, name text, "nameKey" text, "resourceId" text, "accountId" text,
      region text, environment text, owner text, system text, component text,
      attribution jsonb, state text, tags jsonb, "createdAt" timestamptz, "contentHash" text,
      "volatileHash" text, search tsvector, attributes jsonb, volatile jsonb, relations jsonb)
    ON CONFLICT (arn) DO UPDATE SET
      scan_target_id = excluded.scan_target_id, source = excluded.source,
      type = excluded.type, name = excluded.name, name_key = excluded.name_key,
      resource_id = excluded.resource_id, account_id = excluded.account_id,
      region = excluded.region, environment = excluded.environment, owner = excluded.owner,
      system = excluded.system, component = excluded.component,
      attribution = excluded.attribution, state = excluded.state, tags = excluded.tags,
      created_at = excluded.created_at, observed_at = excluded.observed_at,
      changed_at = excluded.changed_at, deleted_at = NULL,
      content_hash = excluded.content_hash, volatile_hash = excluded.volatile_hash,
      search = excluded.search, attributes = excluded.attributes,
      volatile = excluded.volatile, relations = excluded.relations`,
    {
      targetId: claim.id,
      collector: claim.collector,
      startedAt: claim.startedAt,
      rows: storableJson(rows),
    },
  );
}
