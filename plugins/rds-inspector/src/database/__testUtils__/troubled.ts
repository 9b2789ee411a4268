import type {
  CheckOverview,
  DatabaseDetail,
  Finding,
} from '@meridian/plugin-rds-inspector-common';
import {
  ACCOUNT,
  daysAhead,
  databaseDetail,
  databaseRow,
  hoursAgo,
  instanceArn,
  NO_FINDINGS,
} from './rows';

export const TROUBLED_NAME = 'legacy-orders';
export const TROUBLED_ARN = instanceArn(TROUBLED_NAME);

/** A finding of {@link TROUBLED_ARN}, unless said otherwise. */
export function finding(
  changes: Partial<Finding> & Pick<Finding, 'id' | 'checkId' | 'severity'>,
): Finding {
  return {
    arn: TROUBLED_ARN,
    outcome: 'fail',
    message: `${TROUBLED_NAME} fails ${changes.checkId}.`,
    evidence: [],
    subjectArns: [],
    openedAt: hoursAgo(72),
    confirmedAt: hoursAgo(0.05),
    checkTitle: changes.checkId,
    databaseName: TROUBLED_NAME,
    databaseKind: 'instance',
    accountId: ACCOUNT,
    region: 'us-east-1',
    ...changes,
  };
}

/** A check as `/checks` describes it. */
export function checkOverview(
  id: string,
  changes: Partial<CheckOverview> = {},
): CheckOverview {
  return {
    id,
    title: `Title of ${id}`,
    category: 'security',
    severity: 'high',
    appliesTo: ['instance'],
    reads: ['configuration'],
    why: `Why ${id} matters.`,
    fix: {
      console: 'Databases › {name} › Modify.',
      cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name}',
      terraform: 'storage_encrypted = true',
      caution: 'It takes a restart.',
    },
    references: {
      awsConfigRules: ['rds-storage-encrypted'],
      securityHubControls: ['RDS.3'],
      prowlerChecks: ['rds_instance_storage_encrypted'],
      documentation: 'https://docs.aws.amazon.com/AmazonRDS/',
    },
    counts: { pass: 1, fail: 1, 'not-applicable': 0, unknown: 0, excepted: 0 },
    ...changes,
  };
}

export const TROUBLED_FINDINGS: readonly Finding[] = [
  finding({
    id: '3',
    checkId: 'log-exports',
    severity: 'medium',
    outcome: 'excepted',
    message: `${TROUBLED_NAME} does not export its logs.`,
    exception: {
      reason: 'It is switched off in April.',
      approver: 'ann',
      expires: '2026-04-30',
      source: 'config',
    },
  }),
  finding({
    id: '2',
    checkId: 'backup-retention',
    severity: 'high',
    checkTitle: 'Backups are kept long enough',
    message: `${TROUBLED_NAME} keeps its backups for 1 day; the standard wants 35.`,
    openedAt: hoursAgo(500),
    unverifiedSince: hoursAgo(2),
    unverifiedReason: 'The inventory could not read it.',
  }),
  finding({
    id: '1',
    checkId: 'storage-encrypted',
    severity: 'critical',
    checkTitle: 'Encrypted at rest',
    message: `${TROUBLED_NAME} is not encrypted at rest.`,
    evidence: [{ label: 'StorageEncrypted', value: 'false', expected: 'true' }],
    subjectArns: [
      `arn:aws:rds:us-east-1:${ACCOUNT}:snapshot:legacy-orders-before-move`,
    ],
  }),
];

/** An instance with much that is wrong and some that is not known. */
export function troubledDetail(
  changes: Partial<DatabaseDetail> = {},
): DatabaseDetail {
  const database = databaseRow({
    arn: TROUBLED_ARN,
    name: TROUBLED_NAME,
    engineVersion: '12.17',
    majorVersion: '12',
    supportStatus: 'extended-support',
    encrypted: false,
    multiAz: false,
    findingCounts: { ...NO_FINDINGS, critical: 1, high: 1 },
    exceptedCount: 1,
    unknownCheckCount: 1,
    storageGrowthBytesPerDay: 2 * 1024 ** 3,
    daysUntilStorageFull: 40.7,
    connectionCount: undefined,
    unknowns: [
      {
        field: 'connectionCount',
        reason: 'throttled',
        message: 'CloudWatch refused because of the request rate.',
      },
    ],
    deadlines: [
      {
        kind: 'certificate-expiry',
        dueAt: daysAhead(20),
        title: 'The server certificate expires',
      },
      {
        kind: 'standard-support-end',
        dueAt: daysAhead(-375),
        title: 'Standard support of PostgreSQL 12 ended',
        targetVersion: '16.4',
      },
    ],
  });
  return databaseDetail(database, {
    configuration: [
      {
        id: 'encryption',
        label: 'Encryption at rest',
        actual: 'off',
        wanted: 'on',
        verdict: 'differs',
        source: 'Platform design, 4.2',
        checkId: 'storage-encrypted',
      },
      {
        id: 'multi-az',
        label: 'Multi-AZ',
        actual: 'on',
        wanted: 'on',
        verdict: 'meets',
      },
      {
        id: 'event-subscription',
        label: 'Event subscription',
        wanted: 'on',
        verdict: 'unknown',
        note: 'The subscriptions could not be read.',
      },
    ],
    parameters: [
      {
        against: 'default',
        leftName: 'default.postgres12',
        rightName: 'legacy-postgres12',
        arn: TROUBLED_ARN,
        differences: [
          {
            name: 'max_connections',
            left: 'LEAST({DBInstanceClassMemory/9531392},5000)',
            right: '1700',
            applyType: 'static',
          },
        ],
      },
    ],
    backups: {
      retentionDays: 1,
      preferredWindow: '03:00-03:30',
      window: {
        earliest: hoursAgo(26),
        latest: hoursAgo(0.07),
        latestAgeSeconds: 250,
        basis: 'reported',
      },
      snapshots: [
        {
          arn: `arn:aws:rds:us-east-1:${ACCOUNT}:snapshot:legacy-orders-before-move`,
          name: 'legacy-orders-before-move',
          type: 'manual',
          status: 'available',
          region: 'us-east-1',
          accountId: ACCOUNT,
          createdAt: hoursAgo(900),
          encrypted: false,
          sharedWith: [],
          isPublic: true,
          copiedTo: [],
        },
        {
          arn: `arn:aws:rds:us-east-1:${ACCOUNT}:snapshot:rds:legacy-orders-2026-03-10`,
          name: 'rds:legacy-orders-2026-03-10-03-12',
          type: 'automated',
          status: 'available',
          region: 'us-east-1',
          accountId: ACCOUNT,
          createdAt: hoursAgo(9),
          encrypted: false,
          sharedWith: ['111122223333'],
          isPublic: false,
          copiedTo: ['us-west-2'],
        },
      ],
      snapshotCount: 2,
      replicated: [],
      lastRestoreTest: {
        arn: 'arn:aws:backup:us-east-1:555566667777:restore-job:1',
        status: 'COMPLETED',
        validationStatus: 'FAILED',
        message: 'The orders table is empty.',
        createdAt: hoursAgo(50),
        completedAt: hoursAgo(49),
      },
      unknowns: [],
    },
    maintenance: [
      {
        arn: TROUBLED_ARN,
        databaseName: TROUBLED_NAME,
        action: 'system-update',
        description: 'New Operating System update is available',
        autoAppliedAfter: daysAhead(5),
        forcedApplyAt: daysAhead(19),
        currentApplyAt: daysAhead(6),
        optInStatus: 'next-maintenance',
      },
    ],
    upgrades: {
      engine: 'postgres',
      engineVersion: '12.17',
      majorVersion: '12',
      supportStatus: 'extended-support',
      standardSupportEndsAt: daysAhead(-375),
      extendedSupportEndsAt: daysAhead(720),
      extendedSupportEnabled: true,
      extendedSupportUsdPer30Days: 144,
      targets: [
        {
          engine: 'postgres',
          engineVersion: '12.19',
          isMajor: false,
          isAutomatic: true,
          standardSupportEndsAt: daysAhead(-375),
        },
        {
          engine: 'postgres',
          engineVersion: '16.4',
          isMajor: true,
          isAutomatic: false,
          standardSupportEndsAt: daysAhead(900),
        },
      ],
      unknowns: [],
    },
    certificates: [
      {
        arn: TROUBLED_ARN,
        databaseName: TROUBLED_NAME,
        authority: 'rds-ca-2019',
        authorityValidTill: daysAhead(20),
        validTill: daysAhead(20),
        daysLeft: 20,
      },
    ],
    blueGreenDeployments: [
      {
        arn: 'arn:aws:rds:us-east-1:555566667777:deployment:bgd-1',
        name: 'legacy-orders-to-16',
        status: 'PROVISIONING',
        sourceArn: TROUBLED_ARN,
        targetArn: instanceArn('legacy-orders-green-1'),
        createdAt: hoursAgo(1),
        tasks: [
          { name: 'CREATING_READ_REPLICA_OF_SOURCE', status: 'COMPLETED' },
          { name: 'DB_ENGINE_VERSION_UPGRADE', status: 'IN_PROGRESS' },
        ],
        switchovers: [],
      },
    ],
    checks: [
      {
        checkId: 'deletion-protection',
        arn: TROUBLED_ARN,
        outcome: 'pass',
        severity: 'high',
        message: 'It cannot be deleted by mistake.',
        evidence: [],
        subjectArns: [],
      },
      {
        checkId: 'event-subscription',
        arn: TROUBLED_ARN,
        outcome: 'unknown',
        severity: 'low',
        message: 'Not known.',
        evidence: [],
        subjectArns: [],
        unknown: {
          reason: 'denied',
          message: 'The subscriptions could not be read.',
          missingAction: 'rds:DescribeEventSubscriptions',
        },
      },
    ],
    sources: [
      {
        group: 'configuration',
        observedAt: hoursAgo(0.05),
        freshness: { state: 'fresh', ageSeconds: 180 },
      },
      {
        group: 'event-subscriptions',
        freshness: { state: 'never' },
        unknown: {
          reason: 'denied',
          message: 'The subscriptions could not be read.',
          missingAction: 'rds:DescribeEventSubscriptions',
        },
      },
    ],
    topology: {
      nodes: [
        {
          id: TROUBLED_ARN,
          arn: TROUBLED_ARN,
          kind: 'instance',
          name: TROUBLED_NAME,
          role: 'standalone',
          region: 'us-east-1',
          availabilityZone: 'us-east-1a',
          status: 'available',
          instanceClass: 'db.r6g.large',
          engineVersion: '12.17',
        },
      ],
      edges: [],
    },
    ...changes,
  });
}
