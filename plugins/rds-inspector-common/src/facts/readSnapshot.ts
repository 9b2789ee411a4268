import { AttributeReader } from '@meridian/aws-common';
import type { SnapshotFacts } from './related';
import type { SourceResource } from './sources';

/**
 * A snapshot of an instance or a cluster.
 *
 * @param problem - why its sharing could not be read, where that was reported
 */
export function readSnapshot(
  resource: SourceResource,
  problem: string | undefined,
): SnapshotFacts {
  const reader = new AttributeReader({
    ...resource.attributes,
    ...resource.volatile,
  });
  const type = reader.text('SnapshotType');
  const sharedWith = readSharing(reader);
  return {
    arn: resource.arn,
    name: resource.name,
    accountId: resource.accountId,
    region: resource.region,
    type,
    status: resource.state,
    createdAt: resource.createdAt ?? reader.time('SnapshotCreateTime'),
    // Instance snapshots say `Encrypted`, those of clusters `StorageEncrypted`.
    encrypted: reader.flag('Encrypted') ?? reader.flag('StorageEncrypted'),
    kmsKeyId: reader.text('KmsKeyId'),
    ...(type === 'manual' ? { sharedWith } : { sharedWith: sharedWith ?? [] }),
    ...(type === 'manual' && sharedWith === undefined
      ? {
          sharingProblem:
            problem ?? `Whom ${resource.name} is shared with is not known.`,
        }
      : {}),
    copiedFrom:
      reader.text('SourceDBSnapshotIdentifier') ??
      reader.text('SourceDBClusterSnapshotArn'),
    owner: resource.owner,
    observedAt: resource.observedAt,
  };
}

function readSharing(reader: AttributeReader): readonly string[] | undefined {
  const attributes =
    reader.objects('DBSnapshotAttributes') ??
    reader.objects('DBClusterSnapshotAttributes');
  return attributes?.flatMap(attribute =>
    attribute.text('AttributeName') === 'restore'
      ? attribute.texts('AttributeValues') ?? []
      : [],
  );
}
