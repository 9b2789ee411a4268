import type { ClusterNode, InstanceNode } from '../assembly';
import type { RestoreJobFacts } from '../facts';
import { count, daysUntil, formatDay } from '../lib/time';
import { lastRestoreTest } from '../lib/lastRestoreTest';
import { defineCheck, type CheckContext } from './Check';
import {
  environmentOf,
  severityIn,
  standardOf,
  unlessClusterDecides,
  unlessDeleted,
  unlessReplica,
  unlessSecondary,
} from './scope';
import { fail, notApplicable, pass, withFact, type Verdict } from './verdicts';

export const restoreTest = defineCheck({
  id: 'restore-test',
  title: 'A restore was tested lately',
  category: 'backup',
  severity: 'high',
  severityRule:
    'High in production when the last test failed, medium when there was none lately; low outside of production. Not asked for where the standard does not want it.',
  reads: ['restore-tests'],
  why: 'A backup that nobody ever restored is a hope. The test shows that it can be read, that the key works, and how long it takes.',
  fix: {
    console:
      'AWS Backup › Restore testing › Create restore testing plan, with {name} among its resources.',
    cli: 'aws backup create-restore-testing-plan --region {region} --restore-testing-plan …',
    terraform:
      'resource "aws_backup_restore_testing_plan" "monthly" {\n  schedule_expression = "cron(0 5 1 * ? *)"\n}',
  },
  references: {
    awsConfigRules: ['rds-resources-protected-by-backup-plan'],
    securityHubControls: ['RDS.26'],
    prowlerChecks: [
      'rds_instance_protected_by_backup_plan',
      'rds_cluster_protected_by_backup_plan',
    ],
    documentation:
      'https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html',
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

const RUNNING = new Set(['PENDING', 'RUNNING']);

function judge(
  database: InstanceNode | ClusterNode,
  context: CheckContext,
): Verdict {
  const { name, restoreJobs } = database.facts;
  const wanted = standardOf(database, context).restoreTestDays;
  if (wanted.value === 0) {
    return notApplicable(
      `The standard does not ask for it in ${environmentOf(database)}.`,
    );
  }
  return withFact(restoreJobs, jobs => {
    const last = lastRestoreTest(
      jobs.filter(({ status = '' }) => !RUNNING.has(status)),
    );
    const expected = `within ${count(wanted.value, 'day')} (${wanted.source})`;
    if (!last) {
      return fail(`Nobody has ever tested to restore ${name}.`, {
        severity: severityIn(database, 'medium', 'low'),
        evidence: [{ label: 'Last restore test', value: 'none', expected }],
      });
    }
    const evidence = [
      {
        label: 'Last restore test',
        value: `${last.status ?? 'unknown'}, validation ${
          last.validationStatus ?? 'none'
        }, ${last.completedAt ?? last.createdAt ?? 'unknown time'}`,
        expected,
        arn: last.arn,
      },
    ];
    if (hasFailed(last)) {
      return fail(
        `The last test to restore ${name} failed${
          last.message ? `: ${last.message}` : '.'
        }`,
        { severity: severityIn(database, 'high', 'low'), evidence },
      );
    }
    const at = last.completedAt ?? last.createdAt;
    const days = at === undefined ? undefined : -daysUntil(at, context.now);
    return days !== undefined && days <= wanted.value
      ? pass(`${name} was restored for a test ${count(days, 'day')} ago.`)
      : fail(
          `The last test to restore ${name} was ${
            at ? `on ${formatDay(at)}` : 'at an unknown time'
          }.`,
          { severity: severityIn(database, 'medium', 'low'), evidence },
        );
  });
}

function hasFailed({ status, validationStatus }: RestoreJobFacts): boolean {
  return (
    status === 'FAILED' ||
    status === 'ABORTED' ||
    validationStatus === 'FAILED' ||
    validationStatus === 'TIMED_OUT'
  );
}
