import { AwsError } from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';

const MAXIMUM_RESULTS = 1000;

/** Cuts one page as AWS Backup does. */
export function cut<T>(
  items: readonly T[],
  input: { NextToken?: string; MaxResults?: number },
): { page: T[]; nextToken: string | undefined } {
  return paginate(items, {
    token: input.NextToken,
    pageSize: input.MaxResults,
    maximumPageSize: MAXIMUM_RESULTS,
    invalidTokenCode: 'InvalidParameterValueException',
  });
}

/** Whether a date lies between two others, where these are given. */
export function isBetween(
  date: Date | undefined,
  after: Date | undefined,
  before: Date | undefined,
): boolean {
  if (!after && !before) return true;
  if (!date) return false;
  return (!after || date > after) && (!before || date < before);
}

/** @param what - its kind and name, as the sentence begins */
export function notFound(what: string): AwsError {
  return new AwsError('ResourceNotFoundException', `${what} does not exist.`);
}
