import {
  LambdaClient,
  ListTagsCommand,
  paginateListFunctions,
  type FunctionConfiguration,
} from '@aws-sdk/client-lambda';
import type { JsonObject } from '@backstage/types';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, tagsFromMap, toJson } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, valueOf, type Detail } from '../lib/readDetail';
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
  iamActions: ['lambda:ListFunctions', 'lambda:ListTags'],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateListFunctions(
      { client: context.client(LambdaClient), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const described = await mapConcurrently(
        context,
        page.Functions ?? [],
        async configuration => ({
          configuration,
          tags: await readTags(context, configuration),
        }),
      );
      yield* mapRecords(context, described, ({ configuration, tags }) =>
        toResource(configuration, tags, context),
      );
    }
  },
};

async function readTags(
  context: CollectContext,
  { FunctionArn: arn, FunctionName: name }: FunctionConfiguration,
): Promise<Detail<Record<string, string>>> {
  // One without an ARN is reported when it is mapped.
  if (!arn) return { outcome: 'unread' };
  return readDetail(
    context,
    {
      service: 'lambda',
      operation: 'ListTags',
      arn,
      what: `The tags of the function ${name}`,
      absentCodes: ['ResourceNotFoundException'],
    },
    async () => {
      const answer = await context
        .client(LambdaClient)
        .send(new ListTagsCommand({ Resource: arn }), {
          abortSignal: context.signal,
        });
      return tagsFromMap(answer.Tags);
    },
  );
}

function toResource(
  configuration: FunctionConfiguration,
  tags: Detail<Record<string, string>>,
  context: CollectContext,
): ObservedResource | undefined {
  // It vanished since it was listed.
  if (tags.outcome === 'absent') return undefined;
  const arn = required(configuration.FunctionArn, 'FunctionArn');
  const name = required(configuration.FunctionName, 'FunctionName');
  return {
    arn,
    type: 'AWS::Lambda::Function',
    name,
    resourceId: name,
    state: configuration.State,
    tags: valueOf(tags),
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
