import {
  paginateDescribeDBParameterGroups,
  paginateDescribeDBParameters,
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

  async *collect(context) {
    let tags: Promise<TagLookup> | undefined;
    const readDefaults = engineDefaultsLookup(context, 'instance');
    const pages = paginateDescribeDBParameterGroups(
      { client: context.client(RDSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const groups = (page.DBParameterGroups ?? [])
        .map(group => ({
          arn: group.DBParameterGroupArn,
          name: group.DBParameterGroupName,
          family: group.DBParameterGroupFamily,
          description: group.Description,
        }))
        .filter(isOfRds);
      const records = await mapConcurrently(context, groups, group =>
        readParameterGroup(context, group, {
          operation: 'DescribeDBParameters',
          readParameters: name => readParameters(context, name),
          readDefaults,
        }),
      );
      if (groups.some(group => !isDefault(group))) {
        tags ??= readTagsInBulk(context, {
          resourceType: 'rds:pg',
          what: 'the DB parameter groups',
        });
      }
      const tagsOf = await (tags ?? (() => undefined));
      yield* mapRecords(context, records, record =>
        record === 'vanished'
          ? undefined
          : parameterGroupResource(record, {
              type: 'AWS::RDS::DBParameterGroup',
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
  const pages = paginateDescribeDBParameters(
    { client: context.client(RDSClient), pageSize: PAGE_SIZE },
    { DBParameterGroupName: name, Source: 'user' },
    { abortSignal: context.signal },
  );
  for await (const page of pages) {
    parameters.push(...(page.Parameters ?? []));
  }
  return parameters;
}
