import {
  DescribeSecretCommand,
  paginateListSecrets,
  SecretsManagerClient,
  type ReplicationStatusType,
  type SecretListEntry,
} from '@aws-sdk/client-secrets-manager';
import type { JsonObject } from '@backstage/types';
import type {
  AwsCollector,
  CollectContext,
  ObservedRelation,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, tagsFromList, toJson } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { mapConcurrently } from '../lib/mapConcurrently';
import { readDetail, valueOf } from '../lib/readDetail';
import { dependsOn } from '../lib/relations';

const PAGE_SIZE = 100;

/** A secret with its replicas; undefined where they could not be read. */
interface DescribedSecret {
  readonly entry: SecretListEntry;
  readonly replicas: readonly ReplicationStatusType[] | undefined;
}

/** Secrets and where they are replicated to. Never their values: the portal may not read those. */
export const secretsManagerSecrets: AwsCollector = {
  id: 'secretsmanager-secrets',
  title: 'Secrets',
  service: 'secretsmanager',
  resourceTypes: ['AWS::SecretsManager::Secret'],
  scope: 'regional',
  iamActions: ['secretsmanager:DescribeSecret', 'secretsmanager:ListSecrets'],
  interval: { minutes: 30 },

  async *collect(context) {
    const pages = paginateListSecrets(
      { client: context.client(SecretsManagerClient), pageSize: PAGE_SIZE },
      { IncludePlannedDeletion: true },
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const described = await mapConcurrently(
        context,
        page.SecretList ?? [],
        async entry => ({
          entry,
          replicas: await readReplicas(context, entry),
        }),
      );
      yield* mapRecords(context, described, secret =>
        toResource(secret, context),
      );
    }
  },
};

/** The list tells which secrets are primaries of replicas, and only a description tells of those. */
async function readReplicas(
  context: CollectContext,
  entry: SecretListEntry,
): Promise<readonly ReplicationStatusType[] | undefined> {
  if (!entry.ARN || entry.PrimaryRegion !== context.target.region) {
    return [];
  }
  const detail = await readDetail(
    context,
    {
      service: 'secretsmanager',
      operation: 'DescribeSecret',
      arn: entry.ARN,
      what: `The replicas of the secret ${entry.Name}`,
      absentCodes: ['ResourceNotFoundException'],
    },
    () =>
      context
        .client(SecretsManagerClient)
        .send(new DescribeSecretCommand({ SecretId: entry.ARN }), {
          abortSignal: context.signal,
        }),
  );
  return detail.outcome === 'unread'
    ? undefined
    : valueOf(detail)?.ReplicationStatus ?? [];
}

function toResource(
  { entry, replicas }: DescribedSecret,
  context: CollectContext,
): ObservedResource {
  const arn = required(entry.ARN, 'ARN');
  const name = required(entry.Name, 'Name');
  return {
    arn,
    type: 'AWS::SecretsManager::Secret',
    name,
    resourceId: name,
    // Secrets Manager has no word for a state; a date of deletion is what it shows.
    state: entry.DeletedDate ? 'PendingDeletion' : undefined,
    createdAt: entry.CreatedDate?.toISOString(),
    tags: tagsFromList(entry.Tags),
    attributes: {
      ...toJson(entry, {
        omit: ['LastAccessedDate', 'NextRotationDate', 'Tags'],
      }),
      ...(replicas && { ReplicationStatus: replicasToJson(replicas) }),
    },
    unread: replicas ? [] : ['/attributes/ReplicationStatus'],
    volatile: pickJson(entry, ['LastAccessedDate', 'NextRotationDate']),
    relations: [
      ...dependsOn([kmsKeyArnOf(entry.KmsKeyId, context)]),
      ...primaryOf(entry, arn, context),
    ],
  };
}

function replicasToJson(
  replicas: readonly ReplicationStatusType[],
): JsonObject[] {
  return replicas
    .map(replica => ({
      region: required(replica.Region, 'Region of a replica'),
      json: toJson(replica, { omit: ['LastAccessedDate'] }),
    }))
    .sort((a, b) => (a.region < b.region ? -1 : 1))
    .map(({ json }) => json);
}

/** The ARNs of a secret's replicas differ from the primary's in the Region alone. */
function primaryOf(
  entry: SecretListEntry,
  arn: string,
  { target }: CollectContext,
): ObservedRelation[] {
  const { PrimaryRegion } = entry;
  return PrimaryRegion && PrimaryRegion !== target.region
    ? [
        {
          type: 'partOf',
          targetArn: arn.replace(`:${target.region}:`, `:${PrimaryRegion}:`),
        },
      ]
    : [];
}
