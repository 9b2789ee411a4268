import type {
  Contribution,
  DependencyNode,
  Drill,
  DrStatusApi,
  LagSeries,
  StoreRecovery,
  SystemRecovery,
  SystemRow,
} from '@meridian/plugin-dr-status-common';
import { blocker, stateAt, trafficOf } from './overview';
import { before, contribution, EAST, OBJECTIVE, WEST } from './systems';

const GLOBAL_CLUSTER = 'arn:aws:rds::555566667777:global-cluster:orders-global';
const BUCKET = 'arn:aws:s3:::orders-archive';
const TABLE = 'arn:aws:dynamodb:us-east-1:555566667777:table/orders-locks';

/** The stores of a system: one that keeps up, one far behind, one that is in one Region only. */
export function storesAt(now: Date): StoreRecovery[] {
  const common = {
    accountId: '555566667777',
    owner: 'group:default/team-orders',
    system: 'orders',
    blockers: [],
    primaryRegion: EAST,
    observedAt: before(now, 60),
  };
  const copy = {
    isUsable: true,
    basis: 'measured',
    availabilityZones: ['us-east-1a', 'us-east-1b'],
  } as const;
  return [
    {
      ...common,
      arn: GLOBAL_CLUSTER,
      name: 'orders-global',
      kind: 'aurora-global-database',
      mechanism: 'aurora-global-database',
      component: 'orders-api',
      copies: [
        {
          ...copy,
          region: EAST,
          arn: 'arn:aws:rds:us-east-1:555566667777:cluster:orders',
          role: 'primary',
          state: 'available',
        },
        {
          ...copy,
          region: WEST,
          arn: 'arn:aws:rds:us-west-2:555566667777:cluster:orders',
          role: 'secondary',
          state: 'available',
          lagSeconds: 0.38,
          lagObservedAt: before(now, 60),
          worstLagSeconds: 2.4,
        },
      ],
      promotion: contribution({ name: 'orders-global', seconds: 60 }),
    },
    {
      ...common,
      arn: BUCKET,
      name: 'orders-archive',
      kind: 's3-bucket',
      mechanism: 's3-replication',
      component: 'orders-worker',
      copies: [
        { ...copy, region: EAST, arn: BUCKET, role: 'primary' },
        {
          ...copy,
          region: WEST,
          arn: `${BUCKET}-west`,
          role: 'replica',
          lagSeconds: 4_210,
          lagObservedAt: before(now, 60),
        },
      ],
    },
    {
      ...common,
      arn: TABLE,
      name: 'orders-locks',
      kind: 'dynamodb-table',
      mechanism: 'none',
      copies: [{ ...copy, region: EAST, arn: TABLE, role: 'primary' }],
    },
  ];
}

/** The way of a recovery of which one step is assumed and one is not known. */
export function stepsAt(now: Date): Contribution[] {
  const observedAt = before(now, 60);
  const step = (
    name: NonNullable<Contribution['step']>,
    further: Partial<Contribution> & Pick<Contribution, 'name'>,
  ) => contribution({ step: name, observedAt, ...further });
  return [
    step('detection', {
      name: 'shop.meridian.example',
      kind: 'dns',
      basis: 'configured',
      seconds: 90,
      arithmetic: '30 s × 3 failures = 90 s',
    }),
    step('dns', {
      name: 'shop.meridian.example',
      kind: 'dns',
      basis: 'configured',
      seconds: 60,
      arithmetic: 'TTL 60 s',
    }),
    step('promotion', {
      name: 'orders-global',
      subjectArn: GLOBAL_CLUSTER,
      basis: 'assumed',
      seconds: 300,
      arithmetic: 'managed failover of the global database, 5 min',
    }),
    step('scale-up', {
      name: 'orders-api',
      kind: 'workload',
      basis: 'measured',
      arithmetic: '',
      unknown: {
        reason: 'missing',
        message:
          'The workload in us-west-2 is not read: cluster data arrives with a later plugin.',
      },
    }),
    step('warm-up', {
      name: 'orders-api',
      kind: 'workload',
      basis: 'drill',
      seconds: 120,
      arithmetic: 'measured in the switchover of 2026-11-09',
    }),
  ];
}

function node(
  kind: DependencyNode['kind'],
  ref: string,
  further: Partial<DependencyNode> = {},
): DependencyNode {
  return {
    id: ref,
    kind,
    ref,
    title: ref.split(/[/:]/).at(-1) ?? ref,
    isForeign: false,
    isCycle: false,
    isMissing: false,
    children: [],
    ...further,
  };
}

function treeOf(row: SystemRow): DependencyNode {
  return node('system', row.entityRef, {
    title: row.title,
    rpoVerdict: row.rpo.verdict,
    rtoVerdict: row.rto.verdict,
    children: [
      node('component', `component:default/${row.name}-api`, {
        rpoVerdict: 'met',
        rtoVerdict: 'unknown',
        children: [
          node('store', GLOBAL_CLUSTER, { rpoVerdict: 'met' }),
          node('component', 'component:default/accounts-api', {
            isForeign: true,
            rpoVerdict: 'met',
            rtoVerdict: 'met',
          }),
          node('component', 'component:default/forgotten', {
            isMissing: true,
          }),
        ],
      }),
      node('component', `component:default/${row.name}-worker`, {
        rpoVerdict: 'not-met',
        rtoVerdict: 'met',
        children: [node('store', BUCKET, { rpoVerdict: 'not-met' })],
      }),
      node('store', TABLE, { rpoVerdict: 'not-met' }),
    ],
  });
}

export function drillsAt(now: Date): Drill[] {
  const common = {
    scope: { entityRefs: ['system:default/orders'], storeArns: [] },
    owner: 'user:default/ann',
    steps: [],
    notes: [],
    createdAt: before(now, 40 * 86_400),
    createdBy: 'user:default/ann',
    lastSequence: 9,
  };
  return [
    {
      ...common,
      id: 'drill-2',
      title: 'Loss of us-east-1',
      type: 'region-loss',
      state: 'planned',
      plannedFor: before(now, -6 * 86_400),
    },
    {
      ...common,
      id: 'drill-1',
      title: 'Switchover of orders-global',
      type: 'switchover',
      state: 'closed',
      isSuccessful: true,
      plannedFor: before(now, 12 * 86_400),
      closedAt: before(now, 12 * 86_400),
      measured: { rtoSeconds: 240, rpoSeconds: 0 },
    },
  ];
}

/** Everything about a system, as the backend would tell it. */
export function detailOf(row: SystemRow, now: Date): SystemRecovery {
  const steps = stepsAt(now);
  const observedAt = before(now, 60);
  return {
    row,
    components: [],
    tree: treeOf(row),
    stores: storesAt(now),
    rpoContributions: [
      contribution({
        name: 'orders-archive',
        kind: 's3-bucket',
        subjectArn: BUCKET,
        seconds: 4_210,
        arithmetic: 'S3 ReplicationLatency 4,210 s',
        observedAt,
      }),
      contribution({
        name: 'orders-global',
        subjectArn: GLOBAL_CLUSTER,
        seconds: 0.38,
        observedAt,
      }),
    ],
    rtoPath: [steps[0], steps[2], steps[4]],
    rtoContributions: steps,
    blockers: [
      blocker({ id: 'headless-secondary', observedAt }),
      blocker({
        id: 'single-region-state',
        severity: 'critical',
        subjectArn: TABLE,
        title: 'State in one Region only',
        why: 'orders-locks is in us-east-1 only, and warm standby needs it in another Region.',
        fix: 'Add a replica in us-west-2, or tag it as recreatable.',
      }),
      blocker({
        id: 'weights-differ',
        severity: 'medium',
        subjectArn:
          'arn:aws:route53:::hostedzone/Z1/recordset/shop.meridian.example/A/east',
        title: 'Traffic is split otherwise than intended',
        why: 'shop.meridian.example sends 90 % to us-east-1, and 70 % is intended.',
        fix: 'Set the weights to 70 and 30.',
      }),
    ],
    feasibility: [
      {
        objective: 'dns',
        outcome: 'impossible',
        objectiveSeconds: OBJECTIVE.parts?.dnsSeconds ?? 30,
        minimumSeconds: 150,
        arithmetic: '30 s × 3 failures = 90 s + TTL 60 s → 2 min 30 s > 30 s',
        subjectArns: [
          'arn:aws:route53:::hostedzone/Z1/recordset/shop.meridian.example/A/east',
        ],
      },
      {
        objective: 'rto',
        outcome: 'possible',
        objectiveSeconds: 900,
        minimumSeconds: 150,
        arithmetic: '30 s × 3 failures = 90 s + TTL 60 s → 2 min 30 s ≤ 15 min',
        subjectArns: [],
      },
    ],
    traffic: [trafficOf(now)],
    drills: drillsAt(now),
    runbook: { entityRef: row.entityRef, path: 'runbook' },
    observedAt,
    state: stateAt(now),
  };
}

const POINT_COUNT = 288;

/** A lag that is small, but for an incident in the middle and a gap after it. */
function lagOf(
  further: Pick<LagSeries, 'subject' | 'title'> & Partial<LagSeries>,
  range: { from: string; to: string },
  peak: number,
): LagSeries {
  const from = Date.parse(range.from);
  const step = (Date.parse(range.to) - from) / POINT_COUNT;
  const points = Array.from({ length: POINT_COUNT }, (_, index) => {
    const isIncident = index > 150 && index < 170;
    const value = isIncident ? peak : 0.3 + 0.1 * Math.sin(index / 9);
    return {
      time: new Date(from + index * step).toISOString(),
      average: value,
      minimum: value / 2,
      maximum: value * 1.2,
    };
  }).filter((_, index) => index < 180 || index > 200);
  const total = (Date.parse(range.to) - from) / 1000;
  return {
    resolutionSeconds: step / 1000,
    ...range,
    points,
    objectiveSeconds: 1,
    met: {
      share: 0.86,
      metSeconds: total * 0.86,
      exceededSeconds: total * 0.066,
      unknownSeconds: total * 0.074,
    },
    ...further,
  };
}

/** The answers about one system, for the fake API. */
export function detailAnswers(
  systems: readonly SystemRow[],
  now: Date,
): Pick<DrStatusApi, 'getSystem' | 'getLag' | 'getVerdicts'> {
  return {
    getSystem: async ref =>
      detailOf(
        systems.find(({ entityRef }) => entityRef === ref) ?? systems[0],
        now,
      ),
    getLag: async ({ from, to, ref = '' }) => {
      const range = {
        from: from ?? before(now, 86_400),
        to: to ?? now.toISOString(),
      };
      return {
        series: [
          lagOf({ subject: ref, title: 'Orders' }, range, 3),
          lagOf(
            { subject: GLOBAL_CLUSTER, title: 'orders-global', region: WEST },
            range,
            1.4,
          ),
          lagOf(
            { subject: BUCKET, title: 'orders-archive', region: WEST },
            range,
            60,
          ),
        ],
        state: stateAt(now),
      };
    },
    getVerdicts: async () => ({
      points: [],
      resolutionSeconds: 300,
      shares: { met: 70_000, atRisk: 4_000, notMet: 6_000, unknown: 6_400 },
      state: stateAt(now),
    }),
  };
}
