import type {
  CoverageCell,
  CoverageEntry,
  InventoryCoverage,
  InventoryResource,
  InventoryUsage,
  ResourceChange,
} from '@meridian/plugin-aws-inventory-common';

/** The time at which the estate of the tests is looked at. */
export type EstateTime = () => Date;

function secondsBefore(now: Date, seconds: number): string {
  return new Date(now.getTime() - seconds * 1000).toISOString();
}

export const ACCOUNTS = [
  { accountId: '111122223333', name: 'management' },
  { accountId: '222233334444', name: 'shared-services' },
  { accountId: '333344445555', name: 'dev' },
  { accountId: '444455556666', name: 'staging' },
  { accountId: '555566667777', name: 'prod' },
];
export const REGIONS = ['us-east-1', 'us-west-2', 'global'];

const TYPES = [
  {
    type: 'AWS::RDS::DBInstance',
    kind: 'db',
    service: 'rds',
    state: 'available',
  },
  {
    type: 'AWS::EC2::Instance',
    kind: 'instance',
    service: 'ec2',
    state: 'running',
  },
  { type: 'AWS::S3::Bucket', kind: 'bucket', service: 's3', state: undefined },
  {
    type: 'AWS::EKS::Nodegroup',
    kind: 'nodegroup',
    service: 'eks',
    state: 'ACTIVE',
  },
  {
    type: 'AWS::Lambda::Function',
    kind: 'function',
    service: 'lambda',
    state: 'Active',
  },
  { type: 'AWS::SQS::Queue', kind: 'queue', service: 'sqs', state: undefined },
];
const SYSTEMS = [
  { system: 'order-processing', owner: 'group:default/orders-team' },
  { system: 'user-management', owner: 'group:default/identity-team' },
  { system: 'analytics', owner: 'group:default/analytics-team' },
];

/** A number of resources, spread over the accounts, Regions, types and systems. */
export function resourcesOfEstate(
  count: number,
  now: Date,
): InventoryResource[] {
  return Array.from({ length: count }, (_, index) => {
    const { type, kind, service, state } =
      TYPES[Math.floor(index / 3) % TYPES.length];
    const account = ACCOUNTS[2 + (index % 3)];
    const region = REGIONS[index % 3 === 1 ? 1 : 0];
    const { system, owner } = SYSTEMS[Math.floor(index / 18) % SYSTEMS.length];
    const isUnowned = index % 17 === 5;
    const isStale = index % 29 === 7;
    const name = `${
      account.name
    }-${system}-${kind}-with-a-rather-long-name-as-they-are-${String(
      index,
    ).padStart(4, '0')}`;
    return {
      arn: `arn:aws:${service}:${region}:${account.accountId}:${kind}:${name}`,
      type,
      name,
      resourceId: name,
      accountId: account.accountId,
      accountName: account.name,
      region,
      environment: account.name,
      owner: isUnowned ? undefined : owner,
      system,
      component: `${system}-api`,
      attribution: { system: 'tag', owner: 'tag', environment: 'account' },
      state: index === 0 ? 'storage-full' : state,
      tags: { system, Name: name, 'cost-center': `${1000 + (index % 7)}` },
      createdAt: secondsBefore(now, 86_400 * 200),
      firstSeenAt: secondsBefore(now, 86_400 * 30),
      observedAt: secondsBefore(now, isStale ? 90_000 : 120 + (index % 60)),
      changedAt: secondsBefore(now, 3_600 * (1 + (index % 90))),
      freshness: isStale
        ? { state: 'stale', ageSeconds: 90_000 }
        : { state: index % 31 === 9 ? 'aging' : 'fresh', ageSeconds: 120 },
      source: `${service}-${kind}`,
    };
  });
}

const COLLECTORS = [
  ['rds-instances', 'RDS instances', 'AWS::RDS::DBInstance'],
  ['ec2-instances', 'EC2 instances', 'AWS::EC2::Instance'],
  ['s3-buckets', 'S3 buckets', 'AWS::S3::Bucket'],
  ['eks-nodegroups', 'EKS node groups', 'AWS::EKS::Nodegroup'],
  ['lambda-functions', 'Lambda functions', 'AWS::Lambda::Function'],
  ['sqs-queues', 'SQS queues', 'AWS::SQS::Queue'],
] as const;

/** What was read, with what went wrong as asked for. */
export function coverageOfEstate(
  now: Date,
  trouble: { regionDown?: string; deniedAction?: string } = {},
): InventoryCoverage {
  const items: CoverageEntry[] = ACCOUNTS.flatMap(({ accountId, name }) =>
    REGIONS.slice(0, 2).flatMap(region =>
      COLLECTORS.map(([collector, collectorTitle, type]): CoverageEntry => {
        const base = {
          accountId,
          accountName: name,
          region,
          collector,
          collectorTitle,
          resourceTypes: [type],
          intervalSeconds: 300,
          resourceCount: 12,
          problems: [],
          lastAttemptAt: secondsBefore(now, 60),
          lastDurationSeconds: 3.2,
        };
        if (region === trouble.regionDown) {
          return {
            ...base,
            outcome: 'failed',
            lastSuccessAt: secondsBefore(now, 5_400),
            freshness: { state: 'stale', ageSeconds: 5_400 },
            failure: {
              reason: 'unreachable',
              message: `AWS did not answer ${collectorTitle} in ${region} within 20 s.`,
            },
          };
        }
        if (
          trouble.deniedAction &&
          name === 'dev' &&
          collector === 'sqs-queues'
        ) {
          return {
            ...base,
            outcome: 'failed',
            freshness: { state: 'never' },
            resourceCount: 0,
            failure: {
              reason: 'denied',
              message: `The role MeridianReadOnly of ${accountId} may not call ${trouble.deniedAction}.`,
              missingAction: trouble.deniedAction,
              awsErrorCode: 'AccessDenied',
            },
          };
        }
        return {
          ...base,
          outcome: 'complete',
          lastSuccessAt: secondsBefore(now, 60),
          freshness: { state: 'fresh', ageSeconds: 60 },
        };
      }),
    ),
  );
  return {
    generatedAt: now.toISOString(),
    accounts: ACCOUNTS.map(account => ({ ...account, source: 'config' })),
    regions: REGIONS.slice(0, 2),
    grid: gridOf(items),
    items,
    iamActionsMissing: trouble.deniedAction
      ? [{ accountId: '333344445555', actions: [trouble.deniedAction] }]
      : [],
  };
}

function gridOf(items: readonly CoverageEntry[]): CoverageCell[] {
  const cells = new Map<string, CoverageEntry[]>();
  for (const entry of items) {
    const key = `${entry.accountId} ${entry.region}`;
    cells.set(key, [...(cells.get(key) ?? []), entry]);
  }
  return [...cells.values()].map(entries => {
    const failed = entries.filter(({ outcome }) => outcome === 'failed');
    return {
      accountId: entries[0].accountId,
      accountName: entries[0].accountName,
      region: entries[0].region,
      worst: failed.length > 0 ? 'failed' : 'fresh',
      entryCount: entries.length,
      unreadableCount: failed.length,
      partialCount: entries.filter(({ outcome }) => outcome === 'partial')
        .length,
      oldestSuccessAt: entries
        .flatMap(({ lastSuccessAt }) => lastSuccessAt ?? [])
        .sort()[0],
      reasons: failed.flatMap(({ failure }) => failure ?? []).slice(0, 1),
    };
  });
}

/** A few changes of a resource, newest first. */
export function changesOf(
  resource: InventoryResource,
  now: Date,
): ResourceChange[] {
  const { arn, type, name, accountId, region, owner } = resource;
  const subject = { arn, type, name, accountId, region, owner };
  return [
    {
      ...subject,
      id: `${arn} 3`,
      kind: 'changed',
      changedAt: secondsBefore(now, 3_600),
      previouslyObservedAt: secondsBefore(now, 3_900),
      changes: [
        { path: '/attributes/EngineVersion', from: '14.8', to: '14.9' },
        {
          path: '/attributes/VpcSecurityGroups',
          from: [{ id: 'sg-1', status: 'active' }],
          to: [
            { id: 'sg-1', status: 'active' },
            { id: 'sg-2', status: 'active' },
          ],
        },
      ],
    },
    {
      ...subject,
      id: `${arn} 2`,
      kind: 'changed',
      changedAt: secondsBefore(now, 90_000),
      previouslyObservedAt: secondsBefore(now, 90_300),
      changes: [{ path: '/tags/cost-center', from: '1000', to: '1001' }],
    },
    {
      ...subject,
      id: `${arn} 1`,
      kind: 'appeared',
      changedAt: secondsBefore(now, 86_400 * 30),
      changes: [],
    },
  ];
}

/** A week of requests. */
export function usageOfEstate(now: Date): InventoryUsage {
  const days = Array.from({ length: 7 }, (_, index) => ({
    day: secondsBefore(now, 86_400 * (6 - index)).slice(0, 10),
    requestCount: 20_000 + index * 700,
    failedCount: index === 3 ? 412 : 0,
    costUsd: 0.31 + index * 0.02,
  }));
  return {
    from: `${days[0].day}T00:00:00.000Z`,
    to: now.toISOString(),
    requestCount: days.reduce((sum, day) => sum + day.requestCount, 0),
    failedCount: 412,
    costUsd: days.reduce((sum, day) => sum + day.costUsd, 0),
    costUsdPerDay: 0.43,
    days,
    lines: [
      {
        service: 'CloudWatch',
        operation: 'GetMetricData',
        requestCount: 4_200,
        failedCount: 0,
        billableUnits: 43_000,
        costUsd: 0.43,
      },
      {
        service: 'RDS',
        operation: 'DescribeDBInstances',
        requestCount: 20_160,
        failedCount: 412,
        billableUnits: 0,
        costUsd: 0,
      },
    ],
    targets: ACCOUNTS.map(({ accountId }) => ({
      accountId,
      region: 'us-east-1',
      requestCount: 28_000,
      failedCount: 0,
    })),
  };
}
