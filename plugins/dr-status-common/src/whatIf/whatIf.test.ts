import {
  ACCOUNT,
  entity,
  estateOf,
  lag,
  NOW,
  resource,
} from '../__testUtils__/estate';
import { generateEstate } from '../__testUtils__/generateEstate';
import { RECOVERY_METRICS, RecoveryEstate, type EstateInput } from '../facts';
import { DEFAULT_TIERS } from '../objectives';
import { BUILT_IN_PROBES, runProbes } from '../probes';
import { DEFAULT_OPTIONS } from '../RecoveryOptions';
import { assessEstate } from '../verdicts';
import { capacityBlockers, capacityChecks } from './capacity';
import { dependencyOrder } from './dependencyOrder';
import { SERVICE_QUOTA_TYPE } from './quotas';
import { simulateLoss } from './simulateLoss';

describe('dependencyOrder', () => {
  const order = (edges: Record<string, string[]>) =>
    dependencyOrder(
      Object.entries(edges).map(([ref, dependsOn]) => ({ ref, dependsOn })),
    );

  it.each<[string, Record<string, string[]>, string[][], string[][]]>([
    ['nothing', {}, [], []],
    ['a chain', { a: ['b'], b: ['c'], c: [] }, [['c'], ['b'], ['a']], []],
    [
      'a diamond',
      { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] },
      [['d'], ['b', 'c'], ['a']],
      [],
    ],
    ['what is not here', { a: ['x'] }, [['a']], []],
    [
      'a circle',
      { a: ['b'], b: ['a'], c: ['a'] },
      [['a', 'b'], ['c']],
      [['a', 'b']],
    ],
    [
      'a circle below a chain',
      { a: ['b'], b: ['c'], c: ['d'], d: ['b'] },
      [['b', 'c', 'd'], ['a']],
      [['b', 'c', 'd']],
    ],
    ['itself', { a: ['a'] }, [['a']], [['a']]],
  ])('of %s', (_what, edges, waves, cycles) => {
    expect(order(edges)).toEqual({ waves, cycles });
  });

  it('does not run out of stack', () => {
    const count = 20_000;
    const { waves } = dependencyOrder(
      Array.from({ length: count }, (_, index) => ({
        ref: `${index}`,
        dependsOn: index + 1 < count ? [`${index + 1}`] : [],
      })),
    );
    expect(waves).toHaveLength(count);
  });
});

describe('capacity', () => {
  const nodeGroup = (region: string, desiredSize: number, maxSize: number) =>
    resource(
      `arn:aws:eks:${region}:${ACCOUNT}:nodegroup/prod/general/1`,
      'AWS::EKS::Nodegroup',
      { clusterName: 'prod', scalingConfig: { maxSize } },
      { name: 'general', volatile: { scalingConfig: { desiredSize } } },
    );
  const instance = (region: string, id: string, InstanceType: string) =>
    resource(
      `arn:aws:ec2:${region}:${ACCOUNT}:instance/${id}`,
      'AWS::EC2::Instance',
      { InstanceType },
      { state: 'running' },
    );
  const quota = (Value: number) =>
    resource(
      `arn:aws:servicequotas:us-west-2:${ACCOUNT}:ec2/L-1216C47A`,
      SERVICE_QUOTA_TYPE,
      { QuotaCode: 'L-1216C47A', Value },
    );
  const check = (resources: EstateInput['resources']) =>
    capacityChecks(
      estateOf({ resources }).estate,
      { kind: 'region', region: 'us-east-1' },
      ['prod'],
    );

  it.each([
    [5, 5, 10, 'enough', 10],
    [5, 6, 10, 'too-small', 11],
  ])(
    'of %d nodes and %d lost ones under a maximum of %d is %s',
    (here, lost, maximum, outcome, needed) => {
      expect(
        check([
          nodeGroup('us-east-1', lost, 99),
          nodeGroup('us-west-2', here, maximum),
        ]),
      ).toMatchObject([
        {
          kind: 'node-group',
          region: 'us-west-2',
          outcome,
          neededCount: needed,
          maximumCount: maximum,
        },
      ]);
    },
  );

  it('is none where nothing corresponds, which is no blocker of its own', () => {
    const resources = [nodeGroup('us-east-1', 5, 10)];
    expect(check(resources)).toMatchObject([
      { outcome: 'too-small', maximumCount: 0 },
    ]);
    expect(
      capacityBlockers(estateOf({ resources }).estate, ['us-east-1'], ['prod']),
    ).toEqual([]);
  });

  it.each([
    [12, 'enough'],
    [11, 'too-small'],
  ])('of 12 vCPUs under a quota of %d is %s', (value, outcome) => {
    const resources = [
      instance('us-east-1', 'i-1', 'c5.2xlarge'),
      instance('us-east-1', 'i-2', 'm5.large'),
      instance('us-east-1', 'i-3', 'p5.48xlarge'),
      instance('us-west-2', 'i-4', 'm5.large'),
      quota(value),
    ];
    expect(check(resources)).toMatchObject([
      { kind: 'service-quota', outcome, neededCount: 12, currentCount: 2 },
    ]);
    expect(
      capacityBlockers(
        estateOf({ resources }).estate,
        ['us-east-1', 'us-west-2'],
        ['prod'],
      ).map(({ id }) => id),
    ).toEqual(outcome === 'enough' ? [] : ['quota-too-small']);
  });

  it('of vCPUs counts what does not have to survive only where it stays', () => {
    const dev = { environment: 'dev', state: 'running' };
    const resources = [
      instance('us-east-1', 'i-1', 'm5.large'),
      { ...instance('us-east-1', 'i-2', 'm5.large'), ...dev },
      { ...instance('us-west-2', 'i-3', 'm5.large'), ...dev },
      quota(4),
    ];
    expect(check(resources)).toMatchObject([
      { outcome: 'enough', neededCount: 4, currentCount: 2 },
    ]);
    expect(check([resources[1], quota(0)])).toEqual([]);
  });
});

function simulate(
  input: Partial<EstateInput>,
  scenario: Parameters<typeof simulateLoss>[1] = {
    kind: 'region',
    region: 'us-east-1',
  },
) {
  const probed = estateOf(input);
  return simulateLoss(
    assessEstate({
      ...probed,
      probed: runProbes(BUILT_IN_PROBES, probed, NOW),
      policy: DEFAULT_TIERS,
    }),
    scenario,
  );
}

describe('simulateLoss', () => {
  const SOURCE = `arn:aws:rds:us-east-1:${ACCOUNT}:db:orders`;
  const REPLICA = `arn:aws:rds:us-west-2:${ACCOUNT}:db:orders-west`;
  const source = (attributes = {}) =>
    resource(SOURCE, 'AWS::RDS::DBInstance', attributes, { component: 'api' });
  const replica = resource(
    REPLICA,
    'AWS::RDS::DBInstance',
    { ReadReplicaSourceDBInstanceIdentifier: SOURCE },
    { component: 'api' },
  );
  const replicaLag = lag(REPLICA, RECOVERY_METRICS.replicaLag, 3, {
    maximum: 1200,
  });
  const entities = [
    entity('System', 'orders'),
    entity('Component', 'api', {
      systemRef: 'system:default/orders',
      type: 'library',
    }),
    entity('System', 'shop'),
    entity('Component', 'web', {
      systemRef: 'system:default/shop',
      type: 'library',
      dependsOn: ['component:default/api'],
    }),
  ];

  it('degrades what comes back in time, and loses what was under way', () => {
    const result = simulate({
      entities,
      resources: [source(), replica],
      metrics: [replicaLag],
    });
    expect(result.stores).toMatchObject([
      {
        arn: SOURCE,
        outcome: 'degrades',
        lossSeconds: 3,
        worstLossSeconds: 1200,
        survivingArn: REPLICA,
      },
    ]);
    expect(result.systems).toMatchObject([
      {
        entityRef: 'system:default/orders',
        outcome: 'degrades',
        dataLossSeconds: 3,
        recoverySeconds: 300,
      },
      {
        entityRef: 'system:default/shop',
        outcome: 'unaffected',
        recoverySeconds: 300,
      },
    ]);
    expect(result.order).toMatchObject([
      { wave: 1, entityRef: 'component:default/api', readyAfterSeconds: 300 },
      {
        wave: 2,
        entityRef: 'component:default/web',
        waitsFor: ['component:default/api'],
        readyAfterSeconds: 300,
      },
    ]);
    expect(result.survivingRegions).toEqual(['us-west-2']);
  });

  it('stops what has no copy, and what depends on it', () => {
    const result = simulate({ entities, resources: [source()] });
    expect(result.stores).toMatchObject([
      { outcome: 'stops', isLostForGood: true },
    ]);
    expect(result.systems).toMatchObject([
      { outcome: 'stops', losesState: true },
      { outcome: 'stops', losesState: false },
    ]);
    expect(result.totals.stops).toBe(2);
  });

  it('does not call survived what it does not know', () => {
    const result = simulate({ entities, resources: [source(), replica] });
    expect(result.systems[0].outcome).toBe('unknown');
    expect(result.stores[0].lossSeconds).toBeUndefined();
    expect(result.unknowns).toContainEqual(
      expect.objectContaining({ subject: SOURCE }),
    );
  });

  it('does not touch what takes writes elsewhere', () => {
    const result = simulate(
      { entities, resources: [source(), replica], metrics: [replicaLag] },
      { kind: 'region', region: 'us-west-2' },
    );
    expect(result.systems[0].outcome).toBe('survives');
  });

  it.each([
    ['in that zone alone', { AvailabilityZone: 'us-east-1a' }, [], 'stops'],
    [
      'in that zone with a replica',
      { AvailabilityZone: 'us-east-1a' },
      [replica],
      'degrades',
    ],
    [
      'in two zones',
      {
        AvailabilityZone: 'us-east-1a',
        SecondaryAvailabilityZone: 'us-east-1b',
      },
      [],
      'survives',
    ],
    ['in another zone', { AvailabilityZone: 'us-east-1b' }, [], 'unaffected'],
  ])('loses a zone: what is %s', (_what, attributes, further, outcome) => {
    const result = simulate(
      {
        entities,
        resources: [source(attributes), ...further],
        metrics: [replicaLag],
      },
      { kind: 'zone', region: 'us-east-1', zone: 'us-east-1a' },
    );
    expect(result.systems[0]).toMatchObject({ outcome, losesState: false });
  });

  it('tells circles', () => {
    const result = simulate({
      resources: [source()],
      entities: [
        entities[0],
        { ...entities[1], dependsOn: ['component:default/web'] },
        entities[2],
        entities[3],
      ],
    });
    expect(result.cycles).toEqual([
      ['component:default/api', 'component:default/web'],
    ]);
    expect(result.order.every(({ isInCycle }) => isInCycle)).toBe(true);
  });

  it('covers a whole estate', () => {
    const input = generateEstate({
      systemCount: 20,
      storesPerSystem: 10,
      now: NOW,
    });
    const estate = new RecoveryEstate(input, NOW, 900);
    const assessment = assessEstate({
      estate,
      probed: runProbes(
        BUILT_IN_PROBES,
        { estate, options: DEFAULT_OPTIONS },
        NOW,
      ),
      policy: DEFAULT_TIERS,
      options: DEFAULT_OPTIONS,
    });
    const result = simulateLoss(assessment, {
      kind: 'region',
      region: 'us-east-1',
    });
    expect(result.systems).toHaveLength(20);
    expect(result.totals).toMatchObject({ stops: 0, unknown: 0, degrades: 20 });
    expect(assessment.systems.every(({ rpo }) => rpo.verdict === 'met')).toBe(
      true,
    );
  });
});
