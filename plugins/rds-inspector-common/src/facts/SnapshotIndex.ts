import type { CoverageIndex, Place } from './CoverageIndex';
import { mapFact, type Fact } from '@meridian/aws-common';
import { rdsArnOf } from './rdsArns';
import type { SnapshotFacts, SnapshotsOfDatabase } from './related';
import { placeKey, RelatedIndex } from './RelatedIndex';
import { readSnapshot } from './readSnapshot';
import type { SourceResource } from './sources';

type SnapshotType = 'AWS::RDS::DBSnapshot' | 'AWS::RDS::DBClusterSnapshot';

/** The snapshots of instances, or of clusters, by the ARN of the database that they were taken of. */
export class SnapshotIndex {
  private readonly index: RelatedIndex<SnapshotFacts>;
  private readonly unreadByPlace = new Map<string, readonly string[]>();

  constructor(
    private readonly type: SnapshotType,
    private readonly coverage: CoverageIndex,
    resources: readonly SourceResource[],
  ) {
    const records = resources.map(resource => ({
      arn: databaseArnOf(type, resource),
      snapshot: readSnapshot(
        resource,
        coverage.problemOf(resource.arn)?.message,
      ),
    }));
    const arns = new Map(records.map(one => [one.snapshot.arn, one.arn]));
    this.index = new RelatedIndex(
      type,
      coverage,
      records.map(({ snapshot }) => snapshot),
      snapshot => {
        const arn = arns.get(snapshot.arn);
        return arn ? [arn] : [];
      },
    );
  }

  /** The snapshots of a database in all Regions; unknown when those of its own Region are. */
  of(arn: string, place: Place): Fact<SnapshotsOfDatabase> {
    const unreadRegions = this.unreadRegionsOf(place);
    return mapFact(this.index.of(arn, place), snapshots => ({
      snapshots,
      unreadRegions,
    }));
  }

  /** The databases that snapshots were taken of. */
  databaseArns(): Iterable<string> {
    return this.index.keys();
  }

  seen(arn: string): readonly SnapshotFacts[] {
    return this.index.seen(arn);
  }

  private unreadRegionsOf(place: Place): readonly string[] {
    const key = placeKey(place);
    const cached = this.unreadByPlace.get(key);
    if (cached) return cached;
    const unread = this.coverage
      .regionsOf(place.accountId, this.type)
      .filter(
        region =>
          region !== place.region &&
          !this.coverage.factOf(
            { accountId: place.accountId, region },
            this.type,
            [],
          ).known,
      );
    this.unreadByPlace.set(key, unread);
    return unread;
  }
}

function databaseArnOf(
  type: SnapshotType,
  resource: SourceResource,
): string | undefined {
  if (resource.belongsTo) return resource.belongsTo;
  const identifier =
    type === 'AWS::RDS::DBSnapshot'
      ? resource.attributes?.DBInstanceIdentifier
      : resource.attributes?.DBClusterIdentifier;
  return typeof identifier === 'string'
    ? rdsArnOf(
        type === 'AWS::RDS::DBSnapshot' ? 'db' : 'cluster',
        identifier,
        resource,
      )
    : undefined;
}
