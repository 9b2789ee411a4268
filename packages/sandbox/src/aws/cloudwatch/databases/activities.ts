import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import type { Estate } from '../../../core/Estate';
import { splitRdsArn } from '../../rds/arns';
import { dbClusters, dbInstances } from '../../rds/collections';
import { EVERYWHERE } from '../collections';
import { DatabaseActivity } from './activity';
import { roleDisturbances } from './roleDisturbances';
import { databaseTunings, USUAL_TUNINGS, type DatabaseTunings } from './tuning';

/** Finds out what each instance of an account and Region does. */
export class DatabaseActivities {
  private readonly tunings: DatabaseTunings;
  private readonly readers: ReadonlySet<string | undefined>;
  private readonly clusters: ReadonlyMap<string | undefined, DBCluster>;

  constructor(
    private readonly estate: Estate,
    private readonly accountId: string,
    private readonly region: string,
  ) {
    this.tunings =
      estate.of(databaseTunings, EVERYWHERE, EVERYWHERE)[0] ?? USUAL_TUNINGS;
    const clusters = estate.of(dbClusters, accountId, region);
    this.clusters = new Map(
      clusters.map(cluster => [cluster.DBClusterIdentifier, cluster]),
    );
    this.readers = new Set(
      clusters
        .flatMap(cluster => cluster.DBClusterMembers ?? [])
        .filter(member => !member.IsClusterWriter)
        .map(member => member.DBInstanceIdentifier),
    );
  }

  of(instance: DBInstance): DatabaseActivity {
    const isWriter = !this.readers.has(instance.DBInstanceIdentifier);
    const tuning = this.tunings.ofInstance(instance, isWriter);
    const disturb = roleDisturbances(
      this.estate,
      instance,
      instance.DBClusterIdentifier === undefined
        ? undefined
        : this.clusters.get(instance.DBClusterIdentifier),
    );
    return new DatabaseActivity(instance, isWriter, {
      ...tuning,
      disturbanceAt: time => disturb(tuning.disturbanceAt(time), time),
    });
  }

  /** The read replicas of an instance, those in other Regions of its account among them. */
  replicasOf(instance: DBInstance): DatabaseActivity[] {
    return (instance.ReadReplicaDBInstanceIdentifiers ?? []).flatMap(name => {
      const { region, identifier } = name.startsWith('arn:')
        ? splitRdsArn(name)
        : { region: this.region, identifier: name };
      const found = this.estate
        .of(dbInstances, this.accountId, region)
        .find(other => other.DBInstanceIdentifier === identifier);
      if (!found) return [];
      return [
        region === this.region
          ? this.of(found)
          : new DatabaseActivities(this.estate, this.accountId, region).of(
              found,
            ),
      ];
    });
  }
}
