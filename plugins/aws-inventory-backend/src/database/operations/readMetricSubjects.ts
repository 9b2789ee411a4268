import type { Target } from '@meridian/aws-common';
import type { MetricSubject } from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';

/** Reads the resources of one account and Region that have metrics, as far as that needs them. */
export async function readMetricSubjects(
  db: Knex,
  options: { target: Target; types: readonly string[] },
): Promise<MetricSubject[]> {
  const { target, types } = options;
  return db('resources')
    .select({
      arn: 'arn',
      type: 'type',
      name: 'name',
      resourceId: 'resource_id',
      accountId: 'account_id',
      region: 'region',
      attributes: 'attributes',
    })
    .where({ account_id: target.accountId, region: target.region })
    .whereIn('type', types)
    .whereNull('deleted_at')
    .orderBy('arn');
}
