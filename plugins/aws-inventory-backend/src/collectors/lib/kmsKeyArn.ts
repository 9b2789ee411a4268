import { tryParseArn } from '@meridian/aws-common';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';

/** The ids of keys: a UUID, or `mrk-` and 32 hex digits for a multi-Region key. */
const KEY_ID = /^(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * The ARN of the KMS key that a resource names, which may be an ARN or the id of a key of its own
 * account and Region. Undefined for aliases: what they stand for is not said.
 */
export function kmsKeyArnOf(
  keyId: string | undefined,
  context: Pick<CollectContext, 'partition' | 'target'>,
): string | undefined {
  if (!keyId) return undefined;
  const arn = tryParseArn(keyId);
  if (arn) {
    return arn.resource.startsWith('key/') ? keyId : undefined;
  }
  return KEY_ID.test(keyId)
    ? `arn:${context.partition}:kms:${context.target.region}:${context.target.accountId}:key/${keyId}`
    : undefined;
}
