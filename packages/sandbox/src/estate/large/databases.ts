import { dbInstances, dbSnapshots } from '../../aws/rds/collections';
import { describeSnapshotOf } from '../../aws/rds/describeSnapshots';
import { makeDbInstance } from '../../aws/rds/factory';
import type { Estate } from '../../core/Estate';
import { stableNumber } from '../ids';
import { createdAtOf, nameOf, ownerOf, seedOf, type Slot } from './place';

const ENGINES = [
  ['postgres', '16.8'],
  ['postgres', '15.12'],
  ['postgres', '13.20'],
  ['mysql', '8.0.41'],
] as const;
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

function databaseOf(slot: Slot) {
  const { accountId, region, environment, ...place } = slot.place;
  const seed = seedOf(slot, 'database');
  const [engine, engineVersion] = ENGINES[stableNumber(seed, ENGINES.length)];
  return makeDbInstance({
    accountId,
    region,
    identifier: nameOf(slot, 'database'),
    engine,
    engineVersion,
    instanceClass: CLASSES[stableNumber(`${seed}/class`, CLASSES.length)],
    network: {
      vpcId: place.vpcId,
      subnetIds: place.subnetIds,
      zones: place.zones,
      securityGroupIds: [place.securityGroupId],
      subnetGroupName: 'databases',
    },
    zone: slot.index % place.zones.length,
    multiAz: environment === 'prod',
    storageGib: 20 * (1 + stableNumber(`${seed}/storage`, 40)),
    retentionDays:
      RETENTION_DAYS[stableNumber(`${seed}/retention`, RETENTION_DAYS.length)],
    masterUsername: 'administrator',
    kmsKeyArn:
      stableNumber(`${seed}/encrypted`, 10) === 0
        ? undefined
        : `arn:aws:kms:${region}:${accountId}:alias/databases`,
    createdAt: createdAtOf(slot, 'database'),
    tags: ownerOf(slot, 'database').tags,
  });
}
