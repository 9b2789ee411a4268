import {
  ACCOUNT,
  blockerIdsOf,
  entity,
  estateOf,
  NOW,
  resource,
  storesOf,
} from '../__testUtils__/estate';
import { route53 } from './route53';

describe('Route 53', () => {
  const ZONE = 'arn:aws:route53:::hostedzone/Z1';
  const balancer = (region: string) =>
    resource(
      `arn:aws:elasticloadbalancing:${region}:${ACCOUNT}:loadbalancer/app/orders/1`,
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      { DNSName: `orders.${region}.elb.amazonaws.com` },
    );
  const record = (region: string, further: object, set = true) =>
    resource(
      `${ZONE}/recordset/orders.example/A${set ? `/${region}` : ''}`,
      'AWS::Route53::RecordSet',
      {
        Name: 'orders.example.',
        Type: 'A',
        ...(set ? { SetIdentifier: region, HealthCheckId: region } : {}),
        AliasTarget: {
          DNSName: `dualstack.orders.${region}.elb.amazonaws.com.`,
        },
        ...further,
      },
      { region: 'global', system: undefined },
    );
  const check = (region: string, state: string, Disabled = false) =>
    resource(
      `arn:aws:route53:::healthcheck/${region}`,
      'AWS::Route53::HealthCheck',
      {
        HealthCheckConfig: {
          RequestInterval: 30,
          FailureThreshold: 3,
          Disabled,
        },
      },
      { region: 'global', state },
    );
  const estate = (
    weights: [number, number],
    west = 'Healthy',
    disabled = false,
  ) => [
    balancer('us-east-1'),
    balancer('us-west-2'),
    record('us-east-1', { Weight: weights[0] }),
    record('us-west-2', { Weight: weights[1] }),
    check('us-east-1', 'Healthy'),
    check('us-west-2', west, disabled),
  ];

  it('counts interval × failures and the cache of the answer', () => {
    const [store] = storesOf(route53, { resources: estate([70, 30]) });
    expect(store).toMatchObject({
      arn: `${ZONE}/recordset/orders.example/A`,
      system: 'orders',
      detection: { seconds: 90, basis: 'configured' },
      dns: { seconds: 60 },
      blockers: [],
    });
  });

  it.each([
    ['the intended split', estate([70, 30]), []],
    ['within the tolerance', estate([73, 27]), []],
    ['another split', estate([90, 10]), ['weights-differ']],
    [
      'a failing check',
      estate([70, 30], 'Unhealthy'),
      ['health-check-failing'],
    ],
    [
      'a disabled check',
      estate([70, 30], 'Disabled', true),
      ['health-check-disabled'],
    ],
    ['no check', estate([70, 30]).slice(0, 5), ['health-check-missing']],
  ])('with %s', (_what, resources, ids) => {
    const [store] = storesOf(route53, { resources });
    expect(blockerIdsOf(store)).toEqual(ids);
  });

  it('takes the split that the system intends', () => {
    const [store] = storesOf(route53, {
      resources: estate([90, 10]),
      entities: [
        entity('System', 'orders', {
          annotations: {
            'meridian.dr/traffic-split': 'us-east-1=9,us-west-2=1',
          },
        }),
      ],
    });
    expect(store.blockers).toEqual([]);
  });

  it('shows the split that is in force, without what is unhealthy', () => {
    const { traffic } = route53.probe(
      estateOf({ resources: estate([70, 30], 'Unhealthy') }),
      NOW,
    );
    expect(traffic).toMatchObject([
      {
        policy: 'weighted',
        regions: [
          { configuredShare: 0.7, currentShare: 1 },
          { configuredShare: 0.3, currentShare: 0 },
        ],
      },
    ]);
  });

  it('does not know how long a switch by hand takes', () => {
    const [store] = storesOf(route53, {
      resources: [balancer('us-east-1'), record('us-east-1', {}, false)],
    });
    expect(store.dns).toMatchObject({ unknown: { reason: 'missing' } });
    expect(store.detection).toBeUndefined();
  });
});
