import type {
  DatabaseGroup,
  DatabaseRow,
  Finding,
  SeverityCounts,
  Severity,
} from '@meridian/plugin-rds-inspector-common';

const ACCOUNTS: Readonly<Record<string, string>> = {
  '333344445555': 'dev',
  '444455556666': 'staging',
  '555566667777': 'prod',
};

const NO_FINDINGS: SeverityCounts = {
  critical: 0,
  high: 0,
  medium: 0,
  low: 0,
  informational: 0,
};

const GIB = 1024 ** 3;

/** A database with what every test needs, and whatever a test says of it. */
export function databaseRow(
  name: string,
  now: Date,
  rest: Partial<DatabaseRow> = {},
): DatabaseRow {
  const kind = rest.kind ?? 'instance';
  const region = rest.region ?? 'us-east-1';
  const accountId = rest.accountId ?? '555566667777';
  const arn =
    kind === 'global-cluster'
      ? `arn:aws:rds::${accountId}:global-cluster:${name}`
      : `arn:aws:rds:${region}:${accountId}:${
          kind === 'cluster' ? 'cluster' : 'db'
        }:${name}`;
  return {
    arn,
    kind,
    name,
    rootArn: arn,
    depth: 0,
    role: 'standalone',
    accountName: ACCOUNTS[accountId],
    availabilityZones: [`${region}a`],
    owner: 'group:default/orders-team',
    system: 'order-processing',
    environment: ACCOUNTS[accountId],
    status: 'available',
    isDeleted: false,
    createdAt: '2024-05-01T08:00:00Z',
    engine: 'postgres',
    engineVersion: '16.4',
    majorVersion: '16',
    supportStatus: 'standard',
    standardSupportEndsAt: new Date(
      now.getTime() + 900 * 86_400_000,
    ).toISOString(),
    daysUntilStandardSupportEnds: 900,
    instanceClass: 'db.r6g.large',
    vcpuCount: 2,
    multiAz: true,
    encrypted: true,
    publiclyAccessible: false,
    storageAllocatedBytes: 500 * GIB,
    storageUsedBytes: 212 * GIB,
    storageGrowthBytesPerDay: 1.4 * GIB,
    daysUntilStorageFull: 205,
    connectionCount: 61,
    maximumConnectionCount: 1_700,
    cpuPercent: 34,
    findingCounts: NO_FINDINGS,
    exceptedCount: 0,
    unknownCheckCount: 0,
    deadlines: [],
    observedAt: new Date(now.getTime() - 90_000).toISOString(),
    freshness: { state: 'fresh', ageSeconds: 90 },
    unknowns: [],
    ...rest,
    region,
    accountId,
  };
}

function withFindings(counts: Partial<SeverityCounts>): SeverityCounts {
  return { ...NO_FINDINGS, ...counts };
}

/** A row below another one, in the same group. */
function below(parent: DatabaseRow, row: DatabaseRow): DatabaseRow {
  return {
    ...row,
    rootArn: parent.rootArn,
    parentArn: parent.arn,
    depth: parent.depth + 1,
  };
}

function auroraCluster(
  name: string,
  now: Date,
  rest: Partial<DatabaseRow>,
  instances: ReadonlyArray<Partial<DatabaseRow>>,
  parent?: DatabaseRow,
): DatabaseRow[] {
  const aurora = {
    engine: 'aurora-postgresql',
    engineVersion: '14.9',
    majorVersion: '14',
    storageAllocatedBytes: undefined,
    daysUntilStorageFull: undefined,
    standardSupportEndsAt: new Date(
      now.getTime() + 95 * 86_400_000,
    ).toISOString(),
    daysUntilStandardSupportEnds: 95,
  };
  const alone = databaseRow(name, now, {
    ...aurora,
    kind: 'cluster',
    instanceCount: instances.length,
    connectionCount: undefined,
    maximumConnectionCount: undefined,
    cpuPercent: undefined,
    ...rest,
  });
  const cluster = parent ? below(parent, alone) : alone;
  return [
    cluster,
    ...instances.map((instance, index) =>
      below(
        cluster,
        databaseRow(`${name}-${index + 1}`, now, {
          ...aurora,
          region: rest.region,
          accountId: rest.accountId,
          owner: cluster.owner,
          system: cluster.system,
          environment: cluster.environment,
          role: index === 0 ? 'writer' : 'reader',
          storageUsedBytes: undefined,
          storageGrowthBytesPerDay: undefined,
          multiAz: undefined,
          ...instance,
        }),
      ),
    ),
  ];
}

/** All of a group match. */
export function groupOf(rows: readonly DatabaseRow[]): DatabaseGroup {
  const [root, ...members] = rows;
  return { root, members, matchedArns: rows.map(({ arn }) => arn) };
}

function globalGroup(now: Date): DatabaseGroup {
  const root = databaseRow('orders-global', now, {
    kind: 'global-cluster',
    role: 'primary',
    engine: 'aurora-postgresql',
    engineVersion: '14.9',
    majorVersion: '14',
    instanceClass: undefined,
    multiAz: undefined,
    storageAllocatedBytes: undefined,
    storageUsedBytes: undefined,
    storageGrowthBytesPerDay: undefined,
    daysUntilStorageFull: undefined,
    availabilityZones: [],
    regions: [
      {
        region: 'us-east-1',
        clusterArn: 'arn:aws:rds:us-east-1:555566667777:cluster:orders-east',
        isPrimary: true,
        instanceCount: 2,
      },
      {
        region: 'us-west-2',
        clusterArn: 'arn:aws:rds:us-west-2:555566667777:cluster:orders-west',
        isPrimary: false,
        instanceCount: 1,
      },
    ],
    findingCounts: withFindings({ high: 1 }),
  });
  const east = auroraCluster(
    'orders-east',
    now,
    { role: 'primary', findingCounts: withFindings({ medium: 1, low: 1 }) },
    [{}, { findingCounts: withFindings({ critical: 1 }) }],
    root,
  );
  const west = auroraCluster(
    'orders-west',
    now,
    { role: 'secondary', region: 'us-west-2', replicaLagSeconds: 0.74 },
    [{ role: 'reader', status: 'storage-optimization' }],
    root,
  );
  return groupOf([root, ...east, ...west]);
}

function replicaGroup(now: Date): DatabaseGroup {
  const primary = databaseRow('authentication-service-prod', now, {
    role: 'primary',
    system: 'user-management',
    owner: 'group:default/identity-team',
    status: 'storage-full',
    findingCounts: withFindings({ critical: 1, high: 2, medium: 3, low: 1 }),
    storageUsedBytes: 499 * GIB,
    daysUntilStorageFull: 0.4,
    exceptedCount: 1,
  });
  const replica = below(
    primary,
    databaseRow('authentication-service-prod-dr', now, {
      role: 'replica',
      region: 'us-west-2',
      system: 'user-management',
      owner: 'group:default/identity-team',
      replicaLagSeconds: undefined,
      unknownCheckCount: 2,
      unknowns: [
        {
          field: 'replicaLagSeconds',
          reason: 'denied',
          message: 'cloudwatch:GetMetricData is denied in us-west-2 of prod.',
          missingAction: 'cloudwatch:GetMetricData',
        },
      ],
    }),
  );
  return groupOf([primary, replica]);
}

function singles(count: number, now: Date): DatabaseGroup[] {
  const versions = [
    ['mysql', '5.7.44', '5.7', 'extended-support', -640],
    ['postgres', '16.4', '16', 'standard', 900],
    ['mysql', '8.0.39', '8.0', 'standard', 140],
    ['postgres', '13.16', '13', 'past-standard-support', -20],
    ['mariadb', '10.11.9', '10.11', 'standard', 700],
  ] as const;
  const accounts = Object.keys(ACCOUNTS);
  return Array.from({ length: count }, (_, index) => {
    const [engine, engineVersion, majorVersion, supportStatus, days] =
      versions[index % versions.length];
    const name =
      index % 11 === 3
        ? `a-database-with-a-name-as-long-as-rds-allows-it-to-be-${index}`
        : `service-${index}-${ACCOUNTS[accounts[index % 3]]}`;
    return groupOf([
      databaseRow(name, now, {
        engine,
        engineVersion,
        majorVersion,
        supportStatus,
        daysUntilStandardSupportEnds: days,
        standardSupportEndsAt: new Date(
          now.getTime() + days * 86_400_000,
        ).toISOString(),
        extendedSupportUsdPer30Days: days < -30 ? 146 : undefined,
        deadlines:
          days >= 0 && days <= 365
            ? [
                {
                  kind: 'standard-support-end',
                  dueAt: new Date(
                    now.getTime() + days * 86_400_000,
                  ).toISOString(),
                  title: `Standard support of ${engine} ${majorVersion} ends`,
                },
              ]
            : [],
        accountId: accounts[index % 3],
        region: index % 4 === 0 ? 'us-west-2' : 'us-east-1',
        owner: index % 7 === 6 ? undefined : 'group:default/analytics-team',
        system: 'analytics',
        multiAz: index % 3 === 2,
        findingCounts: withFindings(
          days < 0 ? { high: 1, medium: index % 3 } : { low: index % 2 },
        ),
        freshness:
          index === 5
            ? { state: 'stale', ageSeconds: 90_000 }
            : { state: 'fresh' },
      }),
    ]);
  });
}

/**
 * A fleet with a global cluster of two Regions, an instance with a replica elsewhere, and standalone instances.
 *
 * @param singleCount - how many instances stand alone
 */
export function groupsOfFleet(now: Date, singleCount = 8): DatabaseGroup[] {
  return [globalGroup(now), replicaGroup(now), ...singles(singleCount, now)];
}

const CHECK_OF_SEVERITY: Readonly<Record<Severity, readonly [string, string]>> =
  {
    critical: ['public-access', 'Is not reachable from the internet'],
    high: ['engine-support', 'Runs a version in standard support'],
    medium: ['backup-retention', 'Keeps backups as long as the standard wants'],
    low: ['iam-authentication', 'Accepts IAM authentication'],
    informational: ['default-port', 'Does not use the default port'],
  };

/** A finding of a database. */
export function findingOf(
  database: DatabaseRow,
  severity: Severity,
  now: Date,
  rest: Partial<Finding> = {},
): Finding {
  const [checkId, checkTitle] = CHECK_OF_SEVERITY[severity];
  return {
    id: `${checkId} ${database.name}`,
    checkId,
    checkTitle,
    arn: database.arn,
    databaseName: database.name,
    databaseKind: database.kind,
    accountId: database.accountId,
    accountName: database.accountName,
    region: database.region,
    owner: database.owner,
    system: database.system,
    environment: database.environment,
    outcome: 'fail',
    severity,
    message: `${database.name} in ${
      database.region
    }: ${checkTitle.toLowerCase()}, but it does not.`,
    evidence: [{ label: 'Retention', value: '1 day', expected: '35 days' }],
    subjectArns: [],
    openedAt: new Date(now.getTime() - 6 * 86_400_000).toISOString(),
    confirmedAt: new Date(now.getTime() - 120_000).toISOString(),
    ...rest,
  };
}
