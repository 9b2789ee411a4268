import { explainAwsError } from '@meridian/aws-node';
import {
  isResourcePart,
  type CollectContext,
  type ResourcePart,
} from '@meridian/plugin-aws-inventory-node';

/**
 * What became of reading one detail of one resource.
 *
 * `absent`: AWS says that there is none. `unread`: unknown, and reported as a problem.
 */
export type Detail<T> =
  | { readonly outcome: 'read'; readonly value: T }
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'unread' };

/**
 * Reads one detail of one resource. What concerns this detail alone (it is denied, or the answer
 * makes no sense) is reported and does not stop the scan; every other error is thrown, because
 * then the whole scan would be incomplete.
 *
 * @param options.service - the IAM prefix of the service, for example `dynamodb`
 * @param options.operation - the API operation, for example `ListTagsOfResource`
 * @param options.arn - the resource, where it is known already
 * @param options.what - names the detail in a sentence: `The tags of the table orders`
 * @param options.absentCodes - the errors by which AWS says that there is no such thing
 */
export async function readDetail<T>(
  context: Pick<CollectContext, 'reportProblem' | 'target'>,
  options: {
    service: string;
    operation: string;
    arn: string | undefined;
    what: string;
    absentCodes?: readonly string[];
  },
  read: () => Promise<T>,
): Promise<Detail<T>> {
  try {
    return { outcome: 'read', value: await read() };
  } catch (error) {
    if (
      error instanceof Error &&
      (options.absentCodes ?? []).includes(error.name)
    ) {
      return { outcome: 'absent' };
    }
    const failure = explainAwsError(error, {
      service: options.service,
      operation: options.operation,
      target: context.target,
    });
    if (failure.reason !== 'denied' && failure.reason !== 'invalid-answer') {
      throw error;
    }
    context.reportProblem({
      ...failure,
      arn: options.arn,
      message: `${options.what} could not be read. ${failure.message}`,
    });
    return { outcome: 'unread' };
  }
}

/**
 * The parts of a resource that are not known, because what tells them could not be read.
 *
 * @param details - by the part that they tell; undefined is one that was not asked for
 */
export function unreadParts(
  details: Readonly<Partial<Record<ResourcePart, Detail<unknown>>>>,
): ResourcePart[] {
  return Object.entries(details).flatMap(([part, detail]) =>
    detail?.outcome === 'unread' && isResourcePart(part) ? [part] : [],
  );
}

/** The value of a detail that was read, or undefined when there is none or it is not known. */
export function valueOf<T>(detail: Detail<T>): T | undefined {
  return detail.outcome === 'read' ? detail.value : undefined;
}
