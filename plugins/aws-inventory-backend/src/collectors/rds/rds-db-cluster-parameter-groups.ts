import {
  paginateDescribeDBClusterParameterGroups,
  paginateDescribeDBClusterParameters,
  RDSClient,
  type Parameter,
} from '@aws-sdk/client-rds';
import type {
  AwsCollector,
  CollectContext,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readTagsInBulk, type TagLookup } from '../lib/readTagsInBulk';
import { engineDefaultsLookup } from './engineDefaults';
import {
  isDefault,
  isOfRds,
  parameterGroupResource,
  readParameterGroup,
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

  async *collect(context) {
    let tags: Promise<TagLookup> | undefined;
    const readDefaults = engineDefaultsLookup(context, 'cluster');
    const pages = paginateDescribeDBClusterParameterGroups(
      { client: context.client(RDSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const groups = (page.DBClusterParameterGroups ?? [])
        .map(group => ({
          arn: group.DBClusterParameterGroupArn,
          name: group.DBClusterParameterGroupName,
          family: group.DBParameterGroupFamily,
          description: group.Description,
        }))
        .filter(isOfRds);
      const records = await mapConcurrently(context, groups, group =>
        readParameterGroup(context, group, {
          operation: 'DescribeDBClusterParameters',
          readParameters: name => readParameters(context, name),
          readDefaults,
        }),
      );
      if (groups.some(group => !isDefault(group))) {
        tags ??= readTagsInBulk(context, {
          resourceType: 'rds:cluster-pg',
          what: 'the DB cluster parameter groups',
        });
      }
      const tagsOf = await (tags ?? (() => undefined));
      yield* mapRecords(context, records, record =>
        record === 'vanished'
          ? undefined
          : parameterGroupResource(record, {
              type: 'AWS::RDS::DBClusterParameterGroup',
              tagsOf,
            }),
      );
    }
  },
};

/** Those that somebody set. */
async function readParameters(
  context: CollectContext,
  name: string,
): Promise<Parameter[]> {
  const parameters: Parameter[] = [];
  const pages = paginateDescribeDBClusterParameters(
    { client: context.client(RDSClient), pageSize: PAGE_SIZE },
    { DBClusterParameterGroupName: name, Source: 'user' },
    { abortSignal: context.signal },
  );
  for await (const page of pages) {
    parameters.push(...(page.Parameters ?? []));
  }
  return parameters;
}
