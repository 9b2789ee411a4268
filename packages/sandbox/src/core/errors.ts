import { NormalizedSchema } from '@smithy/core/schema';
import { AwsError } from './AwsHandlers';
import type { ServiceModel } from './ServiceModel';
import type { WireError } from './wire';

/**
 * How an error goes over a service's wire.
 *
 * A code that the service's model knows takes its status and its wire code from there;
 * any other goes as it is, as AWS's common errors do.
 */
export function wireError(service: ServiceModel, error: AwsError): WireError {
  const schema = service.errors.find(([, , name]) => name === error.code);
  if (!schema) {
    return {
      code: error.code,
      shapeName: error.code,
      message: error.message,
      statusCode: error.statusCode,
      messageMember: 'message',
    };
  }
  const { awsQueryError, httpError } =
    NormalizedSchema.of(schema).getMergedTraits();
  const [queryCode, queryStatus] = Array.isArray(awsQueryError)
    ? awsQueryError
    : [undefined, undefined];
  return {
    code: typeof queryCode === 'string' ? queryCode : error.code,
    shapeName: error.code,
    message: error.message,
    statusCode: firstNumber(queryStatus, httpError) ?? error.statusCode,
    messageMember: schema[4].find(name => /^message$/i.test(name)) ?? 'message',
  };
}

function firstNumber(...values: unknown[]): number | undefined {
  return values.find((value): value is number => typeof value === 'number');
}

/** The error for a request that lacks what its operation requires. */
export function missingMemberError(
  service: ServiceModel,
  member: string,
): AwsError {
  switch (service.protocol) {
    case 'aws.protocols#awsQuery':
    case 'aws.protocols#ec2Query':
      return new AwsError(
        'MissingParameter',
        `The request must contain the parameter ${member}.`,
      );
    default:
      return new AwsError(
        'ValidationException',
        `1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`,
      );
  }
}
