import {
  KMSClient,
  paginateListAliases,
  paginateListKeys,
} from '@aws-sdk/client-kms';
import type {
  AwsCollector,
  CollectContext,
  ObservedRelation,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, toJson } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import { unreadParts, valueOf } from '../lib/readDetail';
import { readTagsInBulk, type TagLookup } from '../lib/readTagsInBulk';
import { describeKey, type DescribedKey } from './describeKey';

const KEYS_PAGE_SIZE = 1000;
const ALIASES_PAGE_SIZE = 100;
const ALIAS_PREFIX = 'alias/';
/** The aliases that belong to keys which AWS manages. */
const AWS_ALIAS_PREFIX = 'alias/aws/';

/** Customer-managed KMS keys with their aliases, rotation and replicas. */
export const kmsKeys: AwsCollector = {
  id: 'kms-keys',
  title: 'KMS keys',
  service: 'kms',
  resourceTypes: ['AWS::KMS::Key'],
  scope: 'regional',
  iamActions: [
    'kms:DescribeKey',
    'kms:GetKeyRotationStatus',
    'kms:ListAliases',
    'kms:ListKeys',
    'tag:GetResources',
  ],
  interval: { hours: 1 },

  async *collect(context) {
    const aliases = await readAliases(context);
    const pages = paginateListKeys(
      { client: context.client(KMSClient), pageSize: KEYS_PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    let tagsOf: TagLookup | undefined;
    for await (const page of pages) {
      const wanted = (page.Keys ?? []).filter(
        key => !isAwsManaged(aliases.get(key.KeyId ?? '')),
      );
      if (wanted.length === 0) continue;
      const knownTagsOf = (tagsOf ??= await readTagsInBulk(context, {
        resourceType: 'kms:key',
        what: 'the KMS keys',
      }));
      const described = await mapConcurrently(context, wanted, async key =>
        key.KeyArn
          ? describeKey(context, key.KeyArn)
          : // Has no ARN, which the mapper reports.
            { metadata: { KeyId: key.KeyId } },
      );
      yield* mapRecords(
        context,
        described.filter(key => key !== undefined),
        key => toResource(key, aliases, knownTagsOf),
      );
    }
  },
};

/** The aliases by the id of their key; those of one key in order. */
async function readAliases(
  context: CollectContext,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const pages = paginateListAliases(
    { client: context.client(KMSClient), pageSize: ALIASES_PAGE_SIZE },
    {},
    { abortSignal: context.signal },
  );
  const aliases = new Map<string, string[]>();
  for await (const page of pages) {
    for (const { AliasName, TargetKeyId } of page.Aliases ?? []) {
      if (AliasName && TargetKeyId) {
        const names = aliases.get(TargetKeyId) ?? [];
        aliases.set(TargetKeyId, [...names, AliasName].sort());
      }
    }
  }
  return aliases;
}

function isAwsManaged(aliases: readonly string[] | undefined): boolean {
  return (aliases ?? []).some(alias => alias.startsWith(AWS_ALIAS_PREFIX));
}

function toResource(
  { metadata, rotation: detail }: DescribedKey,
  aliases: ReadonlyMap<string, readonly string[]>,
  tagsOf: TagLookup,
): ObservedResource {
  const id = required(metadata.KeyId, 'KeyId');
  const arn = required(metadata.Arn, 'Arn');
  const names = aliases.get(id) ?? [];
  const rotation = detail && valueOf(detail);
  return {
    arn,
    type: 'AWS::KMS::Key',
    name: names[0]?.slice(ALIAS_PREFIX.length) || id,
    resourceId: id,
    state: metadata.KeyState,
    createdAt: metadata.CreationDate?.toISOString(),
    tags: tagsOf(arn),
    attributes: {
      ...toJson(metadata, { omit: ['KeyState'] }),
      ...(rotation &&
        pickJson(rotation, ['KeyRotationEnabled', 'RotationPeriodInDays'])),
      Aliases: [...names],
    },
    unread: unreadParts({
      '/attributes/KeyRotationEnabled': detail,
      '/attributes/RotationPeriodInDays': detail,
    }),
    volatile: rotation && pickJson(rotation, ['NextRotationDate']),
    relations: primaryOf(metadata.MultiRegionConfiguration?.PrimaryKey, arn),
  };
}

/** A replica is part of the multi-Region key that its primary stands for. */
function primaryOf(
  primary: { Arn?: string } | undefined,
  arn: string,
): ObservedRelation[] {
  return primary?.Arn && primary.Arn !== arn
    ? [{ type: 'partOf', targetArn: primary.Arn }]
    : [];
}
