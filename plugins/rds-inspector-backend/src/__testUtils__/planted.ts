/**
 * What the checks should find of each flaw that the sandbox's estate has on purpose: the check, and the
 * database where that is not the flaw's own subject.
 */
export const EXPECTED: Readonly<
  Record<string, ReadonlyArray<{ check: string; arn?: string }>>
> = {
  'unencrypted-database': [{ check: 'storage-encrypted' }],
  'database-storage-fills-up': [
    { check: 'storage-days-until-full' },
    { check: 'storage-autoscaling' },
  ],
  'public-snapshot': [{ check: 'snapshots-public', arn: db('reporting-prod') }],
  'shared-snapshot': [{ check: 'snapshots-shared', arn: db('prod-postgres') }],
  'database-backup-retention-one-day': [{ check: 'backup-retention' }],
  'database-in-one-region': [{ check: 'second-region' }],
  'records-database-in-one-region': [{ check: 'second-region' }],
  'reporting-database-in-one-region': [{ check: 'second-region' }],
  'database-engine-near-end-of-support': [{ check: 'engine-support' }],
  'global-cluster-engine-near-end-of-support': [{ check: 'engine-support' }],
  'database-engine-in-extended-support': [{ check: 'engine-support' }],
  'database-without-owner': [{ check: 'owner' }],
  'database-single-az': [{ check: 'multi-az' }],
  'replica-lags': [{ check: 'replica-lag' }],
  'global-cluster-version-mismatch': [
    {
      check: 'global-version-mismatch',
      arn: 'arn:aws:rds::555566667777:global-cluster:orders-global',
    },
  ],
  'database-old-minor-version': [{ check: 'minor-version' }],
  'database-old-certificate': [{ check: 'certificate' }],
  'database-maintenance-will-be-forced': [{ check: 'maintenance-forced' }],
  'public-dev-database': [
    { check: 'public-access' },
    { check: 'public-subnets' },
  ],
  'stopped-database': [{ check: 'stopped' }],
  'cluster-in-one-zone': [{ check: 'cluster-zones' }],
  'database-connections-near-maximum': [{ check: 'connections-near-maximum' }],
  'database-tls-not-enforced': [{ check: 'tls-required' }],
  'database-backup-retention-one-week': [{ check: 'backup-retention' }],
  'database-default-admin-name': [{ check: 'default-admin-name' }],
  'database-without-log-exports': [{ check: 'log-exports' }],
  'database-tags-not-copied': [{ check: 'copy-tags-to-snapshots' }],
  'database-never-restore-tested': [{ check: 'restore-test' }],
  'database-without-deletion-protection': [{ check: 'deletion-protection' }],
  'database-without-iam-authentication': [{ check: 'iam-authentication' }],
  'unencrypted-snapshots': [{ check: 'snapshots-encrypted' }],
  'database-without-minor-upgrades': [{ check: 'auto-minor-version-upgrade' }],
  'replica-1-without-minor-upgrades': [{ check: 'auto-minor-version-upgrade' }],
  'replica-2-without-minor-upgrades': [{ check: 'auto-minor-version-upgrade' }],
  'replica-1-old-minor-version': [{ check: 'minor-version' }],
  'replica-2-old-minor-version': [{ check: 'minor-version' }],
  'database-restore-test-failed': [{ check: 'restore-test' }],
  'database-without-performance-insights': [{ check: 'performance-insights' }],
  'database-without-enhanced-monitoring': [{ check: 'enhanced-monitoring' }],
  'staging-database-minor-version': [{ check: 'minor-version' }],
  'staging-replica-minor-version': [{ check: 'minor-version' }],
  'replica-engine-near-end-of-support': [{ check: 'engine-support' }],
  'global-cluster-old-minor-version': [{ check: 'minor-version' }],
  'global-cluster-parameter-difference': [
    {
      check: 'global-parameter-difference',
      arn: 'arn:aws:rds::555566667777:global-cluster:orders-global',
    },
  ],
  'staging-cluster-engine-near-end-of-support': [{ check: 'engine-support' }],
  'staging-cluster-old-minor-version': [{ check: 'minor-version' }],
  'dev-cluster-without-reader': [{ check: 'cluster-readers' }],
  'platform-engine-near-end-of-support': [{ check: 'engine-support' }],
  'platform-old-minor-version': [{ check: 'minor-version' }],
  'global-cluster-without-rpo': [{ check: 'global-rpo' }],
  'global-cluster-headless-secondary': [
    {
      check: 'global-headless-secondary',
      arn: 'arn:aws:rds::222233334444:global-cluster:platform-global',
    },
  ],
  'platform-database-never-restore-tested': [{ check: 'restore-test' }],
  'database-without-event-subscription': [{ check: 'event-subscription' }],
  'headless-secondary-without-event-subscription': [
    { check: 'event-subscription' },
  ],
};

function db(name: string): string {
  return `arn:aws:rds:us-east-1:555566667777:db:${name}`;
}
