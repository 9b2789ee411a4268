import {
  ListTagsForResourceCommand,
  paginateDescribeDBProxies,
  paginateDescribeDBProxyTargets,
  RDSClient,
  type DBProxy,
  type DBProxyTarget,
} from '@aws-sdk/client-rds';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromList, toJson } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import {
  readDetail,
  unreadParts,
  valueOf,
  type Detail,
} from '../lib/readDetail';
import { dependsOn, subnetArns } from '../lib/relations';
import { rdsArnOf } from './rdsArns';
import { sortLists } from './unorderedLists';

const PAGE_SIZE = 100;

/** RDS proxies with their targets. The list says neither their targets nor their tags. */
export const rdsDbProxies: AwsCollector = {
  id: 'rds-db-proxies',
  title: 'RDS proxies',
  service: 'rds',
  resourceTypes: ['AWS::RDS::DBProxy'],
  scope: 'regional',
  iamActions: [
    'rds:DescribeDBProxies',
    'rds:DescribeDBProxyTargets',
    'rds:ListTagsForResource',
  ],
  interval: { minutes: 15 },

  async *collect(context) {
    const pages = paginateDescribeDBProxies(
      { client: context.client(RDSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const records = await mapConcurrently(
        context,
        page.DBProxies ?? [],
        proxy => readProxy(context, proxy),
      );
      yield* mapRecords(context, records, record =>
        record === 'vanished' ? undefined : toResource(record, context),
      );
    }
  },
};

interface ProxyRecord {
  readonly proxy: DBProxy;
  readonly targets: Detail<readonly DBProxyTarget[]>;
  /** Undefined when they could not be read. */
  readonly tags: Record<string, string> | undefined;
}

async function readProxy(
  context: CollectContext,
  proxy: DBProxy,
): Promise<ProxyRecord | 'vanished'> {
  const { DBProxyName: name, DBProxyArn: arn } = proxy;
  if (!name || !arn) {
    // Without them the record is reported as a whole.
    return { proxy, targets: { outcome: 'unread' }, tags: undefined };
  }
  const absentCodes = ['DBProxyNotFoundFault'];
  const targets = await readDetail(
    context,
    {
      service: 'rds',
      operation: 'DescribeDBProxyTargets',
      arn,
      what: `The targets of the proxy ${name}`,
      absentCodes,
    },
    () => readTargets(context, name),
  );
  const tags = await readDetail(
    context,
    {
      service: 'rds',
      operation: 'ListTagsForResource',
      arn,
      what: `The tags of the proxy ${name}`,
      absentCodes,
    },
    async () => {
      const answer = await context
        .client(RDSClient)
        .send(new ListTagsForResourceCommand({ ResourceName: arn }), {
          abortSignal: context.signal,
        });
      return tagsFromList(answer.TagList);
    },
  );
  return targets.outcome === 'absent' || tags.outcome === 'absent'
    ? 'vanished'
    : { proxy, targets, tags: valueOf(tags) };
}

async function readTargets(
  context: CollectContext,
  name: string,
): Promise<DBProxyTarget[]> {
  const targets: DBProxyTarget[] = [];
  const pages = paginateDescribeDBProxyTargets(
    { client: context.client(RDSClient), pageSize: PAGE_SIZE },
    { DBProxyName: name },
    { abortSignal: context.signal },
  );
  for await (const page of pages) {
    targets.push(...(page.Targets ?? []));
  }
  return targets;
}

function toResource(
  { proxy, targets: detail, tags }: ProxyRecord,
  context: CollectContext,
): ObservedResource {
  const targets = valueOf(detail);
  const name = required(proxy.DBProxyName, 'DBProxyName');
  return {
    arn: required(proxy.DBProxyArn, 'DBProxyArn'),
    type: 'AWS::RDS::DBProxy',
    name,
    resourceId: name,
    state: proxy.Status,
    createdAt: proxy.CreatedDate?.toISOString(),
    tags,
    attributes: sortLists(
      {
        ...toJson(proxy, { omit: ['Status'] }),
        ...(targets ? { Targets: targets.map(target => toJson(target)) } : {}),
      },
      {
        Targets: 'RdsResourceId',
        VpcSecurityGroupIds: undefined,
        VpcSubnetIds: undefined,
      },
    ),
    unread: unreadParts({
      '/attributes/Targets': detail,
      '/relations': detail,
    }),
    relations: dependsOn([
      ...(targets ?? []).map(target => targetArnOf(target, context)),
      ...(proxy.Auth ?? []).map(auth => auth.SecretArn),
      ...subnetArns(proxy.VpcSubnetIds, context),
    ]),
  };
}

/** RDS gives the ARN of instances, and of a cluster its identifier only. */
function targetArnOf(
  { TargetArn, Type, RdsResourceId }: DBProxyTarget,
  context: CollectContext,
): string | undefined {
  if (TargetArn || !RdsResourceId) return TargetArn;
  const kind = Type === 'TRACKED_CLUSTER' ? 'cluster' : 'db';
  return rdsArnOf(kind, RdsResourceId, context);
}
