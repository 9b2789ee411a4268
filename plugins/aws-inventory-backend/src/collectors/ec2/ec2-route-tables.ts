import {
  EC2Client,
  paginateDescribeRouteTables,
  type RouteTable,
} from '@aws-sdk/client-ec2';
import type {
  AwsCollector,
  CollectContext,
  ObservedRelation,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromList, toJson } from '../lib';
import { dependsOn, subnetArns } from '../lib/relations';
import { ec2Arn } from './ec2Arn';
import { sortSets } from './sortSets';

/** The largest page of DescribeRouteTables, which is smaller than that of its neighbours. */
const PAGE_SIZE = 100;

/** Route tables of the account, with the subnets that use them and what their routes lead through. */
export const ec2RouteTables: AwsCollector = {
  id: 'ec2-route-tables',
  title: 'Route tables',
  service: 'ec2',
  resourceTypes: ['AWS::EC2::RouteTable'],
  scope: 'regional',
  iamActions: ['ec2:DescribeRouteTables'],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateDescribeRouteTables(
      { client: context.client(EC2Client), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* mapRecords(context, page.RouteTables, table =>
        table.OwnerId && table.OwnerId !== context.target.accountId
          ? undefined
          : toResource(table, context),
      );
    }
  },
};

function toResource(
  table: RouteTable,
  context: CollectContext,
): ObservedResource {
  const id = required(table.RouteTableId, 'RouteTableId');
  const tags = tagsFromList(table.Tags);
  return {
    arn: ec2Arn(context, 'route-table', id),
    type: 'AWS::EC2::RouteTable',
    name: tags.Name || id,
    resourceId: id,
    tags,
    attributes: sortSets(toJson(table, { omit: ['Tags'] })),
    relations: relationsOf(table, context),
  };
}

function relationsOf(
  table: RouteTable,
  context: CollectContext,
): ObservedRelation[] {
  const subnetIds = (table.Associations ?? []).flatMap(
    ({ SubnetId }) => SubnetId ?? [],
  );
  const containers = [
    ec2Arn(context, 'vpc', required(table.VpcId, 'VpcId')),
    ...subnetArns(subnetIds, context).sort(),
  ];
  return [
    ...dependsOn(
      (table.Routes ?? []).flatMap(({ GatewayId, NatGatewayId }) => [
        NatGatewayId && ec2Arn(context, 'natgateway', NatGatewayId),
        GatewayId?.startsWith('vpce-')
          ? ec2Arn(context, 'vpc-endpoint', GatewayId)
          : undefined,
      ]),
    ),
    ...containers.map<ObservedRelation>(targetArn => ({
      type: 'partOf',
      targetArn,
    })),
  ];
}
