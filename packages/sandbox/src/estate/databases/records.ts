import type { DBInstance } from '@aws-sdk/client-rds';
import {
  dbInstances,
  dbSnapshots,
  pendingMaintenance,
} from '../../aws/rds/collections';
import { describeSnapshotOf } from '../../aws/rds/describeSnapshots';
import { certificateFields, makeDbInstance } from '../../aws/rds/factory';
import type { Estate } from '../../core/Estate';
import { kmsKeyArnOf } from '../keyPlan';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  standardTags,
  type Environment,
} from '../organization';
import { placeOf, type DatabaseAccount } from './place';

const COMMON = {
  engine: 'postgres',
  engineVersion: '15.4',
  masterUsername: 'apiuser',
  createdAt: new Date('2023-10-02T13:45:00Z'),
};

/** Planted: see `database-without-minor-upgrades` in the list of imperfections. */
const MANUAL_UPGRADES = { AutoMinorVersionUpgrade: false };

/**
 * The records microservice: one large Multi-AZ instance with two read replicas in production,
 * smaller ones in staging and dev. Nothing of it is in the second Region yet.
 */
export function addRecordsDatabases(estate: Estate): void {
  addProduction(estate);
  addSmaller(estate, 'staging', {
    instanceClass: 'db.r5.large',
    storageGib: 200,
    // Planted: see `database-without-performance-insights` in the list of imperfections.
    overrides: {
      PerformanceInsightsEnabled: false,
      PerformanceInsightsRetentionPeriod: undefined,
    },
  });
  addSmaller(estate, 'dev', {
    instanceClass: 'db.t3.medium',
    storageGib: 50,
    // Planted: see `database-without-enhanced-monitoring`.
    overrides: {
      MonitoringInterval: 0,
      MonitoringRoleArn: undefined,
      EnhancedMonitoringResourceArn: undefined,
    },
  });
}

function addProduction(estate: Estate): void {
  const place = {
    ...placeOf('prod', PRIMARY_REGION),
    kmsKeyArn: kmsKeyArnOf('prod', PRIMARY_REGION, 'records-data'),
  };
  const common = {
    ...place,
    ...COMMON,
    instanceClass: 'db.r5.2xlarge',
    storageGib: 1000,
    iops: 16_000,
    tags: standardTags('records', 'prod', 'records-api'),
  };
  const replicas = ['prod-postgres-replica-1', 'prod-postgres-replica-2'];
  const primary = makeDbInstance({
    ...common,
    identifier: 'prod-postgres',
    multiAz: true,
    retentionDays: 35,
    overrides: {
      DBName: 'records',
      ...MANUAL_UPGRADES,
      ReadReplicaDBInstanceIdentifiers: replicas,
    },
  });
  const copies = replicas.map((identifier, index) =>
    makeDbInstance({
      ...common,
      identifier,
      zone: index + 1,
      retentionDays: 0,
      overrides: {
        DBName: 'records',
        ...MANUAL_UPGRADES,
        ReadReplicaSourceDBInstanceIdentifier: 'prod-postgres',
        StatusInfos: [
          {
            StatusType: 'read replication',
            Normal: true,
            Status: 'replicating',
          },
        ],
        ...(index === 1 ? certificateFields('rds-ca-2019') : {}),
      },
    }),
  );
  const { accountId, region } = place;
  estate.add(dbInstances, accountId, region, primary, ...copies);
  estate.add(pendingMaintenance, accountId, region, {
    resourceArn: copies[1]?.DBInstanceArn ?? '',
    action: 'ca-certificate-rotation',
    description: 'Rotation of CA certificate',
    maintenanceWindow: copies[1]?.PreferredMaintenanceWindow ?? '',
    timing: 'automatic',
  });
  estate.add(dbSnapshots, accountId, region, {
    description: describeSnapshotOf(primary, {
      accountId,
      region,
      identifier: 'prod-postgres-load-test',
      snapshotType: 'manual',
      createdAt: new Date('2025-03-11T16:20:00Z'),
    }),
    sharedWith: [ACCOUNTS.staging],
  });
}

function addSmaller(
  estate: Estate,
  environment: DatabaseAccount & Environment,
  options: {
    instanceClass: string;
    storageGib: number;
    overrides: Partial<DBInstance>;
  },
): void {
  const place = placeOf(environment, PRIMARY_REGION);
  estate.add(
    dbInstances,
    place.accountId,
    place.region,
    makeDbInstance({
      ...place,
      ...COMMON,
      ...options,
      // Upgraded already; production waits for its turn.
      engineVersion: '15.17',
      identifier: `${environment}-postgres`,
      retentionDays: 7,
      tags: standardTags('records', environment, 'records-api'),
      overrides: {
        DBName: 'records',
        DeletionProtection: environment !== 'dev',
        ...options.overrides,
      },
    }),
  );
}
