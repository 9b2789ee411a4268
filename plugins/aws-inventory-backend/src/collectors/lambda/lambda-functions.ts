import {
  LambdaClient,
  paginateListFunctions,
  type FunctionConfiguration,
} from '@aws-sdk/client-lambda';
import type { JsonObject } from '@backstage/types';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, toJson } from '../lib';
import { readTagsInBulk, type TagLookup } from '../lib/readTagsInBulk';
import { dependsOn, subnetArns } from '../lib/relations';

/** ListFunctions answers 50 at most. */
const PAGE_SIZE = 50;

/** Lambda functions, without the values of their environment variables, which often are secrets. */
export const lambdaFunctions: AwsCollector = {
  id: 'lambda-functions',
  title: 'Lambda functions',
  service: 'lambda',
  resourceTypes: ['AWS::Lambda::Function'],
  scope: 'regional',
  iamActions: ['lambda:ListFunctions', 'tag:GetResources'],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateListFunctions(
      { client: context.client(LambdaClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    let tagsOf: TagLookup | undefined;
    for await (const page of pages) {
      const functions = page.Functions ?? [];
      if (functions.length === 0) continue;
      const knownTagsOf = (tagsOf ??= await readTagsInBulk(context, {
        resourceType: 'lambda:function',
        what: 'the Lambda functions',
      }));
      yield* mapRecords(context, functions, configuration =>
        toResource(configuration, knownTagsOf, context),
      );
    }
  },
};

function toResource(
  configuration: FunctionConfiguration,
  tagsOf: TagLookup,
  context: CollectContext,
): ObservedResource {
  const arn = required(configuration.FunctionArn, 'FunctionArn');
  const name = required(configuration.FunctionName, 'FunctionName');
  return {
    arn,
    type: 'AWS::Lambda::Function',
    name,
    resourceId: name,
    state: configuration.State,
    tags: tagsOf(arn),
    attributes: {
      ...toJson(configuration, { omit: ['Environment', 'State'] }),
      ...environmentOf(configuration),
    },
    relations: dependsOn([
      ...subnetArns(configuration.VpcConfig?.SubnetIds, context),
      // Lambda writes an empty ARN where there is none.
      configuration.DeadLetterConfig?.TargetArn || undefined,
      configuration.KMSKeyArn || undefined,
    ]),
  };
}

/** The names of the variables; their values never leave this function. */
function environmentOf({ Environment }: FunctionConfiguration): JsonObject {
  return Environment?.Variables
    ? {
        Environment: {
          VariableNames: Object.keys(Environment.Variables).sort(),
        },
      }
    : {};
}
