import {
  ACCOUNT,
  entity,
  estateOf,
  lag,
  NOW,
  OBSERVED_AT,
  resource,
} from '../__testUtils__/estate';
import {
  RECOVERY_METRICS,
  type EstateInput,
  type SourceEntity,
  type SourceResource,
} from '../facts';
import { DEFAULT_TIERS } from '../objectives';
import { BUILT_IN_PROBES, runProbes } from '../probes';
import type { Contribution, RecoveryStep } from '../types';
import { assessEstate } from './assessEstate';
import { greatest, judgeTotal } from './judge';
import { recoveryPathOf } from './recoveryPath';

const OPTIONS = { atRiskShare: 0.8 };

function part(
  seconds: number | undefined,
  further: Partial<Contribution> = {},
): Contribution {
  return {
    name: `store of ${seconds}`,
    kind: 'rds-instance',
    seconds,
    basis: 'measured',
    arithmetic: `${seconds} s`,
    freshness: { state: 'fresh', ageSeconds: 10 },
    observedAt: OBSERVED_AT,
    ...further,
  };
}
const UNKNOWN = part(undefined, {
  name: 'dark store',
  unknown: { reason: 'denied', message: 'Denied.', missingAction: 'rds:X' },
});
const STALE = part(1, { freshness: { state: 'stale', ageSeconds: 9999 } });
const UNBOUNDED = part(undefined, { isUnbounded: true });

describe('judgeTotal', () => {
  it.each<[string, Contribution[], string]>([
    ['nothing', [], 'met'],
    ['well within', [part(5)], 'met'],
    ['exactly at the margin', [part(8)], 'met'],
    ['beyond the margin', [part(8.1)], 'at-risk'],
    ['exactly the objective', [part(10)], 'at-risk'],
    ['beyond the objective', [part(10.1)], 'not-met'],
    ['without copy', [part(1), UNBOUNDED], 'not-met'],
    ['unknown', [UNKNOWN], 'unknown'],
    ['partly unknown', [part(1), UNKNOWN], 'unknown'],
    ['stale', [STALE], 'unknown'],
    ['exceeded by what is known', [part(11), UNKNOWN], 'not-met'],
    ['at risk by what is known, and unknown', [part(9), UNKNOWN], 'unknown'],
  ])('judges %s', (_what, contributions, verdict) => {
    const now = judgeTotal(greatest(contributions), 10, OPTIONS, 'RPO');
    expect(now.verdict).toBe(verdict);
    expect(now.advice === undefined).toBe(verdict === 'met');
  });

  it('names the worst, its arithmetic and what is left', () => {
    expect(
      judgeTotal(greatest([part(2), part(4)]), 10, OPTIONS, 'RPO'),
    ).toMatchObject({
      seconds: 4,
      marginSeconds: 6,
      isLowerBound: false,
      worst: { seconds: 4 },
      message: 'RPO 10 s: 4 s (store of 4: 4 s).',
    });
  });

  it('says what to grant', () => {
    expect(judgeTotal(greatest([UNKNOWN]), 10, OPTIONS, 'RPO')).toMatchObject({
      advice: 'Grant rds:X.',
      isLowerBound: true,
    });
  });
});

describe('recoveryPathOf', () => {
  const step = (name: RecoveryStep, seconds: number) =>
    part(seconds, { step: name });
  const store = (steps: object) => ({
    arn: 'a',
    name: 'a',
    kind: 'workload' as const,
    mechanism: 'none' as const,
    accountId: ACCOUNT,
    copies: [],
    blockers: [],
    observedAt: OBSERVED_AT,
    ...steps,
  });

  it.each<[string, object[], number, string[]]>([
    [
      'DNS is longer',
      [
        {
          detection: step('detection', 90),
          dns: step('dns', 60),
          promotion: step('promotion', 30),
        },
      ],
      150,
      ['detection', 'dns'],
    ],
    [
      'promotion is longer',
      [
        {
          detection: step('detection', 90),
          dns: step('dns', 60),
          promotion: step('promotion', 300),
        },
      ],
      390,
      ['detection', 'promotion'],
    ],
    [
      'promotion and room are made at the same time',
      [
        { promotion: step('promotion', 100) },
        { scaleUp: step('scale-up', 200), warmUp: step('warm-up', 30) },
      ],
      230,
      ['scale-up', 'warm-up'],
    ],
    [
      'stores are promoted at the same time',
      [
        { promotion: step('promotion', 100) },
        { promotion: step('promotion', 60) },
      ],
      100,
      ['promotion'],
    ],
    ['nothing is to be done', [{}], 0, []],
  ])('takes the longest way when %s', (_what, stores, seconds, steps) => {
    const path = recoveryPathOf(stores.map(store));
    expect(path.seconds).toBe(seconds);
    expect(path.path.map(one => one.step)).toEqual(steps);
  });

  it('takes what a drill measured instead of what was assumed', () => {
    const stores = [
      store({ promotion: { ...step('promotion', 300), basis: 'assumed' } }),
    ];
    const drill = { ...step('promotion', 45), basis: 'drill' as const };
    expect(
      recoveryPathOf(stores, new Map([['promotion' as const, drill]])),
    ).toMatchObject({
      seconds: 45,
      path: [{ basis: 'drill' }],
    });
  });
});

describe('assessEstate', () => {
  const SOURCE = `arn:aws:rds:us-east-1:${ACCOUNT}:db:api`;
  const REPLICA = `arn:aws:rds:us-west-2:${ACCOUNT}:db:api-west`;
  const replicated = (lagSeconds: number, maximum = lagSeconds) => ({
    resources: [
      resource(SOURCE, 'AWS::RDS::DBInstance', {}, { component: 'api' }),
      resource(
        REPLICA,
        'AWS::RDS::DBInstance',
        { ReadReplicaSourceDBInstanceIdentifier: SOURCE },
        { component: 'api' },
      ),
    ],
    metrics: [
      lag(REPLICA, RECOVERY_METRICS.replicaLag, lagSeconds, { maximum }),
    ],
  });
  const assess = (input: {
    resources: SourceResource[];
    metrics?: ReturnType<typeof lag>[];
    annotations?: Record<string, string>;
    component?: Partial<SourceEntity>;
    coverage?: EstateInput['coverage'];
  }) => {
    const probed = estateOf({
      resources: input.resources,
      metrics: input.metrics ?? [],
      coverage: input.coverage ?? [],
      entities: [
        entity('System', 'orders', { annotations: input.annotations ?? {} }),
        entity('Component', 'api', {
          systemRef: 'system:default/orders',
          ...input.component,
        }),
      ],
    });
    const assessment = assessEstate({
      estate: probed.estate,
      options: probed.options,
      probed: runProbes(BUILT_IN_PROBES, probed, NOW),
      policy: DEFAULT_TIERS,
    });
    return {
      assessment,
      system: assessment.systems[0],
      component: assessment.components.get('component:default/api'),
    };
  };

  it('judges RPO and RTO apart: workloads leave the RTO unknown and the RPO met', () => {
    const { system, component } = assess(replicated(0.3));
    expect(system.rpo.verdict).toBe('met');
    expect(system.rto.verdict).toBe('unknown');
    expect(system.rto.message).toContain(
      'cluster data arrives with a later plugin',
    );
    expect(component?.rpo.verdict).toBe('met');
  });

  it('judges the RTO of what runs nothing', () => {
    const { system } = assess({
      ...replicated(0.3),
      component: { type: 'library' },
    });
    expect(system.rto).toMatchObject({ verdict: 'met', seconds: 300 });
  });

  it('calls impossible what configuration does not allow', () => {
    const { system } = assess(replicated(0.3));
    expect(system.feasibility).toMatchObject([
      {
        objective: 'database',
        outcome: 'impossible',
        minimumSeconds: 300,
        arithmetic: 'api: promotion of the read replica: 5 min > 1 min',
      },
    ]);
  });

  it.each<[string, Parameters<typeof assess>[0], string[]]>([
    ['a replica', replicated(0.3), []],
    [
      'a replica that falls behind at times',
      replicated(0.3, 1200),
      ['replication-behind'],
    ],
    [
      'one Region',
      { resources: replicated(1).resources.slice(0, 1) },
      ['single-region-state'],
    ],
    [
      'what can be made again',
      {
        resources: [
          {
            ...replicated(1).resources[0],
            tags: { 'meridian.dr/recreatable': 'true' },
          },
        ],
      },
      [],
    ],
    [
      'another environment',
      { resources: [{ ...replicated(1).resources[0], environment: 'dev' }] },
      [],
    ],
    [
      'backups alone, where they are enough',
      {
        annotations: { 'meridian.dr/tier': 'platform' },
        resources: [
          replicated(1).resources[0],
          resource(
            `arn:aws:backup:us-west-2:${ACCOUNT}:recovery-point:1`,
            'AWS::Backup::RecoveryPoint',
            { ResourceArn: SOURCE },
            { state: 'COMPLETED', createdAt: '2026-11-21T05:00:00Z' },
          ),
        ],
      },
      [],
    ],
    [
      'targets in one Region',
      {
        resources: [
          resource(
            `arn:aws:elasticloadbalancing:us-east-1:${ACCOUNT}:targetgroup/api/1`,
            'AWS::ElasticLoadBalancingV2::TargetGroup',
            { TargetHealthCounts: { healthy: 2, unhealthy: 0 } },
            { component: 'api' },
          ),
        ],
      },
      ['single-region-component'],
    ],
  ])('finds in the way of %s', (_what, input, ids) => {
    const { system } = assess(input);
    expect(system.blockers.map(({ id }) => id)).toEqual(ids);
  });

  it('gives what no catalog entity is named for to nobody', () => {
    const { assessment, system } = assess({
      resources: [
        { ...replicated(1).resources[0], system: 'crm', component: undefined },
      ],
    });
    expect(system.rpo).toMatchObject({
      verdict: 'unknown',
      message: expect.stringContaining('No resource in AWS is tagged'),
    });
    expect(assessment.unattributed.map(({ arn }) => arn)).toContain(SOURCE);
  });

  it('does not take a list that nobody could read for an empty one', () => {
    const denied = {
      accountId: ACCOUNT,
      region: 'us-east-1',
      collector: 's3-buckets',
      collectorTitle: 'S3 buckets',
      resourceTypes: ['AWS::S3::Bucket'],
      outcome: 'failed' as const,
      freshness: { state: 'never' as const },
      failure: {
        reason: 'denied' as const,
        message: 'Buckets may not be listed.',
        missingAction: 's3:ListAllMyBuckets',
      },
      problems: [],
    };
    const { system } = assess({ ...replicated(0.3), coverage: [denied] });
    expect(system.rpo).toMatchObject({
      verdict: 'unknown',
      advice: 'Grant s3:ListAllMyBuckets.',
    });
    const elsewhere = { ...denied, region: 'eu-west-1' };
    expect(
      assess({ ...replicated(0.3), coverage: [elsewhere] }).system.rpo.verdict,
    ).toBe('met');
  });

  it('knows nothing of a store that was not read for long', () => {
    const { resources, metrics } = replicated(0.3);
    const { system } = assess({
      metrics,
      resources: resources.map(one => ({
        ...one,
        freshness: { state: 'stale' as const, ageSeconds: 9999 },
      })),
    });
    expect(system.rpo).toMatchObject({
      verdict: 'unknown',
      isLowerBound: true,
    });
  });
});
