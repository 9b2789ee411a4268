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
  const fields = identifyingFields(record);
  // A record that was put together with details holds what AWS listed one level down.
  const named =
    fields.length > 0
      ? fields
      : entriesOf(record).flatMap(([, part]) => identifyingFields(part));
  return named.length > 0
    ? named
        .slice(0, 4)
        .map(([key, value]) => `${key}=${value.slice(0, 120)}`)
        .join(', ')
    : 'without any name';
}

function identifyingFields(record: unknown): [string, string][] {
  return entriesOf(record).flatMap<[string, string]>(([key, value]) =>
    /(id|arn|name|identifier)$/i.test(key) && typeof value === 'string'
      ? [[key, value]]
      : [],
  );
}

function entriesOf(record: unknown): [string, unknown][] {
  return typeof record === 'object' && record !== null && !Array.isArray(record)
    ? Object.entries(record)
    : [];
}
