import {
  DescribeKeyCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
  type GetKeyRotationStatusResponse,
  type KeyMetadata,
} from '@aws-sdk/client-kms';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { readDetail, valueOf, type Detail } from '../lib/readDetail';

/** A customer-managed key with what KMS tells about it in other operations. */
export interface DescribedKey {
  readonly metadata: KeyMetadata;
  /** undefined: a key of its kind cannot be rotated. */
  readonly rotation?: Detail<GetKeyRotationStatusResponse>;
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

  if (!canRotate(metadata)) {
    return { metadata };
  }
  const rotation = await readDetail(
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
      client.send(new GetKeyRotationStatusCommand({ KeyId: keyArn }), abort),
  );
  return { metadata, rotation };
}

/** KMS rotates symmetric keys whose material it made itself, and no others. */
function canRotate(metadata: KeyMetadata): boolean {
  return (
    metadata.KeySpec === 'SYMMETRIC_DEFAULT' && metadata.Origin === 'AWS_KMS'
  );
}
