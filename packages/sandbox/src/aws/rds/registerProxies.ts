import {
  DescribeDBProxiesCommand,
  DescribeDBProxyTargetsCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-rds';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { dbProxies } from './collections';
import { narrowTo, pageOf } from './query';
import { tagsOf } from './tags';

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
