import type {
  CapacityCheck,
  LossScenario,
  RecoveryOrderEntry,
  StoreLoss,
  SystemOutcome,
  WhatIfResult,
  WhatIfTotals,
} from '@meridian/plugin-dr-status-common';

const ACCOUNT = '555566667777';

export function systemOutcome(
  name: string,
  further: Partial<SystemOutcome> = {},
): SystemOutcome {
  return {
    entityRef: `system:default/${name}`,
    title: name,
    owner: `group:default/${name}-team`,
    outcome: 'degrades',
    reasons: [],
    losesState: false,
    isRecoveryLowerBound: false,
    ...further,
  };
}

export function storeLoss(
  name: string,
  system: string,
  further: Partial<StoreLoss> = {},
): StoreLoss {
  return {
    arn: `arn:aws:rds::${ACCOUNT}:global-cluster:${name}`,
    name,
    kind: 'aurora-global-database',
    systemRef: `system:default/${system}`,
    outcome: 'degrades',
    isLostForGood: false,
    message: `${name} goes on in us-west-2.`,
    ...further,
  };
}

export function capacityCheck(
  name: string,
  further: Partial<CapacityCheck> = {},
): CapacityCheck {
  return {
    kind: 'node-group',
    subjectArn: `arn:aws:eks:us-west-2:${ACCOUNT}:nodegroup/prod/${name}/1`,
    name,
    region: 'us-west-2',
    unit: 'nodes',
    currentCount: 6,
    neededCount: 18,
    maximumCount: 24,
    outcome: 'enough',
    arithmetic: '6 here + 12 of us-east-1 = 18 ≤ maximum 24',
    ...further,
  };
}

export function orderEntry(
  name: string,
  wave: number,
  further: Partial<RecoveryOrderEntry> = {},
): RecoveryOrderEntry {
  return {
    wave,
    entityRef: `component:default/${name}`,
    title: name,
    systemRef: `system:default/${name.split('-')[0]}`,
    waitsFor: [],
    readyAfterSeconds: 120,
    isLowerBound: false,
    isInCycle: false,
    ...further,
  };
}

export function totalsOf(systems: readonly SystemOutcome[]): WhatIfTotals {
  const count = (outcome: SystemOutcome['outcome']) =>
    systems.filter(one => one.outcome === outcome).length;
  return {
    stops: count('stops'),
    unknown: count('unknown'),
    degrades: count('degrades'),
    survives: count('survives'),
    unaffected: count('unaffected'),
  };
}

/** A result with the totals of its systems. */
export function whatIfResult(
  further: Partial<WhatIfResult> = {},
): WhatIfResult {
  const systems = further.systems ?? [];
  return {
    scenario: { kind: 'region', region: 'us-east-1' },
    evaluatedAt: '2026-11-21T08:00:00.000Z',
    survivingRegions: ['us-west-2'],
    totals: totalsOf(systems),
    systems,
    stores: [],
    capacity: [],
    order: [],
    cycles: [],
    isRecoveryLowerBound: false,
    assumptions: [],
    unknowns: [],
    ...further,
  };
}

/** A loss as the estate of the sandbox has it: some of everything. */
export function troubledLoss(scenario: LossScenario, now: Date): WhatIfResult {
  const systems: SystemOutcome[] = [
    systemOutcome('legacy-crm', {
      title: 'Legacy CRM',
      outcome: 'stops',
      losesState: true,
      isRecoveryLowerBound: true,
      reasons: [
        'legacy-crm is lost with us-east-1: there is no copy elsewhere.',
      ],
    }),
    systemOutcome('reporting', {
      outcome: 'stops',
      dataLossSeconds: 71_000,
      recoverySeconds: 14_400,
      reasons: [
        'It takes 4 h until it is back, and 15 min were promised.',
        'reporting-prod has to be restored in us-west-2 from a backup that is 19 h 43 min old.',
      ],
    }),
    systemOutcome('payments', {
      outcome: 'unknown',
      recoverySeconds: 120,
      isRecoveryLowerBound: true,
      reasons: [
        'How much of payments-ledger has not reached us-west-2 is not known: CloudWatch was denied.',
      ],
    }),
    systemOutcome('orders', {
      title: 'Order processing',
      dataLossSeconds: 0.4,
      recoverySeconds: 190,
      reasons: [
        'orders-global goes on in us-west-2 without the last 400 ms of us-east-1.',
      ],
    }),
    systemOutcome('sessions', {
      dataLossSeconds: 2.1,
      recoverySeconds: 64,
      reasons: [
        'sessions goes on in us-west-2 without the last 2.1 s of us-east-1.',
      ],
    }),
    systemOutcome('catalogue', { dataLossSeconds: 0.9, recoverySeconds: 64 }),
    systemOutcome('search', { outcome: 'survives' }),
    systemOutcome('identity', { outcome: 'survives' }),
    systemOutcome('analytics', { outcome: 'unaffected' }),
  ];
  return whatIfResult({
    scenario,
    evaluatedAt: new Date(now.getTime() - 40_000).toISOString(),
    systems,
    stores: [
      storeLoss('legacy-crm', 'legacy-crm', {
        kind: 'rds-instance',
        outcome: 'stops',
        isLostForGood: true,
        message:
          'legacy-crm is lost with us-east-1: there is no copy elsewhere.',
      }),
      storeLoss('payments-ledger', 'payments', {
        kind: 'dynamodb-table',
        outcome: 'unknown',
        survivingRegion: 'us-west-2',
        worstLossSeconds: 12,
        message:
          'How much of payments-ledger has not reached us-west-2 is not known: CloudWatch was denied.',
      }),
      storeLoss('reporting-prod', 'reporting', {
        kind: 'rds-instance',
        lossSeconds: 71_000,
        worstLossSeconds: 86_100,
        survivingRegion: 'us-west-2',
        message:
          'reporting-prod has to be restored in us-west-2 from a backup that is 19 h 43 min old.',
      }),
      storeLoss('sessions', 'sessions', {
        kind: 'elasticache',
        lossSeconds: 2.1,
        worstLossSeconds: 41,
        survivingRegion: 'us-west-2',
        message:
          'sessions goes on in us-west-2 without the last 2.1 s of us-east-1.',
      }),
      storeLoss('catalogue-media', 'catalogue', {
        kind: 's3-bucket',
        lossSeconds: 0.9,
        worstLossSeconds: 610,
        survivingRegion: 'us-west-2',
      }),
      storeLoss('orders-global', 'orders', {
        lossSeconds: 0.4,
        worstLossSeconds: 3.2,
        survivingRegion: 'us-west-2',
        message:
          'orders-global goes on in us-west-2 without the last 400 ms of us-east-1.',
      }),
      storeLoss('search-index', 'search', {
        outcome: 'survives',
        lossSeconds: 0,
        worstLossSeconds: 0,
        survivingRegion: 'us-west-2',
        message: 'search-index takes writes in us-west-2.',
      }),
    ],
    capacity: [
      capacityCheck('general', {
        currentCount: 12,
        neededCount: 41,
        maximumCount: 30,
        outcome: 'too-small',
        arithmetic: '12 here + 29 of us-east-1 = 41 > maximum 30',
      }),
      capacityCheck('memory'),
      capacityCheck('batch', {
        kind: 'auto-scaling-group',
        unit: 'instances',
        currentCount: 2,
        neededCount: 6,
        maximumCount: 6,
        arithmetic: '2 here + 4 of us-east-1 = 6 ≤ maximum 6',
      }),
      capacityCheck('vCPUs of On-Demand instances', {
        kind: 'service-quota',
        unit: 'vcpus',
        subjectArn: `arn:aws:servicequotas:us-west-2:${ACCOUNT}:ec2/L-1216C47A`,
        currentCount: 148,
        neededCount: 540,
        maximumCount: 512,
        outcome: 'too-small',
        arithmetic: '148 here + 392 of us-east-1 = 540 > quota 512',
      }),
      capacityCheck('spot', {
        currentCount: 4,
        neededCount: undefined,
        maximumCount: 20,
        outcome: 'unknown',
        arithmetic: '4 here + ? of us-east-1; maximum 20',
      }),
    ],
    order: [
      orderEntry('identity-api', 1, { readyAfterSeconds: 64 }),
      orderEntry('orders-db', 1, { readyAfterSeconds: 124 }),
      orderEntry('legacy-crm', 1, {
        systemRef: 'system:default/legacy-crm',
        readyAfterSeconds: undefined,
        isLowerBound: true,
      }),
      orderEntry('reporting-db', 1, { readyAfterSeconds: 14_400 }),
      orderEntry('orders-api', 2, {
        waitsFor: [
          'component:default/orders-db',
          'component:default/identity-api',
        ],
        readyAfterSeconds: 190,
      }),
      orderEntry('payments-api', 2, {
        waitsFor: ['component:default/identity-api'],
        readyAfterSeconds: 120,
        isLowerBound: true,
      }),
      orderEntry('orders-web', 3, {
        waitsFor: ['component:default/orders-api'],
        readyAfterSeconds: 190,
        isLowerBound: true,
      }),
      orderEntry('reporting-ui', 3, {
        waitsFor: ['component:default/reporting-db'],
        readyAfterSeconds: 14_400,
        isInCycle: true,
      }),
    ],
    cycles: [
      ['component:default/reporting-ui', 'component:default/reporting-api'],
    ],
    recoverySeconds: 14_400,
    isRecoveryLowerBound: true,
    assumptions: [
      'us-east-1 does not come back, and everything in it is lost at the same moment.',
      'A managed failover of an Aurora Global Database takes 2 min, the promotion of a read replica 5 min, a restore that nobody has measured 4 h.',
      'What does not depend on each other is recovered at the same time.',
      'The groups that survive have to carry what runs now in all Regions together.',
    ],
    unknowns: [
      {
        subject: `arn:aws:dynamodb:us-east-1:${ACCOUNT}:table/payments-ledger`,
        reason: 'denied',
        message:
          'ReplicationLatency of payments-ledger could not be read: access was denied.',
        missingAction: 'cloudwatch:GetMetricData',
      },
      {
        subject: 'orders-web',
        reason: 'missing',
        message: 'Nobody knows yet what runs in the clusters.',
      },
    ],
  });
}

/** The loss of a Region with so many systems, for what happens to pages that are full. */
export function largeLoss(systemCount: number, now: Date): WhatIfResult {
  const small = troubledLoss({ kind: 'region', region: 'us-east-1' }, now);
  const outcomes = [
    'degrades',
    'degrades',
    'survives',
    'stops',
    'unknown',
  ] as const;
  const systems = Array.from({ length: systemCount }, (_, index) =>
    systemOutcome(
      `system-${index}-with-a-name-that-somebody-made-rather-too-long`,
      {
        outcome: outcomes[index % outcomes.length],
        reasons: ['Something that it depends on stops.'],
        dataLossSeconds: index / 10,
        recoverySeconds: 60 + index,
      },
    ),
  );
  return {
    ...small,
    systems,
    totals: totalsOf(systems),
    stores: Array.from({ length: systemCount * 10 }, (_, index) =>
      storeLoss(`store-${index}`, `system-${index % systemCount}`, {
        arn: `arn:aws:dynamodb:us-east-1:${ACCOUNT}:table/store-${index}`,
        kind: 'dynamodb-table',
        lossSeconds: (systemCount * 10 - index) / 100,
        worstLossSeconds: (systemCount * 10 - index) / 10,
        survivingRegion: 'us-west-2',
      }),
    ),
    order: Array.from({ length: systemCount * 3 }, (_, index) =>
      orderEntry(`component-${index}`, 1 + (index % 3), {
        systemRef: `system:default/system-${Math.floor(index / 3)}`,
        readyAfterSeconds: 60 + (index % 97),
      }),
    ),
  };
}
