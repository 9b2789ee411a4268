import type {
  DBInstance,
  DBInstanceAutomatedBackup,
} from '@aws-sdk/client-rds';
import type { AwsRequestContext } from '../../core/AwsHandlers';
import { stableId } from '../../estate/ids';
import { rdsArn, splitRdsArn } from './arns';
import { dbInstances, replicatedBackups } from './collections';
import { latestRestorableTime } from './restorable';

const DAY_MILLISECONDS = 86_400_000;
/** Replicated transaction logs arrive later than in their own Region. */
const REPLICATION_LAG_MILLISECONDS = 600_000;

/** The ARN of an automated backup of an instance, in the Region where it is kept. */
export function automatedBackupArn(
  instanceArn: string,
  keptIn: string,
): string {
  const { accountId } = splitRdsArn(instanceArn);
  return rdsArn(
    accountId,
    keptIn,
    'auto-backup',
    stableId('ab-', `${instanceArn}/${keptIn}`, 39),
  );
}

/** The automated backups kept in this Region: of its own instances, and those replicated to it. */
export function automatedBackupsAt(
  place: Pick<AwsRequestContext, 'estate' | 'accountId' | 'region' | 'now'>,
): DBInstanceAutomatedBackup[] {
  const { estate, accountId, region, now } = place;
  const own = estate
    .of(dbInstances, accountId, region)
    .filter(
      instance =>
        !instance.DBClusterIdentifier &&
        (instance.BackupRetentionPeriod ?? 0) > 0,
    )
    .map(instance =>
      describe(instance, {
        arn: automatedBackupArn(instance.DBInstanceArn ?? '', region),
        sourceRegion: region,
        retentionDays: instance.BackupRetentionPeriod ?? 0,
        kmsKeyArn: instance.KmsKeyId,
        latest: latestRestorableTime(instance.DBInstanceStatus, now),
        replications: instance.DBInstanceAutomatedBackupsReplications,
      }),
    );
  const replicated = estate
    .of(replicatedBackups, accountId, region)
    .flatMap(({ arn, sourceInstanceArn, retentionDays, kmsKeyArn }) => {
      const source = splitRdsArn(sourceInstanceArn);
      const instance = estate
        .of(dbInstances, source.accountId, source.region)
        .find(({ DBInstanceArn }) => DBInstanceArn === sourceInstanceArn);
      return instance
        ? [
            describe(instance, {
              arn,
              sourceRegion: source.region,
              retentionDays,
              kmsKeyArn,
              latest: latestRestorableTime(
                instance.DBInstanceStatus,
                new Date(now.getTime() - REPLICATION_LAG_MILLISECONDS),
              ),
            }),
          ]
        : [];
    });
  return [...own, ...replicated];
}

function describe(
  instance: DBInstance,
  backup: {
    arn: string;
    sourceRegion: string;
    retentionDays: number;
    kmsKeyArn: string | undefined;
    latest: Date | undefined;
    replications?: DBInstance['DBInstanceAutomatedBackupsReplications'];
  },
): DBInstanceAutomatedBackup {
  const earliest =
    backup.latest &&
    new Date(
      Math.max(
        backup.latest.getTime() - backup.retentionDays * DAY_MILLISECONDS,
        instance.InstanceCreateTime?.getTime() ?? 0,
      ),
    );
  return {
    DBInstanceAutomatedBackupsArn: backup.arn,
    DBInstanceArn: instance.DBInstanceArn,
    DBInstanceIdentifier: instance.DBInstanceIdentifier,
    DbiResourceId: instance.DbiResourceId,
    Region: backup.sourceRegion,
    Status: 'active',
    RestoreWindow: { EarliestTime: earliest, LatestTime: backup.latest },
    BackupRetentionPeriod: backup.retentionDays,
    PreferredBackupWindow: instance.PreferredBackupWindow,
    BackupTarget: 'region',
    Engine: instance.Engine,
    EngineVersion: instance.EngineVersion,
    LicenseModel: instance.LicenseModel,
    AllocatedStorage: instance.AllocatedStorage,
    StorageType: instance.StorageType,
    Iops: instance.Iops,
    StorageThroughput: instance.StorageThroughput,
    Port: instance.Endpoint?.Port,
    AvailabilityZone: instance.AvailabilityZone,
    VpcId: instance.DBSubnetGroup?.VpcId,
    InstanceCreateTime: instance.InstanceCreateTime,
    MasterUsername: instance.MasterUsername,
    Encrypted: instance.StorageEncrypted,
    KmsKeyId: backup.kmsKeyArn,
    IAMDatabaseAuthenticationEnabled: instance.IAMDatabaseAuthenticationEnabled,
    OptionGroupName: instance.OptionGroupMemberships?.[0]?.OptionGroupName,
    DBInstanceAutomatedBackupsReplications: backup.replications,
    TagList: instance.TagList,
  };
}
