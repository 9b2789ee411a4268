import { tryParseArn } from '@meridian/aws-common';
import type {
  CollectProblem,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';

/**
 * Says what is wrong with a resource that cannot be stored, so that one odd answer of AWS spoils
 * one record and not its batch; undefined when nothing is.
 */
export function describeInvalidResource(
  resource: ObservedResource,
): CollectProblem | undefined {
  const { arn, type, name, resourceId, createdAt } = resource;
  if (typeof arn !== 'string' || !tryParseArn(arn)) {
    return {
      reason: 'invalid-answer',
      message: `AWS described a ${type} '${name}' with '${arn}', which is not an ARN; it is left out.`,
    };
  }
  const missing = Object.entries({ type, name, resourceId }).find(
    ([, value]) => typeof value !== 'string' || value === '',
  );
  if (missing) {
    return {
      reason: 'invalid-answer',
      message: `AWS described ${arn} without its ${missing[0]}; it is left out.`,
      arn,
    };
  }
  if (createdAt !== undefined && Number.isNaN(Date.parse(createdAt))) {
    return {
      reason: 'invalid-answer',
      message: `AWS says that ${arn} was created at '${createdAt}', which is not a time; it is left out.`,
      arn,
    };
  }
  return undefined;
}
