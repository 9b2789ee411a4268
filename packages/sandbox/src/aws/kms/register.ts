import {
  DescribeKeyCommand,
  GetKeyRotationStatusCommand,
  ListAliasesCommand,
  ListKeysCommand,
  ListResourceTagsCommand,
} from '@aws-sdk/client-kms';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { kmsKeys, type SandboxKey } from './collections';

const ROTATION_PERIOD_DAYS = 365;
const DAY_MILLISECONDS = 86_400_000;

/** Answers what the portal asks KMS. */
export function registerKms(aws: AwsHandlers): void {
  aws.on(ListKeysCommand, (input, { estate, accountId, region }) => {
    const { page, nextToken } = cut(estate.of(kmsKeys, accountId, region), {
      ...input,
      maximumPageSize: 1000,
      defaultPageSize: 100,
    });
    return {
      Keys: page.map(({ metadata }) => ({
        KeyId: metadata.KeyId,
        KeyArn: metadata.Arn,
      })),
      NextMarker: nextToken,
      Truncated: nextToken !== undefined,
    };
  });

  aws.on(ListAliasesCommand, (input, context) => {
    const { estate, accountId, region } = context;
    const keys = input.KeyId
      ? [findKey(context, input.KeyId)]
      : estate.of(kmsKeys, accountId, region);
    const aliases = keys.flatMap(({ aliases: names, metadata }) =>
      names.map(name => ({
        AliasName: name,
        AliasArn: `arn:aws:kms:${region}:${accountId}:${name}`,
        TargetKeyId: metadata.KeyId,
        CreationDate: metadata.CreationDate,
        LastUpdatedDate: metadata.CreationDate,
      })),
    );
    const { page, nextToken } = cut(aliases, {
      ...input,
      maximumPageSize: 100,
      defaultPageSize: 50,
    });
    return {
      Aliases: page,
      NextMarker: nextToken,
      Truncated: nextToken !== undefined,
    };
  });

  aws.on(DescribeKeyCommand, (input, context) => ({
    KeyMetadata: findKey(context, input.KeyId).metadata,
  }));

  aws.on(GetKeyRotationStatusCommand, (input, context) => {
    const { metadata, rotationEnabled } = findKey(context, input.KeyId);
    const enabled = rotationEnabled && metadata.KeyState === 'Enabled';
    return {
      KeyId: metadata.Arn,
      KeyRotationEnabled: enabled,
      ...(enabled && {
        RotationPeriodInDays: ROTATION_PERIOD_DAYS,
        NextRotationDate: nextRotation(metadata.CreationDate, context.now),
      }),
    };
  });

  aws.on(ListResourceTagsCommand, (input, context) => {
    const { tags } = findKey(context, input.KeyId);
    const { page, nextToken } = cut(Object.entries(tags), {
      ...input,
      maximumPageSize: 50,
      defaultPageSize: 50,
    });
    return {
      Tags: page.map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
      NextMarker: nextToken,
      Truncated: nextToken !== undefined,
    };
  });
}

/** Finds a key by its id, its ARN, or one of its aliases. */
function findKey(
  { estate, accountId, region }: AwsRequestContext,
  text: string | undefined,
): SandboxKey {
  const name = (text ?? '').split(':').at(-1) ?? '';
  const id = name.replace(/^key\//, '');
  const found = estate
    .of(kmsKeys, accountId, region)
    .find(
      ({ metadata, aliases }) =>
        metadata.KeyId === id || aliases.includes(name),
    );
  if (!found) {
    throw new AwsError(
      'NotFoundException',
      `Key 'arn:aws:kms:${region}:${accountId}:key/${id}' does not exist`,
    );
  }
  return found;
}

function nextRotation(createdAt: Date | undefined, now: Date): Date {
  const start = (createdAt ?? now).getTime();
  const period = ROTATION_PERIOD_DAYS * DAY_MILLISECONDS;
  const elapsed = Math.max(0, now.getTime() - start);
  return new Date(start + (Math.floor(elapsed / period) + 1) * period);
}

function cut<T>(
  items: readonly T[],
  options: {
    Marker?: string;
    Limit?: number;
    maximumPageSize: number;
    defaultPageSize: number;
  },
): { page: T[]; nextToken: string | undefined } {
  const { Limit, maximumPageSize } = options;
  if (Limit !== undefined && (Limit < 1 || Limit > maximumPageSize)) {
    throw new AwsError(
      'ValidationException',
      `Value '${Limit}' at 'limit' failed to satisfy constraint: Member must have value between 1 and ${maximumPageSize}`,
    );
  }
  return paginate(items, {
    token: options.Marker,
    pageSize: Limit ?? options.defaultPageSize,
    maximumPageSize,
    invalidTokenCode: 'InvalidMarkerException',
  });
}
