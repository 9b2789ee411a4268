import {
  paginateDescribeDBClusterParameterGroups,
  paginateDescribeDBClusterParameters,
  RDSClient,
} from '@aws-sdk/client-rds';
import type {
  AwsCollector,
  CollectContext,
} from '@meridian/plugin-aws-inventory-node';
import {
  parameterGroupResources,
  type ParameterGroup,
  type ParameterGroupKind,
} from './parameterGroups';

const PAGE_SIZE = 100;

/**
 * DB cluster parameter groups with what somebody set in them, and what the engine takes for the parameters that tell
 * something of a database where nobody did.
 */
export const rdsDbClusterParameterGroups: AwsCollector = {
  id: 'rds-db-cluster-parameter-groups',
  title: 'RDS DB cluster parameter groups',
  service: 'rds',
  resourceTypes: ['AWS::RDS::DBClusterParameterGroup'],
  scope: 'regional',
  iamActions: [
    'rds:DescribeDBClusterParameterGroups',
    'rds:DescribeDBClusterParameters',
    'rds:DescribeEngineDefaultClusterParameters',
    'tag:GetResources',
  ],
  interval: { minutes: 30 },

  collect: context =>
    parameterGroupResources(context, kindFor(context), listGroups(context)),
};

async function* listGroups(
  context: CollectContext,
): AsyncGenerator<ParameterGroup[]> {
  const pages = paginateDescribeDBClusterParameterGroups(
    { client: context.client(RDSClient), pageSize: PAGE_SIZE },
    {},
    { abortSignal: context.signal },
  );
  for await (const page of pages) {
    yield (page.DBClusterParameterGroups ?? []).map(group => ({
      arn: group.DBClusterParameterGroupArn,
      name: group.DBClusterParameterGroupName,
      family: group.DBParameterGroupFamily,
      description: group.Description,
    }));
  }
}

function kindFor(context: CollectContext): ParameterGroupKind {
  return {
    type: 'AWS::RDS::DBClusterParameterGroup',
    defaultsOf: 'cluster',
    operation: 'DescribeDBClusterParameters',
    taggedAs: 'rds:cluster-pg',
    what: 'the DB cluster parameter groups',
    readParameters: name =>
      paginateDescribeDBClusterParameters(
        { client: context.client(RDSClient), pageSize: PAGE_SIZE },
        { DBClusterParameterGroupName: name, Source: 'user' },
        { abortSignal: context.signal },
      ),
  };
}
