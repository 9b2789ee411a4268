import {
  DescribeDBProxiesCommand,
  DescribeDBProxyTargetsCommand,
  ListTagsForResourceCommand,
  type Tag,
} from '@aws-sdk/client-rds';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { GLOBAL } from '../../core/Estate';
import {
  dbClusters,
  dbInstances,
  dbProxies,
  globalClusters,
} from './collections';
import { narrowTo, pageOf } from './query';
import { clusterSnapshotsAt, snapshotsAt } from './snapshots';

const PROXY_NOT_FOUND = { code: 'DBProxyNotFoundFault', kind: 'DBProxy' };

/** Registers the operations on proxies, and the tags of everything in RDS. */
export function registerProxies(aws: AwsHandlers): void {
  aws.on(DescribeDBProxiesCommand, (input, context) => {
    const narrowed = narrowTo(
      proxiesOf(context),
      input.DBProxyName,
      ({ description }) => [description.DBProxyName],
      PROXY_NOT_FOUND,
    );
    const { page, Marker } = pageOf(narrowed, input);
    return { DBProxies: page.map(({ description }) => description), Marker };
  });

  aws.on(DescribeDBProxyTargetsCommand, (input, context) => {
    const [proxy] = narrowTo(
      proxiesOf(context),
      input.DBProxyName,
      ({ description }) => [description.DBProxyName],
      PROXY_NOT_FOUND,
    );
    if (input.TargetGroupName && input.TargetGroupName !== 'default') {
      throw new AwsError(
        'DBProxyTargetGroupNotFoundFault',
        `DBProxyTargetGroup ${input.TargetGroupName} not found.`,
        404,
      );
    }
    const { page, Marker } = pageOf(proxy?.targets ?? [], input);
    return { Targets: page, Marker };
  });

  aws.on(ListTagsForResourceCommand, (input, context) => ({
    TagList: tagsOf(input.ResourceName ?? '', context),
  }));
}

function proxiesOf(context: AwsRequestContext) {
  return context.estate.of(dbProxies, context.accountId, context.region);
}

function tagsOf(arn: string, context: AwsRequestContext): Tag[] {
  const { estate, accountId, region } = context;
  const found =
    proxiesOf(context).find(({ description }) => description.DBProxyArn === arn)
      ?.tags ??
    tagListOf(
      estate
        .of(dbInstances, accountId, region)
        .find(item => item.DBInstanceArn === arn) ??
        estate
          .of(dbClusters, accountId, region)
          .find(item => item.DBClusterArn === arn) ??
        estate
          .of(globalClusters, accountId, GLOBAL)
          .find(item => item.GlobalClusterArn === arn) ??
        snapshotsAt(context).find(
          ({ description }) => description.DBSnapshotArn === arn,
        )?.description ??
        clusterSnapshotsAt(context).find(
          ({ description }) => description.DBClusterSnapshotArn === arn,
        )?.description,
    );
  if (!found) {
    throw new AwsError(
      'DBInstanceNotFoundFault',
      `The resource ${arn} was not found.`,
      404,
    );
  }
  return found;
}

/** RDS answers an empty list for what has no tags. */
function tagListOf(item: { TagList?: Tag[] } | undefined): Tag[] | undefined {
  return item && (item.TagList ?? []);
}
