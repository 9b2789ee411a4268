import type { ClusterNode, InstanceNode } from '../assembly';
import { count } from '../lib/time';
import type { Severity } from '../types';
import { defineCheck, type CheckContext } from './Check';
import {
  severityIn,
  standardOf,
  unlessClusterDecides,
  unlessDeleted,
  unlessReplica,
  unlessSecondary,
} from './scope';
import { fail, missing, pass, withFact, type Verdict } from './verdicts';

/** AWS's own controls ask for a week; less than that does not survive a long weekend. */
const WEEK_DAYS = 7;

export const backupRetention = defineCheck({
  id: 'backup-retention',
  title: 'Automated backups are kept long enough',
  category: 'backup',
  severity: 'high',
  severityRule:
    'High in production when backups are off or kept for less than a week, else medium. Outside of production medium when they are off, else low.',
  reads: ['configuration'],
  why: 'A database can be restored to any second of its retention and to nothing before. Errors that corrupt data are often found only after days.',
  fix: {
    console: 'Databases › {name} › Modify › Backup › Backup retention period.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --backup-retention-period <days> --apply-immediately (of a cluster: modify-db-cluster --db-cluster-identifier)',
    terraform: 'backup_retention_period = 35',
    caution:
      'Going from 0 to more restarts an RDS instance. The window fills up day by day: past days do not come back.',
  },
  references: {
    awsConfigRules: [
      'db-instance-backup-enabled',
      'rds-cluster-backup-retention-check',
    ],
    securityHubControls: ['RDS.11', 'RDS.50'],
    prowlerChecks: ['rds_instance_backup_enabled'],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupRetention.html',
  },
  on: {
    instance: (database, context) =>
      unlessClusterDecides(database, () =>
        unlessReplica(database, () => judge(database, context)),
      ),
    cluster: (database, context) =>
      unlessDeleted(database, () =>
        unlessSecondary(database, () =>
          unlessReplica(database, () => judge(database, context)),
        ),
      ),
  },
});

function judge(
  database: InstanceNode | ClusterNode,
  context: CheckContext,
): Verdict {
  const { name, configuration } = database.facts;
  const wanted = standardOf(database, context).backupRetentionDays;
  return withFact<{ backupRetentionDays?: number }>(
    configuration,
    ({ backupRetentionDays: days }) => {
      if (days === undefined) {
        return missing(`how long the backups of ${name} are kept`);
      }
      if (days >= wanted.value) {
        return pass(
          `The backups of ${name} are kept for ${count(days, 'day')}.`,
        );
      }
      return fail(
        days === 0
          ? `${name} has no automated backups: it cannot be restored to any point in time.`
          : `The backups of ${name} are kept for ${count(days, 'day')}, ${count(
              wanted.value,
              'day',
            )} are wanted.`,
        {
          severity: severityOf(database, days),
          evidence: [
            {
              label: 'BackupRetentionPeriod',
              value: count(days, 'day'),
              expected: `at least ${count(wanted.value, 'day')} (${
                wanted.source
              })`,
            },
          ],
        },
      );
    },
  );
}

function severityOf(
  database: InstanceNode | ClusterNode,
  days: number,
): Severity {
  if (days === 0) return severityIn(database, 'high', 'medium');
  return days < WEEK_DAYS
    ? severityIn(database, 'high', 'low')
    : severityIn(database, 'medium', 'low');
}
