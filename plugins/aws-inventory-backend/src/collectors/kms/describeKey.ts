import {
  DescribeKeyCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
  paginateListResourceTags,
  type GetKeyRotationStatusResponse,
  type KeyMetadata,
} from '@aws-sdk/client-kms';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { readDetail, valueOf } from '../lib/readDetail';

const TAG_PAGE_SIZE = 50;

/** A customer-managed key with what KMS tells about it in other operations. */
export interface DescribedKey {
  readonly metadata: KeyMetadata;
  /** undefined: could not be read, or a key of its kind cannot be rotated. */
  readonly rotation?: GetKeyRotationStatusResponse;
  /** undefined: could not be read. */
  readonly tags?: Record<string, string>;
}

/**
 * Reads one key; undefined when AWS manages it, when it vanished since it was listed, or when it could
 * not be described. Key policies can keep a key from being read that all others allow.
 */
export async function describeKey(
  context: CollectContext,
  keyArn: string,
): Promise<DescribedKey | undefined> {
  const client = context.client(KMSClient);
  const abort = { abortSignal: context.signal };
  const common = {
    service: 'kms',
    arn: keyArn,
    absentCodes: ['NotFoundException'],
  };
  const description = await readDetail(
    context,
    { ...common, operation: 'DescribeKey', what: `The key ${keyArn}` },
    () => client.send(new DescribeKeyCommand({ KeyId: keyArn }), abort),
  );
  const metadata = valueOf(description)?.KeyMetadata;
  if (!metadata || metadata.KeyManager === 'AWS') {
    return undefined;
  }

  const [rotation, tags] = await Promise.all([
    canRotate(metadata)
      ? readDetail(
          context,
          {
            ...common,
            operation: 'GetKeyRotationStatus',
            what: `The rotation of the key ${keyArn}`,
            absentCodes: [
              ...common.absentCodes,
              'KMSInvalidStateException',
              'UnsupportedOperationException',
            ],
          },
          () =>
            client.send(
              new GetKeyRotationStatusCommand({ KeyId: keyArn }),
              abort,
            ),
        )
      : undefined,
    readDetail(
      context,
      {
        ...common,
        operation: 'ListResourceTags',
        what: `The tags of the key ${keyArn}`,
      },
      () => listTags(context, keyArn),
    ),
  ]);
  return {
    metadata,
    rotation: rotation && valueOf(rotation),
    tags: valueOf(tags),
  };
}

/** KMS rotates symmetric keys whose material it made itself, and no others. */
function canRotate(metadata: KeyMetadata): boolean {
  return (
    metadata.KeySpec === 'SYMMETRIC_DEFAULT' && metadata.Origin === 'AWS_KMS'
  );
}

async function listTags(
  context: CollectContext,
  keyArn: string,
): Promise<Record<string, string>> {
  const pages = paginateListResourceTags(
    { client: context.client(KMSClient), pageSize: TAG_PAGE_SIZE },
    { KeyId: keyArn },
    { abortSignal: context.signal },
  );
  const tags: Record<string, string> = {};
  for await (const page of pages) {
    for (const { TagKey, TagValue } of page.Tags ?? []) {
      if (TagKey !== undefined) {
        tags[TagKey] = TagValue ?? '';
      }
    }
  }
  return tags;
}
