import { tryParseArn } from '@meridian/aws-common';
import type {
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';

/**
 * Maps the records of a page one by one. A record that makes no sense (the mapper throws, or its
 * result has no usable ARN, name or id) is reported and left out; the others are not affected.
 *
 * Fetch whatever a record needs before mapping it: a failed read must fail the scan, so
 * the mapper neither waits nor calls AWS.
 *
 * @param toResource - returns undefined for a record that is not to be listed at all
 */
export function* mapRecords<T>(
  context: Pick<CollectContext, 'reportProblem'>,
  records: readonly T[] | undefined,
  toResource: (record: T) => ObservedResource | undefined,
): Generator<ObservedResource> {
  for (const record of records ?? []) {
    const resource = mapOne(context, record, toResource);
    if (resource) {
      yield resource;
    }
  }
}

/**
 * The value of a field that AWS always sends, for use inside a mapper.
 *
 * @throws TypeError naming the field when it is missing or empty; {@link mapRecords} reports it
 */
export function required<T>(value: T | undefined | null, field: string): T {
  if (value === undefined || value === null || value === '') {
    throw new TypeError(`it has no ${field}`);
  }
  return value;
}

function mapOne<T>(
  context: Pick<CollectContext, 'reportProblem'>,
  record: T,
  toResource: (record: T) => ObservedResource | undefined,
): ObservedResource | undefined {
  try {
    const resource = toResource(record);
    if (resource) {
      assertUsable(resource);
    }
    return resource;
  } catch (error) {
    context.reportProblem({
      reason: 'invalid-answer',
      message: `AWS described a resource that could not be understood: ${
        error instanceof Error ? error.message : String(error)
      }. The record was ${excerpt(record)}`,
    });
    return undefined;
  }
}

function assertUsable(resource: ObservedResource): void {
  if (!tryParseArn(resource.arn)) {
    throw new TypeError(`'${resource.arn}' is not an ARN`);
  }
  required(resource.name, 'name');
  required(resource.resourceId, 'id');
}

/** Enough of a record to find it in AWS, without filling a log line. */
function excerpt(record: unknown): string {
  const keys =
    typeof record === 'object' && record !== null ? Object.entries(record) : [];
  const identifying = keys
    .filter(
      ([key, value]) =>
        /(id|arn|name|identifier)$/i.test(key) && typeof value === 'string',
    )
    .slice(0, 4)
    .map(([key, value]) => `${key}=${String(value).slice(0, 120)}`);
  return identifying.length > 0 ? identifying.join(', ') : 'without any name';
}
