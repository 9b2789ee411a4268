import type { Filter } from '@aws-sdk/client-rds';
import { AwsError } from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';

/** RDS's page sizes: what it answers without `MaxRecords`, and the most that one can ask for. */
const MAXIMUM_RECORDS = 100;
const MINIMUM_RECORDS = 20;

/**
 * One page as RDS cuts it.
 *
 * @throws AwsError `InvalidParameterValue` for a `MaxRecords` outside 20 to 100 or a foreign `Marker`
 */
export function pageOf<T>(
  items: readonly T[],
  input: { Marker?: string; MaxRecords?: number },
): { page: T[]; Marker: string | undefined } {
  const { MaxRecords } = input;
  if (
    MaxRecords !== undefined &&
    (MaxRecords < MINIMUM_RECORDS || MaxRecords > MAXIMUM_RECORDS)
  ) {
    throw new AwsError(
      'InvalidParameterValue',
      `Invalid value ${MaxRecords} for MaxRecords. Must be between ${MINIMUM_RECORDS} and ${MAXIMUM_RECORDS}`,
    );
  }
  const { page, nextToken } = paginate(items, {
    token: input.Marker,
    pageSize: MaxRecords,
    maximumPageSize: MAXIMUM_RECORDS,
    invalidTokenCode: 'InvalidParameterValue',
  });
  return { page, Marker: nextToken };
}

/** What a filter of a given name compares its values with; any of them may match. */
export type FilterFields<T> = Readonly<
  Record<string, (item: T) => readonly (string | undefined)[]>
>;

/**
 * Filters a list as RDS does: all filters must match, each by any of its values.
 *
 * @throws AwsError `InvalidParameterValue` for a filter that the operation does not know
 */
export function applyFilters<T>(
  items: readonly T[],
  filters: readonly Filter[] | undefined,
  fields: FilterFields<T>,
): T[] {
  return (filters ?? []).reduce<T[]>(
    (remaining, filter) => {
      const field = fields[filter.Name ?? ''];
      if (!field) {
        throw new AwsError(
          'InvalidParameterValue',
          `Unrecognized filter name: ${filter.Name}`,
        );
      }
      const wanted = new Set(filter.Values ?? []);
      return remaining.filter(item =>
        field(item).some(value => value !== undefined && wanted.has(value)),
      );
    },
    [...items],
  );
}

/**
 * Narrows a list to one identifier, where the caller names one.
 *
 * @param names - by what an item may be called: its identifier and its ARN
 * @throws AwsError with the given code when nothing is called so
 */
export function narrowTo<T>(
  items: readonly T[],
  wanted: string | undefined,
  names: (item: T) => readonly (string | undefined)[],
  notFound: { code: string; kind: string },
): T[] {
  if (wanted === undefined) return [...items];
  const found = items.filter(item => names(item).includes(wanted));
  if (found.length === 0) {
    throw new AwsError(
      notFound.code,
      `${notFound.kind} ${wanted} not found.`,
      404,
    );
  }
  return found;
}
