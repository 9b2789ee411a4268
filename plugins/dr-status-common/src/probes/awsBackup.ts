import type { SourceResource } from '../facts';
import type { StoreCopy, StoreRecovery } from '../types';
import {
  backupCopies,
  lastRestoreSeconds,
  newestPointsOf,
  newestRestores,
  protectedArns,
} from './backupCopies';
import { blocker } from './blockers';
import type { ProbeInput, RecoveryProbe, StoreFinding } from './RecoveryProbe';
import { baseOf, restoreStep, rpoOf } from './stores';

const FAILED = new Set(['FAILED', 'ABORTED', 'EXPIRED', 'PARTIAL']);
/** A copy that failed longer ago was followed by so many that did not that it says nothing any more. */
const COPY_JOB_MILLISECONDS = 14 * 86_400_000;

/** The services whose resources the inventory reads: what it does not know of them is gone. */
const READ_ELSEWHERE = new Set(['rds', 'dynamodb', 's3']);

/**
 * What AWS Backup keeps in other Regions of resources that the inventory does not read itself, such as file
 * systems, and the copies and restore tests of all.
 */
export const awsBackup: RecoveryProbe = {
  id: 'aws-backup',
  title: 'Backups in other Regions and restore tests',
  kinds: ['backup'],
  resourceTypes: [
    'AWS::Backup::RecoveryPoint',
    'AWS::Backup::CopyJob',
    'AWS::Backup::RestoreJob',
  ],
  metricIds: [],
  probe: (input, now) => ({
    stores: protectedArns(input.estate)
      .filter(arn => input.estate.get(arn) === undefined)
      .filter(arn => !READ_ELSEWHERE.has(arn.split(':')[2]))
      .map(arn => storeOf(arn, input, now)),
    findings: [...failedCopies(input, now), ...failedRestoreTests(input)],
  }),
};

function storeOf(arn: string, input: ProbeInput, now: Date): StoreRecovery {
  const { estate, options } = input;
  const home = arn.split(':')[3];
  const points = newestPointsOf(arn, estate);
  const newest = points.reduce((a, b) =>
    (b.createdAt ?? '') > (a.createdAt ?? '') ? b : a,
  );
  const described: SourceResource = {
    ...newest,
    arn,
    name: estate.read(newest).text('ResourceName') ?? newest.name,
    accountId: arn.split(':')[4] || newest.accountId,
  };
  const base = baseOf(described, 'backup', 'aws-backup-copy');
  const copies: StoreCopy[] = [
    {
      region: home,
      arn,
      role: 'primary',
      isUsable: true,
      basis: 'configured',
      availabilityZones: [],
    },
    ...backupCopies(arn, home, input, now),
  ];
  return {
    ...base,
    ...(copies.length > 1 ? {} : { mechanism: 'none' as const }),
    primaryRegion: home,
    copies,
    rpo: rpoOf(base, copies, described, now, options.lagStaleAfterSeconds),
    ...(copies.length > 1
      ? {
          promotion: restoreStep(
            base,
            described,
            lastRestoreSeconds(arn, input),
            options.assumptions.restoreSeconds,
          ),
        }
      : {}),
    blockers: [],
  };
}

function failedCopies({ estate }: ProbeInput, now: Date): StoreFinding[] {
  const failures = new Map<string, SourceResource[]>();
  for (const job of estate.ofType('AWS::Backup::CopyJob')) {
    const arn = estate.read(job).text('ResourceArn');
    const age = now.getTime() - Date.parse(job.createdAt ?? job.observedAt);
    if (arn && FAILED.has(job.state ?? '') && age < COPY_JOB_MILLISECONDS) {
      failures.set(arn, [...(failures.get(arn) ?? []), job]);
    }
  }
  return [...failures].map(([arn, jobs]) => ({
    arn,
    blocker: blocker('backup-copy-failing', {
      subjectArn: arn,
      why: `${jobs.length} copies of its backups failed in the last 14 days. ${
        estate.read(jobs[0]).text('StatusMessage') ?? ''
      }`.trim(),
      observedAt: jobs[0].observedAt,
    }),
  }));
}

function failedRestoreTests({ estate }: ProbeInput): StoreFinding[] {
  return [...newestRestores(estate)].flatMap(([arn, job]) => {
    const reader = estate.read(job);
    if (reader.text('ValidationStatus') !== 'FAILED') return [];
    return [
      {
        arn,
        blocker: blocker('restore-test-failed', {
          subjectArn: arn,
          why:
            reader.text('ValidationStatusMessage') ??
            'The validation of the last restore test failed.',
          observedAt: job.observedAt,
        }),
      },
    ];
  });
}
