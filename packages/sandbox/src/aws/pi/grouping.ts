import type { DimensionGroup } from '@aws-sdk/client-pi';
import {
  dimensionGroupsOf,
  groupOfDimension,
  isKnownGroup,
  type Facet,
} from './dimensions';
import { invalidArgument, invalidMember } from './requests';

const MAXIMUM_LIMIT = 25;
const DEFAULT_LIMIT = 10;

/** A division of sessions, as `GroupBy` and `PartitionBy` ask for it. */
export interface Grouping {
  readonly limit: number;
  readonly byHost: boolean;
  /** What a facet has in common with others; undefined where it has nothing of the kind. */
  keyOf(facet: Facet): Readonly<Record<string, string>> | undefined;
}

/** A choice of sessions, as `Filter` asks for it. */
export interface Selection {
  readonly byHost: boolean;
  has(facet: Facet): boolean;
}

/**
 * Understands `GroupBy`.
 *
 * @throws InvalidArgumentException for a group or a dimension that the engine does not have
 */
export function parseGrouping(
  { Group: group = '', Dimensions: wanted, Limit: limit }: DimensionGroup,
  isPostgres: boolean,
): Grouping {
  if (limit !== undefined && (limit < 1 || limit > MAXIMUM_LIMIT)) {
    throw invalidMember(
      limit,
      'groupBy.limit',
      limit < 1
        ? 'Member must have value greater than or equal to 1'
        : `Member must have value less than or equal to ${MAXIMUM_LIMIT}`,
    );
  }
  const dimensions = dimensionsOf(group, isPostgres);
  for (const dimension of wanted ?? []) {
    if (!dimensions[dimension]) {
      throw invalidArgument('The specified dimension is not a known dimension');
    }
  }
  const read = Object.entries(dimensions).filter(
    ([name]) => !wanted?.length || wanted.includes(name),
  );
  return {
    limit: limit ?? DEFAULT_LIMIT,
    byHost: group === 'db.host',
    keyOf: facet => {
      const entries = read.map(([name, of]) => [name, of(facet)] as const);
      return entries.some(([, value]) => value === undefined)
        ? undefined
        : Object.fromEntries(
            entries.map(([name, value]) => [name, value ?? '']),
          );
    },
  };
}

/**
 * Understands `Filter`.
 *
 * @throws InvalidArgumentException for a dimension that the engine does not have
 */
export function parseFilter(
  filter: Readonly<Record<string, string>> | undefined,
  isPostgres: boolean,
): Selection {
  const conditions = Object.entries(filter ?? {}).map(([dimension, value]) => {
    const of = dimensionsOf(groupOfDimension(dimension), isPostgres)[dimension];
    if (!of) {
      throw invalidArgument('The specified dimension is not a known dimension');
    }
    return { dimension, value, of };
  });
  return {
    byHost: conditions.some(({ dimension }) =>
      dimension.startsWith('db.host.'),
    ),
    has: facet => conditions.every(({ of, value }) => of(facet) === value),
  };
}

function dimensionsOf(group: string, isPostgres: boolean) {
  const dimensions = dimensionGroupsOf(isPostgres)[group];
  if (dimensions) return dimensions;
  throw invalidArgument(
    isKnownGroup(group)
      ? `This group is not a known group: ${group} is not valid for current resource`
      : 'The specified group is not a known group',
  );
}
