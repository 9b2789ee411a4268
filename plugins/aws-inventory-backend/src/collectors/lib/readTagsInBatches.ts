import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { mapConcurrently } from './mapConcurrently';
import { readDetail, type Detail } from './readDetail';

export type TagsDetail = Detail<Record<string, string>>;

/**
 * Reads the tags of many resources with an operation that takes several at once.
 *
 * Such an operation answers with an error when one of the resources vanished since it was listed. The
 * batch is then read one by one, so that the others keep their tags.
 *
 * @param options.service - the IAM prefix of the service
 * @param options.operation - the API operation
 * @param options.keys - ARNs or ids, as the operation takes them
 * @param options.batchSize - how many the operation takes
 * @param options.what - names the tags in a sentence: `The tags of load balancers`
 * @param options.arnOf - the ARN of a key
 * @param options.absentCodes - the errors by which AWS says that there is no such resource
 * @param read - the tags by key; a key that it leaves out has none
 * @returns a detail for every key; `absent` is a resource that is gone
 */
export async function readTagsInBatches(
  context: Pick<CollectContext, 'reportProblem' | 'signal' | 'target'>,
  options: {
    service: string;
    operation: string;
    keys: readonly string[];
    batchSize: number;
    what: string;
    arnOf: (key: string) => string;
    absentCodes: readonly string[];
  },
  read: (
    keys: string[],
  ) => Promise<ReadonlyMap<string, Record<string, string>>>,
): Promise<Map<string, TagsDetail>> {
  const { keys, batchSize, arnOf, absentCodes } = options;
  const details = new Map<string, TagsDetail>();

  const readBatch = async (batch: string[]): Promise<void> => {
    const detail = await readDetail(
      context,
      {
        service: options.service,
        operation: options.operation,
        arn: batch.length === 1 ? arnOf(batch[0]) : undefined,
        what: options.what,
        absentCodes,
      },
      () => read(batch),
    );
    if (detail.outcome === 'absent' && batch.length > 1) {
      await mapConcurrently(context, batch, key => readBatch([key]));
      return;
    }
    for (const key of batch) {
      details.set(
        key,
        detail.outcome === 'read'
          ? { outcome: 'read', value: detail.value.get(key) ?? {} }
          : detail,
      );
    }
  };

  await mapConcurrently(context, inBatches(keys, batchSize), readBatch);
  return details;
}

function inBatches(keys: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(keys.length / size) }, (_, index) =>
    keys.slice(index * size, (index + 1) * size),
  );
}
