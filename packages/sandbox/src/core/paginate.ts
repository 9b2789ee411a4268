import { AwsError } from './AwsHandlers';

/**
 * Cuts one page out of a list, as AWS does.
 *
 * @param options.token - the token of the page asked for; undefined is the first
 * @param options.pageSize - what the caller asked for, if anything
 * @param options.maximumPageSize - the service's own limit, and its default
 */
export function paginate<T>(
  items: readonly T[],
  options: {
    token: string | undefined;
    pageSize: number | undefined;
    maximumPageSize: number;
    invalidTokenCode?: string;
  },
): { page: T[]; nextToken: string | undefined } {
  const start = options.token === undefined ? 0 : decode(options.token);
  if (start === undefined || start > items.length) {
    throw new AwsError(
      options.invalidTokenCode ?? 'InvalidNextToken',
      'The pagination token is not valid.',
    );
  }
  const size = Math.min(
    options.pageSize || options.maximumPageSize,
    options.maximumPageSize,
  );
  const end = start + size;
  return {
    page: items.slice(start, end),
    nextToken: end < items.length ? encode(end) : undefined,
  };
}

function encode(offset: number): string {
  return Buffer.from(`offset:${offset}`).toString('base64url');
}

function decode(token: string): number | undefined {
  const match = /^offset:(\d+)$/.exec(
    Buffer.from(token, 'base64url').toString(),
  );
  return match ? Number(match[1]) : undefined;
}
