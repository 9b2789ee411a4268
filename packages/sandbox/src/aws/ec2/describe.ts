import { AwsError } from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';

/** The limit of EC2's describe operations, and what they use without MaxResults. */
const MAXIMUM_RESULTS = 1000;
const MINIMUM_RESULTS = 5;

interface Tagged {
  readonly Tags?: readonly { Key?: string; Value?: string }[];
}

interface Filter {
  Name?: string;
  Values?: string[];
}

/** How one kind of resource is found: its id, and its filters by the name EC2 gives them. */
export interface Describable<T extends Tagged> {
  readonly idOf: (item: T) => string | undefined;
  readonly notFoundCode: string;
  /** The words for it in error messages, for example `vpc ID`. */
  readonly idWords: string;
  readonly filters: Readonly<
    Record<string, (item: T) => string | string[] | undefined>
  >;
  /** The most that one may ask for, where the operation is stricter than others. */
  readonly maximumResults?: number;
}

export interface DescribeRequest {
  readonly ids: readonly string[] | undefined;
  readonly filters: readonly Filter[] | undefined;
  readonly maxResults: number | undefined;
  readonly nextToken: string | undefined;
}

/** What EC2's describe operations have in common: ids or filters, and pages of 5 to 1,000. */
export function describe<T extends Tagged>(
  items: readonly T[],
  kind: Describable<T>,
  request: DescribeRequest,
): { page: T[]; nextToken: string | undefined } {
  const maximum = kind.maximumResults ?? MAXIMUM_RESULTS;
  checkRequest(request, kind.maximumResults ?? Infinity);
  const chosen = choose(items, kind, request.ids);
  const matching = chosen.filter(item =>
    (request.filters ?? []).every(filter => matches(item, kind, filter)),
  );
  return paginate(matching, {
    token: request.nextToken,
    pageSize: request.maxResults,
    maximumPageSize: maximum,
    invalidTokenCode: 'InvalidPaginationToken',
  });
}

function checkRequest(
  { ids, maxResults }: DescribeRequest,
  maximum: number,
): void {
  if (maxResults === undefined) return;
  if (maxResults < MINIMUM_RESULTS) {
    throw new AwsError(
      'InvalidParameterValue',
      `Value ( ${maxResults} ) for parameter maxResults is invalid. Expecting a value greater than or equal to ${MINIMUM_RESULTS}.`,
    );
  }
  if (maxResults > maximum) {
    throw new AwsError(
      'InvalidParameterValue',
      `Value ( ${maxResults} ) for parameter maxResults is invalid. Expecting a value less than or equal to ${maximum}.`,
    );
  }
  if (ids && ids.length > 0) {
    throw new AwsError(
      'InvalidParameterCombination',
      'The parameter maxResults cannot be used with the parameter that names the resources.',
    );
  }
}

function choose<T extends Tagged>(
  items: readonly T[],
  kind: Describable<T>,
  ids: readonly string[] | undefined,
): readonly T[] {
  if (!ids || ids.length === 0) {
    return items;
  }
  return ids.map(id => {
    const found = items.find(item => kind.idOf(item) === id);
    if (!found) {
      throw new AwsError(
        kind.notFoundCode,
        `The ${kind.idWords} '${id}' does not exist`,
      );
    }
    return found;
  });
}

function matches<T extends Tagged>(
  item: T,
  kind: Describable<T>,
  filter: Filter,
): boolean {
  const values = valuesOf(item, kind, filter.Name ?? '');
  return (filter.Values ?? []).some(pattern => {
    const expression = toExpression(pattern);
    return values.some(value => expression.test(value));
  });
}

function valuesOf<T extends Tagged>(
  item: T,
  kind: Describable<T>,
  filterName: string,
): string[] {
  const tags = item.Tags ?? [];
  if (filterName.startsWith('tag:')) {
    const key = filterName.slice('tag:'.length);
    return tags.filter(tag => tag.Key === key).map(tag => tag.Value ?? '');
  }
  if (filterName === 'tag-key') {
    return tags.map(tag => tag.Key ?? '');
  }
  if (!Object.hasOwn(kind.filters, filterName)) {
    throw new AwsError(
      'InvalidParameterValue',
      `The filter '${filterName}' is invalid`,
    );
  }
  const value = kind.filters[filterName](item);
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** EC2's filters know `*` and `?`. */
function toExpression(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`,
    's',
  );
}
