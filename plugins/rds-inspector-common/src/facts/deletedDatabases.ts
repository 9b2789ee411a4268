import { tryParseArn } from '@meridian/aws-common';
import { identifierOf } from './rdsArns';
import type { RelatedFacts } from './RelatedFacts';
import type { SnapshotFacts } from './related';
import type { SnapshotIndex } from './SnapshotIndex';
import type { SourceResource } from './sources';

/**
 * The databases that exist no more while manual snapshots of them do. A snapshot that everybody can
 * restore is no less public because its database is gone.
 *
 * @param present - the ARNs of the databases that exist
 */
export function* deletedDatabases(
  related: RelatedFacts,
  present: ReadonlySet<string>,
): Generator<SourceResource> {
  yield* deletedOf(
    related,
    related.instanceSnapshots,
    'AWS::RDS::DBInstance',
    present,
  );
  yield* deletedOf(
    related,
    related.clusterSnapshots,
    'AWS::RDS::DBCluster',
    present,
  );
}

function* deletedOf(
  related: RelatedFacts,
  snapshots: SnapshotIndex,
  type: 'AWS::RDS::DBInstance' | 'AWS::RDS::DBCluster',
  present: ReadonlySet<string>,
): Generator<SourceResource> {
  for (const arn of snapshots.databaseArns()) {
    const manual = snapshots.seen(arn).filter(one => one.type === 'manual');
    const place = tryParseArn(arn);
    // Where databases themselves could not be read, this one may well exist.
    if (
      !present.has(arn) &&
      manual.length > 0 &&
      place &&
      related.coverage.factOf(place, type, undefined).known
    ) {
      yield deletedDatabase(arn, type, place, manual);
    }
  }
}

function deletedDatabase(
  arn: string,
  type: string,
  { accountId, region }: { accountId: string; region: string },
  snapshots: readonly SnapshotFacts[],
): SourceResource {
  const name = identifierOf(arn);
  const [newest] = [...snapshots].sort((a, b) =>
    a.observedAt < b.observedAt ? 1 : -1,
  );
  return {
    arn,
    type,
    name,
    resourceId: name,
    accountId,
    region,
    state: 'deleted',
    owner: newest.owner,
    observedAt: newest.observedAt,
    freshness: { state: 'fresh' },
    attributes: { PendingMaintenanceActions: [] },
  };
}
