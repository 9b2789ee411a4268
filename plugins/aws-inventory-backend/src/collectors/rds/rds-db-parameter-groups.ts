import {
  paginateDescribeDBParameterGroups,
  paginateDescribeDBParameters,
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
 * DB parameter groups with what somebody set in them, and what the engine takes for the parameters that tell
 * something of a database where nobody did.
 */
export const rdsDbParameterGroups: AwsCollector = {
  id: 'rds-db-parameter-groups',
  title: 'RDS DB parameter groups',
  service: 'rds',
  resourceTypes: ['AWS::RDS::DBParameterGroup'],
  scope: 'regional',
  iamActions: [
    'rds:DescribeDBParameterGroups',
    'rds:DescribeDBParameters',
    'rds:DescribeEngineDefaultParameters',
    'tag:GetResources',
  ],
  interval: { minutes: 30 },

  collect: context =>
    parameterGroupResources(context, kindFor(context), listGroups(context)),
};

async function* listGroups(
  context: CollectContext,
): AsyncGenerator<ParameterGroup[]> {
  const pages = paginateDescribeDBParameterGroups(
    { client: context.client(RDSClient), pageSize: PAGE_SIZE },
    {},
    { abortSignal: context.signal },
  );
  for await (const page of pages) {
    yield (page.DBParameterGroups ?? []).map(group => ({
      arn: group.DBParameterGroupArn,
      name: group.DBParameterGroupName,
      family: group.DBParameterGroupFamily,
      description: group.Description,
    }));
  }
}

function kindFor(context: CollectContext): ParameterGroupKind {
  return {
    type: 'AWS::RDS::DBParameterGroup',
    defaultsOf: 'instance',
    operation: 'DescribeDBParameters',
    taggedAs: 'rds:pg',
    what: 'the DB parameter groups',
    readParameters: name =>
      paginateDescribeDBParameters(
        { client: context.client(RDSClient), pageSize: PAGE_SIZE },
        { DBParameterGroupName: name, Source: 'user' },
        { abortSignal: context.signal },
      ),
  };
}
