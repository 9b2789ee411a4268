import {
  paginateDescribeBlueGreenDeployments,
  RDSClient,
  type BlueGreenDeployment,
} from '@aws-sdk/client-rds';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromList, toJson } from '../lib';
import { dependsOn } from '../lib/relations';
import { rdsArnOf } from './rdsArns';
import { sortLists } from './unorderedLists';

const PAGE_SIZE = 100;

/**
 * Blue/green deployments of instances and clusters, with the state of their switchover.
 *
 * @remarks CloudFormation has no such type; its name follows RDS's own.
 */
export const rdsBlueGreenDeployments: AwsCollector = {
  id: 'rds-blue-green-deployments',
  title: 'RDS blue/green deployments',
  service: 'rds',
  resourceTypes: ['AWS::RDS::BlueGreenDeployment'],
  scope: 'regional',
  iamActions: ['rds:DescribeBlueGreenDeployments'],
  interval: { minutes: 10 },

  async *collect(context) {
    const pages = paginateDescribeBlueGreenDeployments(
      { client: context.client(RDSClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* mapRecords(context, page.BlueGreenDeployments, record =>
        toResource(record, context),
      );
    }
  },
};

function toResource(
  deployment: BlueGreenDeployment,
  context: CollectContext,
): ObservedResource {
  const id = required(
    deployment.BlueGreenDeploymentIdentifier,
    'BlueGreenDeploymentIdentifier',
  );
  return {
    // RDS does not tell its ARN.
    arn: rdsArnOf('deployment', id, context),
    type: 'AWS::RDS::BlueGreenDeployment',
    name: deployment.BlueGreenDeploymentName || id,
    resourceId: id,
    state: deployment.Status,
    createdAt: deployment.CreateTime?.toISOString(),
    tags: tagsFromList(deployment.TagList),
    attributes: sortLists(toJson(deployment, { omit: ['Status', 'TagList'] }), {
      SwitchoverDetails: 'SourceMember',
    }),
    // The target is absent until the green environment is there.
    relations: dependsOn([
      deployment.Source || undefined,
      deployment.Target || undefined,
    ]),
    belongsTo: deployment.Source || undefined,
  };
}
