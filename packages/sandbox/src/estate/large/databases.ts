import type { DBInstance } from '@aws-sdk/client-rds';
import { makeAuroraCluster } from '../../aws/rds/clusterFactory';
import {
  dbClusters,
  dbInstances,
  dbSnapshots,
} from '../../aws/rds/collections';
import { describeSnapshotOf } from '../../aws/rds/describeSnapshots';
import { makeDbInstance, type DbNetwork } from '../../aws/rds/factory';
import type { Estate } from '../../core/Estate';
import { stableNumber } from '../ids';
import {
  createdAtOf,
  nameOf,
  ownerOf,
  seedOf,
  type LargePlace,
  type Slot,
} from './place';

const ENGINES = [
  ['postgres', '16.8'],
  ['postgres', '15.12'],
  ['postgres', '13.20'],
  ['mysql', '8.0.41'],
] as const;
const AURORA_VERSIONS = ['16.11', '15.15', '14.18'] as const;
const CLASSES = ['db.t4g.medium', 'db.m6g.large', 'db.r6g.xlarge'] as const;
const RETENTION_DAYS = [1, 7, 7, 14, 35] as const;

/**
 * How many resources a DB instance brings on average: itself, its automated backup, and an automated
 * snapshot for each day of retention.
 */
export const DATABASE_SIZE =
  2 + RETENTION_DAYS.reduce<number>((a, b) => a + b, 0) / RETENTION_DAYS.length;

/** Adds a DB instance. Its automated snapshots follow from it: one for each day of retention. */
export function addDatabase(estate: Estate, slot: Slot): void {
  const { accountId, region } = slot.place;
  estate.add(dbInstances, accountId, region, databaseOf(slot));
}

/** What a fleet of databases repeats: how many instances, and whether they are of one Aurora cluster. */
const SHAPES = [
  { instances: 1 },
  { instances: 3, isCluster: true },
  { instances: 1 },
  { instances: 2, isCluster: false },
  { instances: 1 },
  { instances: 2, isCluster: true },
] as const;

/** Keeps the names of a fleet apart from those of databases that are among other resources. */
const FIRST_OF_FLEET = 5000;

/**
 * Adds exactly so many DB instances: single ones, some with a read replica, and Aurora clusters with
 * readers.
 */
export function addDatabaseFleet(
  estate: Estate,
  place: LargePlace,
  instanceCount: number,
): void {
  let left = instanceCount;
  for (let index = 0; left > 0; index++) {
    const slot = { place, index: FIRST_OF_FLEET + index };
    const shape = SHAPES[index % SHAPES.length];
    if (shape.instances > left || shape.instances === 1) {
      addDatabase(estate, slot);
      left -= 1;
    } else {
      (shape.isCluster ? addAuroraCluster : addReplicatedDatabase)(
        estate,
        slot,
        shape.instances,
      );
      left -= shape.instances;
    }
  }
}

function addAuroraCluster(
  estate: Estate,
  slot: Slot,
  instanceCount: number,
): void {
  const { accountId, region, zones } = slot.place;
  const seed = seedOf(slot, 'aurora');
  const made = makeAuroraCluster({
    accountId,
    region,
    identifier: `${nameOf(slot, 'database')}-aurora`,
    engineVersion: AURORA_VERSIONS[stableNumber(seed, AURORA_VERSIONS.length)],
    instanceClass: 'db.r6g.large',
    memberZones: Array.from(
      { length: instanceCount },
      (_, index) => (slot.index + index) % zones.length,
    ),
    databaseName: 'service',
    masterUsername: 'administrator',
    retentionDays:
      RETENTION_DAYS[stableNumber(`${seed}/retention`, RETENTION_DAYS.length)],
    network: networkOf(slot.place),
    kmsKeyArn: keyOf(slot.place),
    createdAt: createdAtOf(slot, 'database'),
    tags: ownerOf(slot, 'database').tags,
  });
  estate.add(dbClusters, accountId, region, made.cluster);
  estate.add(dbInstances, accountId, region, ...made.instances);
}

function addReplicatedDatabase(estate: Estate, slot: Slot): void {
  const { accountId, region } = slot.place;
  const primary = databaseOf(slot);
  const identifier = `${primary.DBInstanceIdentifier}-replica`;
  estate.add(
    dbInstances,
    accountId,
    region,
    { ...primary, ReadReplicaDBInstanceIdentifiers: [identifier] },
    databaseOf(slot, {
      DBInstanceIdentifier: identifier,
      BackupRetentionPeriod: 0,
      MultiAZ: false,
      ReadReplicaSourceDBInstanceIdentifier: primary.DBInstanceIdentifier,
    }),
  );
}

/** Adds a manual snapshot of the DB instance of the same index. */
export function addDatabaseSnapshot(estate: Estate, slot: Slot): void {
  const { accountId, region } = slot.place;
  const database = databaseOf(slot);
  estate.add(dbSnapshots, accountId, region, {
    description: describeSnapshotOf(database, {
      accountId,
      region,
      identifier: `${database.DBInstanceIdentifier}-before-upgrade`,
      snapshotType: 'manual',
      createdAt: createdAtOf(slot, 'snapshot'),
    }),
    sharedWith: [],
  });
}

function databaseOf(
  slot: Slot,
  overrides: Partial<DBInstance> = {},
): DBInstance {
  const { accountId, region, environment, zones } = slot.place;
  const seed = seedOf(slot, 'database');
  const [engine, engineVersion] = ENGINES[stableNumber(seed, ENGINES.length)];
  return makeDbInstance({
    accountId,
    region,
    identifier: overrides.DBInstanceIdentifier ?? nameOf(slot, 'database'),
    engine,
    engineVersion,
    instanceClass: CLASSES[stableNumber(`${seed}/class`, CLASSES.length)],
    network: networkOf(slot.place),
    zone: slot.index % zones.length,
    multiAz: environment === 'prod',
    storageGib: 20 * (1 + stableNumber(`${seed}/storage`, 40)),
    retentionDays:
      RETENTION_DAYS[stableNumber(`${seed}/retention`, RETENTION_DAYS.length)],
    masterUsername: 'administrator',
    kmsKeyArn:
      stableNumber(`${seed}/encrypted`, 10) === 0
        ? undefined
        : keyOf(slot.place),
    createdAt: createdAtOf(slot, 'database'),
    tags: ownerOf(slot, 'database').tags,
    overrides,
  });
}

function networkOf(place: LargePlace): DbNetwork {
  return {
    vpcId: place.vpcId,
    subnetIds: place.subnetIds,
    zones: place.zones,
    securityGroupIds: [place.securityGroupId],
    subnetGroupName: 'databases',
  };
}

function keyOf({ accountId, region }: LargePlace): string {
  return `arn:aws:kms:${region}:${accountId}:alias/databases`;
}
