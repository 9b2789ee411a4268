import type { DBInstance } from '@aws-sdk/client-rds';
import { rdsArn } from '../../aws/rds/arns';
import { automatedBackupArn } from '../../aws/rds/automatedBackups';
import {
  dbInstances,
  dbProxies,
  pendingMaintenance,
  replicatedBackups,
  snapshotCopySchedules,
} from '../../aws/rds/collections';
import { makeDbInstance } from '../../aws/rds/factory';
import { makeDbProxy } from '../../aws/rds/proxyFactory';
import { toTagList } from '../../aws/tagList';
import type { Estate } from '../../core/Estate';
import {
  PRIMARY_REGION,
  SECONDARY_REGION,
  standardTags,
} from '../organization';
import { placeOf, type DatabasePlace } from './place';

const CREATED_AT = new Date('2024-05-21T11:30:00Z');

const COMMON = {
  engine: 'postgres',
  engineVersion: '16.13',
  masterUsername: 'innovate_admin',
  createdAt: CREATED_AT,
};

/**
 * Innovate: Multi-AZ with a read replica in staging and prod, a small instance in dev; a warm
 * standby, replicated automated backups and daily snapshot copies in the second Region.
 */
export function addInnovateDatabases(estate: Estate): void {
  const dev = placeOf('dev', PRIMARY_REGION);
  addTo(
    estate,
    dev,
    makeDbInstance({
      ...dev,
      ...COMMON,
      identifier: 'innovate-dev',
      instanceClass: 'db.t4g.micro',
      storageGib: 20,
      retentionDays: 7,
      tags: standardTags('innovate', 'dev', 'innovate-api'),
      overrides: { DBName: 'innovate', DeletionProtection: false },
    }),
  );

  const staging = placeOf('staging', PRIMARY_REGION);
  const stagingPair = makePair(staging, 'staging', {
    // Planted: see `staging-database-minor-version` in the list of imperfections.
    engineVersion: '16.11',
    instanceClass: 'db.t4g.large',
    storageGib: 100,
    retentionDays: 7,
  });
  addTo(estate, staging, ...stagingPair);
  estate.add(pendingMaintenance, staging.accountId, staging.region, {
    resourceArn: stagingPair[0].DBInstanceArn ?? '',
    action: 'db-upgrade',
    description: 'PostgreSQL 16.13 is available',
    maintenanceWindow: stagingPair[0].PreferredMaintenanceWindow ?? '',
    timing: 'next-maintenance',
  });

  addProduction(estate);
}

function addProduction(estate: Estate): void {
  const tags = standardTags('innovate', 'prod', 'innovate-api');
  const east = placeOf('prod', PRIMARY_REGION);
  const west = placeOf('prod', SECONDARY_REGION);
  const sourceArn = rdsArn(east.accountId, east.region, 'db', 'innovate-prod');
  const standbyArn = rdsArn(
    west.accountId,
    west.region,
    'db',
    'innovate-prod-west',
  );
  const size = {
    engineVersion: COMMON.engineVersion,
    instanceClass: 'db.r6g.large',
    storageGib: 200,
  };
  const [primary, replica] = makePair(east, 'prod', {
    ...size,
    retentionDays: 35,
  });
  const backupArn = automatedBackupArn(sourceArn, west.region);
  addTo(
    estate,
    east,
    {
      ...primary,
      ReadReplicaDBInstanceIdentifiers: ['innovate-prod-replica', standbyArn],
      DBInstanceAutomatedBackupsReplications: [
        { DBInstanceAutomatedBackupsArn: backupArn },
      ],
    },
    replica,
  );
  addTo(
    estate,
    west,
    makeDbInstance({
      ...west,
      ...COMMON,
      ...size,
      identifier: 'innovate-prod-west',
      multiAz: true,
      retentionDays: 35,
      tags,
      overrides: replicaOf(sourceArn),
    }),
  );
  estate.add(replicatedBackups, west.accountId, west.region, {
    arn: backupArn,
    sourceInstanceArn: sourceArn,
    retentionDays: 35,
    kmsKeyArn: west.kmsKeyArn,
  });
  estate.add(snapshotCopySchedules, west.accountId, west.region, {
    sourceArn,
    keepDays: 14,
    kmsKeyArn: west.kmsKeyArn,
    tags: toTagList(tags),
  });
  estate.add(
    dbProxies,
    east.accountId,
    east.region,
    makeDbProxy({
      ...east,
      name: 'innovate-prod-proxy',
      instances: [primary],
      createdAt: new Date('2024-06-03T09:00:00Z'),
      tags,
    }),
  );
}

/** A Multi-AZ instance and its read replica in the next zone. */
function makePair(
  place: DatabasePlace,
  environment: 'staging' | 'prod',
  size: {
    engineVersion: string;
    instanceClass: string;
    storageGib: number;
    retentionDays: number;
  },
): [DBInstance, DBInstance] {
  const identifier = `innovate-${environment}`;
  const tags = standardTags('innovate', environment, 'innovate-api');
  return [
    makeDbInstance({
      ...place,
      ...COMMON,
      ...size,
      identifier,
      multiAz: true,
      tags,
      overrides: {
        DBName: 'innovate',
        ReadReplicaDBInstanceIdentifiers: [`${identifier}-replica`],
      },
    }),
    makeDbInstance({
      ...place,
      ...COMMON,
      ...size,
      identifier: `${identifier}-replica`,
      retentionDays: 0,
      zone: 2,
      tags,
      overrides: replicaOf(identifier),
    }),
  ];
}

function replicaOf(source: string): Partial<DBInstance> {
  return {
    DBName: 'innovate',
    ReadReplicaSourceDBInstanceIdentifier: source,
    StatusInfos: [
      { StatusType: 'read replication', Normal: true, Status: 'replicating' },
    ],
  };
}

function addTo(
  estate: Estate,
  place: DatabasePlace,
  ...instances: DBInstance[]
): void {
  estate.add(dbInstances, place.accountId, place.region, ...instances);
}
