import type { DBClusterSnapshot, DBSnapshot } from '@aws-sdk/client-rds';
import type {
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required, tagsFromList, toJson } from '../lib';
import { kmsKeyArnOf } from '../lib/kmsKeyArn';
import { mapConcurrently } from '../lib/mapConcurrently';
import {
  readDetail,
  unreadParts,
  valueOf,
  type Detail,
} from '../lib/readDetail';
import { dependsOn } from '../lib/relations';
import { rdsArnOf, snapshotOwnerArnOf } from './rdsArns';
import { sharingAttribute, type SharingAttribute } from './sharing';

/** What RDS calls by other names in snapshots of DB instances and in those of DB clusters. */
export interface SnapshotKind<Snapshot extends DBSnapshot | DBClusterSnapshot> {
  /** How the names of RDS's types, operations and fields begin. */
  readonly prefix: 'DBSnapshot' | 'DBClusterSnapshot';
  /** What it is a snapshot of, as in ARNs. */
  readonly source: 'db' | 'cluster';
  /** In a sentence: `snapshot`. */
  readonly word: string;
  namesOf(snapshot: Snapshot): {
    readonly identifier: string | undefined;
    readonly arn: string | undefined;
    readonly sourceIdentifier: string | undefined;
    /** What a copy names as its original; an ARN when that is in another Region or account. */
    readonly copiedFrom: string | undefined;
  };
  /** Whom a manual snapshot is shared with. */
  readSharing(identifier: string): Promise<readonly SharingAttribute[]>;
}

interface SnapshotRecord<Snapshot> {
  readonly snapshot: Snapshot;
  /** Undefined when it was not asked for. */
  readonly sharing: Detail<readonly SharingAttribute[]> | undefined;
}

/** The resources of a page of snapshots, with whom the manual ones are shared with. */
export async function* snapshotResources<
  Snapshot extends DBSnapshot | DBClusterSnapshot,
>(
  context: CollectContext,
  kind: SnapshotKind<Snapshot>,
  snapshots: readonly Snapshot[] = [],
): AsyncGenerator<ObservedResource> {
  const records = await mapConcurrently(context, snapshots, snapshot =>
    readRecord(context, kind, snapshot),
  );
  yield* mapRecords(context, records, record =>
    record === 'vanished' ? undefined : toResource(record, kind, context),
  );
}

async function readRecord<Snapshot extends DBSnapshot | DBClusterSnapshot>(
  context: CollectContext,
  kind: SnapshotKind<Snapshot>,
  snapshot: Snapshot,
): Promise<SnapshotRecord<Snapshot> | 'vanished'> {
  const { identifier, arn } = kind.namesOf(snapshot);
  if (!identifier || snapshot.SnapshotType !== 'manual') {
    return { snapshot, sharing: undefined };
  }
  const sharing = await readDetail(
    context,
    {
      service: 'rds',
      operation: `Describe${kind.prefix}Attributes`,
      arn,
      what: `Whom the ${kind.word} ${identifier} is shared with`,
      absentCodes: [`${kind.prefix}NotFoundFault`],
    },
    () => kind.readSharing(identifier),
  );
  return sharing.outcome === 'absent' ? 'vanished' : { snapshot, sharing };
}

function toResource<Snapshot extends DBSnapshot | DBClusterSnapshot>(
  { snapshot, sharing }: SnapshotRecord<Snapshot>,
  kind: SnapshotKind<Snapshot>,
  context: CollectContext,
): ObservedResource {
  const { prefix, source } = kind;
  const { sourceIdentifier, copiedFrom, ...names } = kind.namesOf(snapshot);
  const identifier = required(names.identifier, `${prefix}Identifier`);
  // A copy from another Region or account names its original, everything else a database of this Region.
  const sourceArn = copiedFrom?.startsWith('arn:')
    ? copiedFrom
    : sourceIdentifier && rdsArnOf(source, sourceIdentifier, context);
  return {
    arn: required(names.arn, `${prefix}Arn`),
    type: `AWS::RDS::${prefix}`,
    name: identifier,
    resourceId: identifier,
    state: snapshot.Status,
    createdAt: snapshot.SnapshotCreateTime?.toISOString(),
    tags: tagsFromList(snapshot.TagList),
    attributes: {
      ...toJson(snapshot, { omit: ['Status', 'TagList', 'PercentProgress'] }),
      ...sharingAttribute(`${prefix}Attributes`, sharing && valueOf(sharing)),
    },
    unread: unreadParts({ [`/attributes/${prefix}Attributes`]: sharing }),
    volatile: pickJson(snapshot, ['PercentProgress']),
    relations: dependsOn([sourceArn, kmsKeyArnOf(snapshot.KmsKeyId, context)]),
    belongsTo: snapshotOwnerArnOf(
      source,
      { identifier: sourceIdentifier, copiedFrom },
      context,
    ),
  };
}
