import {
  GetFunctionCommand,
  ListFunctionsCommand,
  ListTagsCommand,
} from '@aws-sdk/client-lambda';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { functions, type SandboxFunction } from './collections';

/** ListFunctions answers 50 at most, however many are asked for. */
const MAXIMUM_PAGE_SIZE = 50;

export function registerLambda(aws: AwsHandlers): void {
  aws.on(ListFunctionsCommand, (input, context) => {
    const { page, nextToken } = paginate(
      context.estate.of(functions, context.accountId, context.region),
      {
        token: input.Marker,
        pageSize: input.MaxItems,
        maximumPageSize: MAXIMUM_PAGE_SIZE,
        invalidTokenCode: 'InvalidParameterValueException',
      },
    );
    return {
      Functions: page.map(({ configuration }) => configuration),
      NextMarker: nextToken,
    };
  });

  aws.on(ListTagsCommand, (input, context) => ({
    Tags: { ...findFunction(context, input.Resource).tags },
  }));

  aws.on(GetFunctionCommand, (input, context) => {
    const { configuration, tags } = findFunction(context, input.FunctionName);
    return {
      // Only GetFunction tells the state.
      Configuration: {
        ...configuration,
        State: 'Active' as const,
        LastUpdateStatus: 'Successful' as const,
      },
      Tags: { ...tags },
    };
  });
}

/** @param nameOrArn - the operations take either */
function findFunction(
  context: AwsRequestContext,
  nameOrArn: string | undefined,
): SandboxFunction {
  const found = context.estate
    .of(functions, context.accountId, context.region)
    .find(
      ({ configuration }) =>
        configuration.FunctionName === nameOrArn ||
        configuration.FunctionArn === nameOrArn,
    );
  if (!found) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Function not found: ${nameOrArn}`,
      404,
    );
  }
  return found;
}
