import type { Tag } from '@aws-sdk/client-rds';
import { AwsError, type AwsRequestContext } from '../../core/AwsHandlers';
import { GLOBAL } from '../../core/Estate';
import {
  blueGreenDeployments,
  dbClusters,
  dbInstances,
  dbProxies,
  globalClusters,
} from './collections';
import { eventSubscriptions } from './events/collections';
import { parameterGroupsAt } from './parameters/groups';
import { parameterGroupArn } from './parameters/registerParameters';
import { clusterSnapshotsAt, snapshotsAt } from './snapshots';
import { optionGroupsAt, subnetGroupsAt } from './surroundings/groups';

type Found = { readonly TagList?: Tag[] } | undefined;

/** How the ARNs of each kind are looked up, by the word that follows the account in them. */
const LOOKUPS: Readonly<
  Record<string, (arn: string, context: AwsRequestContext) => Found>
> = {
  db: (arn, { estate, accountId, region }) =>
    estate
      .of(dbInstances, accountId, region)
      .find(item => item.DBInstanceArn === arn),
  cluster: (arn, { estate, accountId, region }) =>
    estate
      .of(dbClusters, accountId, region)
      .find(item => item.DBClusterArn === arn),
  'global-cluster': (arn, { estate, accountId }) =>
    estate
      .of(globalClusters, accountId, GLOBAL)
      .find(item => item.GlobalClusterArn === arn),
  'db-proxy': (arn, { estate, accountId, region }) =>
    tagged(
      estate
        .of(dbProxies, accountId, region)
        .find(({ description }) => description.DBProxyArn === arn),
    ),
  snapshot: (arn, context) =>
    snapshotsAt(context).find(
      ({ description }) => description.DBSnapshotArn === arn,
    )?.description,
  'cluster-snapshot': (arn, context) =>
    clusterSnapshotsAt(context).find(
      ({ description }) => description.DBClusterSnapshotArn === arn,
    )?.description,
  pg: (arn, context) =>
    tagged(
      parameterGroupsAt(context, 'instance').find(
        ({ name }) => parameterGroupArn(context, 'instance', name) === arn,
      ),
    ),
  'cluster-pg': (arn, context) =>
    tagged(
      parameterGroupsAt(context, 'cluster').find(
        ({ name }) => parameterGroupArn(context, 'cluster', name) === arn,
      ),
    ),
  es: (arn, { estate, accountId, region }) =>
    tagged(
      estate
        .of(eventSubscriptions, accountId, region)
        .find(({ description }) => description.EventSubscriptionArn === arn),
    ),
  deployment: (arn, { estate, accountId, region }) =>
    estate
      .of(blueGreenDeployments, accountId, region)
      .find(item => arn.endsWith(`:${item.BlueGreenDeploymentIdentifier}`)),
  subgrp: (arn, context) =>
    untagged(
      subnetGroupsAt(context).find(item => item.DBSubnetGroupArn === arn),
    ),
  og: (arn, context) =>
    untagged(optionGroupsAt(context).find(item => item.OptionGroupArn === arn)),
};

/**
 * The tags of anything in RDS; an empty list for what has none.
 *
 * @throws AwsError `InvalidParameterValue` for what is no ARN of RDS, `DBInstanceNotFoundFault` for what
 * does not exist
 */
export function tagsOf(arn: string, context: AwsRequestContext): Tag[] {
  const kind = /^arn:[^:]+:rds:[^:]*:\d*:([a-z-]+):/.exec(arn)?.[1] ?? '';
  if (!Object.hasOwn(LOOKUPS, kind)) {
    throw new AwsError(
      'InvalidParameterValue',
      'The specified resource name does not match an RDS resource in this region.',
    );
  }
  const found = LOOKUPS[kind](arn, context);
  if (!found) {
    throw new AwsError(
      'DBInstanceNotFoundFault',
      `The resource ${arn} was not found.`,
      404,
    );
  }
  return found.TagList ?? [];
}

function tagged(item: { readonly tags: Tag[] } | undefined): Found {
  return item && { TagList: item.tags };
}

function untagged(item: object | undefined): Found {
  return item && { TagList: [] };
}
