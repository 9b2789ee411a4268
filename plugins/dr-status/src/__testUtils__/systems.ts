import type {
  BlockerCounts,
  Contribution,
  RecoveryNow,
  RecoveryObjective,
  SystemRow,
} from '@meridian/plugin-dr-status-common';

export const EAST = 'us-east-1';
export const WEST = 'us-west-2';

/** The time so many seconds before another, ISO 8601. */
export function before(now: Date, seconds: number): string {
  return new Date(now.getTime() - seconds * 1000).toISOString();
}

export const OBJECTIVE: RecoveryObjective = {
  tier: 'multi-region',
  tierTitle: 'Multi-Region service',
  strategy: 'warm-standby',
  rtoSeconds: 900,
  rpoSeconds: 1,
  parts: { applicationSeconds: 300, databaseSeconds: 60, dnsSeconds: 30 },
  source: 'annotation',
  problems: [],
};

export function contribution(
  further: Partial<Contribution> & Pick<Contribution, 'name'>,
): Contribution {
  return {
    kind: 'aurora-global-database',
    basis: 'measured',
    arithmetic: 'AuroraGlobalDBRPOLag 380 ms',
    freshness: { state: 'fresh', ageSeconds: 40 },
    ...further,
  };
}

/** An objective that is kept with room to spare, unless it says otherwise. */
export function recoveryNow(further: Partial<RecoveryNow> = {}): RecoveryNow {
  const { objectiveSeconds = 1, seconds = 0.38 } = further;
  return {
    verdict: 'met',
    objectiveSeconds,
    seconds,
    marginSeconds: objectiveSeconds - seconds,
    isLowerBound: false,
    isUnbounded: false,
    message: 'RPO 1 s: 380 ms (orders-global: AuroraGlobalDBRPOLag 380 ms).',
    ...further,
  };
}

export const NO_BLOCKERS: BlockerCounts = {
  critical: 0,
  high: 0,
  medium: 0,
  low: 0,
};

/** A system where all is well, unless it says otherwise. */
export function systemRow(
  name: string,
  now: Date,
  further: Partial<SystemRow> = {},
): SystemRow {
  return {
    entityRef: `system:default/${name}`,
    name,
    title: name,
    owner: 'group:default/team-orders',
    domain: 'commerce',
    objective: OBJECTIVE,
    rpo: recoveryNow(),
    rto: recoveryNow({
      objectiveSeconds: 900,
      seconds: 180,
      message: 'RTO 15 min: 3 min (detection 90 s + promotion 90 s).',
    }),
    isImpossible: false,
    blockerCounts: NO_BLOCKERS,
    storeCount: 4,
    componentCount: 3,
    regions: [EAST, WEST],
    primaryRegion: EAST,
    ages: {
      oldestObservedAt: before(now, 80),
      oldestAgeSeconds: 80,
      staleCount: 0,
    },
    unknowns: [],
    lastDrill: {
      id: 'drill-1',
      type: 'switchover',
      closedAt: before(now, 12 * 86_400),
      rtoSeconds: 240,
      rpoSeconds: 0,
      isSuccessful: true,
    },
    nextDrillDueAt: before(now, -18 * 86_400),
    isDrillOverdue: false,
    trend: { direction: 'steady', metShare: 1, since: before(now, 86_400) },
    ...further,
  };
}

const NOT_MET_RPO = recoveryNow({
  verdict: 'not-met',
  seconds: 4_210,
  marginSeconds: -4_209,
  worst: contribution({ name: 'orders-archive', kind: 's3-bucket' }),
  message:
    'RPO 1 s: 1 h 10 min (orders-archive: S3 ReplicationLatency 4,210 s).',
  advice: 'Make orders-archive faster, or change the objective.',
});

const LOST_RPO = recoveryNow({
  verdict: 'not-met',
  seconds: undefined,
  marginSeconds: undefined,
  isUnbounded: true,
  worst: contribution({ name: 'invoices', kind: 'rds-instance' }),
  message: 'RPO 1 s: there is no copy in another Region of invoices.',
  advice: 'Replicate invoices to another Region.',
});

const UNKNOWN_RTO = recoveryNow({
  verdict: 'unknown',
  objectiveSeconds: 900,
  seconds: 150,
  marginSeconds: 750,
  isLowerBound: true,
  message:
    'The RTO of 15 min cannot be judged: the workload in us-west-2 is not read, because cluster data arrives with a later plugin.',
  advice: 'Make orders-api known.',
});

const AT_RISK_RPO = recoveryNow({
  verdict: 'at-risk',
  seconds: 0.91,
  message: 'RPO 1 s: 910 ms (sessions: GlobalDatastoreReplicationLag 910 ms).',
  advice: 'Keep an eye on sessions: little is left of the RPO.',
});

/** The systems of a platform of which some would not survive, worst first. */
export function troubledSystems(now: Date): SystemRow[] {
  const lateDrill = {
    lastDrill: undefined,
    nextDrillDueAt: before(now, 9 * 86_400),
    isDrillOverdue: true,
  };
  return [
    systemRow('billing', now, {
      title: 'Billing',
      rpo: LOST_RPO,
      rto: recoveryNow({
        verdict: 'not-met',
        objectiveSeconds: 900,
        seconds: 3_720,
        message: 'RTO 15 min: 1 h 2 min (restore of invoices 1 h + DNS 150 s).',
      }),
      isImpossible: true,
      blockerCounts: { critical: 1, high: 2, medium: 1, low: 0 },
      regions: [EAST],
      owner: 'group:default/team-billing',
      trend: { direction: 'worsening', metShare: 0 },
      ...lateDrill,
    }),
    systemRow('orders', now, {
      title: 'Orders',
      rpo: NOT_MET_RPO,
      rto: UNKNOWN_RTO,
      isImpossible: true,
      blockerCounts: { critical: 0, high: 1, medium: 2, low: 0 },
      unknowns: [
        {
          subject: 'component:default/orders-api',
          reason: 'missing',
          message:
            'The workload in us-west-2 is not read: cluster data arrives with a later plugin.',
        },
      ],
      trend: {
        direction: 'worsening',
        metShare: 0.62,
        since: before(now, 5 * 3_600),
      },
    }),
    systemRow('catalog-search', now, {
      title: 'Catalogue search',
      rpo: recoveryNow({
        verdict: 'unknown',
        seconds: undefined,
        marginSeconds: undefined,
        isLowerBound: true,
        message:
          'The RPO of 1 s cannot be judged: dynamodb:DescribeTable is denied in staging.',
        advice: 'Grant dynamodb:DescribeTable.',
      }),
      rto: UNKNOWN_RTO,
      unknowns: [
        {
          subject: 'catalog-search',
          reason: 'denied',
          message: 'dynamodb:DescribeTable is denied in staging.',
          missingAction: 'dynamodb:DescribeTable',
        },
      ],
      ages: { staleCount: 2 },
      trend: { direction: 'unknown' },
      ...lateDrill,
    }),
    systemRow('storefront', now, {
      title: 'Storefront',
      rpo: AT_RISK_RPO,
      primaryRegion: WEST,
      blockerCounts: { critical: 0, high: 0, medium: 1, low: 1 },
      trend: { direction: 'improving', metShare: 0.97 },
    }),
    ...['accounts', 'payments', 'shipping', 'notifications', 'reporting'].map(
      name =>
        systemRow(name, now, {
          title: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
        }),
    ),
  ];
}

/** As many systems as are asked for, with names as long as they get. */
export function manySystems(count: number, now: Date): SystemRow[] {
  const patterns = troubledSystems(now);
  return Array.from({ length: count }, (_, index) => {
    const pattern = patterns[index % patterns.length];
    const name = `${pattern.name}-${index}`;
    const title =
      index % 7 === 0
        ? `${pattern.title} of the whole north american business unit ${index}`
        : `${pattern.title} ${index}`;
    return { ...pattern, entityRef: `system:default/${name}`, name, title };
  });
}
