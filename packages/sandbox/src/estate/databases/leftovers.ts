import { dbInstances, dbSnapshots } from '../../aws/rds/collections';
import { describeSnapshotOf } from '../../aws/rds/describeSnapshots';
import { makeDbInstance } from '../../aws/rds/factory';
import type { Estate } from '../../core/Estate';
import { PRIMARY_REGION, standardTags } from '../organization';
import { placeOf } from './place';

/** What every grown estate has: a reporting database beside the standard, and one that nobody owns. */
export function addLeftoverDatabases(estate: Estate): void {
  const place = placeOf('prod', PRIMARY_REGION);
  const { accountId, region } = place;
  const reporting = makeDbInstance({
    ...place,
    kmsKeyArn: undefined,
    identifier: 'reporting-prod',
    engine: 'postgres',
    engineVersion: '15.17',
    instanceClass: 'db.m6g.large',
    multiAz: true,
    storageGib: 500,
    retentionDays: 35,
    masterUsername: 'reporting_admin',
    createdAt: new Date('2021-08-19T07:10:00Z'),
    tags: standardTags('analytics', 'prod', 'reporting-service'),
    overrides: {
      DBName: 'reporting',
      // Without a maximum its storage does not grow by itself.
      MaxAllocatedStorage: undefined,
      DeletionProtection: false,
      IAMDatabaseAuthenticationEnabled: false,
    },
  });
  const orphan = makeDbInstance({
    ...place,
    identifier: 'legacy-crm',
    engine: 'postgres',
    engineVersion: '13.16',
    instanceClass: 'db.m5.large',
    storageGib: 100,
    retentionDays: 7,
    masterUsername: 'postgres',
    createdAt: new Date('2020-06-30T15:00:00Z'),
    tags: {},
    overrides: {
      DBName: 'crm',
      EngineLifecycleSupport: 'open-source-rds-extended-support',
      // The default group of PostgreSQL 13 does not ask for TLS.
      DBParameterGroups: [
        {
          DBParameterGroupName: 'default.postgres13',
          ParameterApplyStatus: 'in-sync',
        },
      ],
      CopyTagsToSnapshot: false,
      EnabledCloudwatchLogsExports: [],
    },
  });
  estate.add(dbInstances, accountId, region, reporting, orphan);
  estate.add(dbSnapshots, accountId, region, {
    description: describeSnapshotOf(reporting, {
      accountId,
      region,
      identifier: 'reporting-sample',
      snapshotType: 'manual',
      createdAt: new Date('2024-01-23T12:00:00Z'),
    }),
    sharedWith: ['all'],
  });
}
