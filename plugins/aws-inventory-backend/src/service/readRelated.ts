import type { RelatedResource } from '@meridian/plugin-aws-inventory-common';
import type { Knex } from 'knex';
import { readIncomingRelations } from '../database/operations/readIncomingRelations';
import type { ResourceRow } from '../database/operations/resourceColumns';
import type { ResourceRestriction } from '../database/operations/resourceFilters';
import {
  readResources,
  type ResourceDetailRow,
} from '../database/operations/readResources';

/** How many related resources are listed in each direction. */
const MAX_RELATED = 200;

/**
 * Lists what a resource is related to, and what is related to it.
 *
 * Of a resource that the caller may not read only the ARN is told, which the description of the
 * one that may be read holds anyway; what points at it from outside is left out.
 */
export async function readRelated(
  db: Knex,
  resource: Pick<ResourceDetailRow, 'arn' | 'relations'>,
  restriction: ResourceRestriction,
): Promise<{ related: RelatedResource[]; relatedTruncated: boolean }> {
  const { arn, relations } = resource;
  const outgoing = relations.slice(0, MAX_RELATED);
  const [targets, sources] = await Promise.all([
    readResources(
      db,
      outgoing.map(({ targetArn }) => targetArn),
      restriction,
    ),
    readIncomingRelations(db, { arn, limit: MAX_RELATED + 1 }, restriction),
  ]);
  const byArn = new Map(targets.map(row => [row.arn, row]));
  const related = [
    ...outgoing.map<RelatedResource>(({ type, targetArn }) => ({
      relation: type,
      direction: 'outgoing',
      arn: targetArn,
      ...summaryOf(byArn.get(targetArn)),
    })),
    ...sources.slice(0, MAX_RELATED).flatMap(source =>
      source.relations
        .filter(({ targetArn }) => targetArn === arn)
        .map<RelatedResource>(({ type }) => ({
          relation: type,
          direction: 'incoming',
          arn: source.arn,
          ...summaryOf(source),
        })),
    ),
  ];
  return {
    related,
    relatedTruncated:
      relations.length > MAX_RELATED || sources.length > MAX_RELATED,
  };
}

function summaryOf(row: ResourceRow | undefined) {
  return (
    row && {
      name: row.name,
      type: row.type,
      region: row.region,
      accountId: row.account_id,
      state: row.state ?? undefined,
    }
  );
}
