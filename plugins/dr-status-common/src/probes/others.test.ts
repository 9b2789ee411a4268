import {
  ACCOUNT,
  blockerIdsOf,
  entity,
  estateOf,
  lag,
  NOW,
  resource,
  storesOf,
} from '../__testUtils__/estate';
import { RECOVERY_METRICS } from '../facts';
import { awsBackup } from './awsBackup';
import { certificates } from './certificates';
import { ecrRepositories } from './ecrRepositories';
import { kmsKeys } from './kmsKeys';
import { loadBalancers } from './loadBalancers';
import { route53 } from './route53';
import { BUILT_IN_PROBES } from '.';
import { chooseProbes, runProbes } from './runProbes';
import { s3Buckets } from './s3Buckets';
import { secrets } from './secrets';
import { unknownWorkloads } from './workloads';

describe('S3 buckets', () => {
  const SOURCE = 'arn:aws:s3:::orders';
  const bucket = (rule: object | undefined) => [
    resource(SOURCE, 'AWS::S3::Bucket', {
      ReplicationConfiguration: rule
        ? {
            Rules: [
              {
                ID: 'west',
                Status: 'Enabled',
                Destination: {
                  Bucket: `${SOURCE}-west`,
                  Metrics: { Status: 'Enabled' },
                },
                ...rule,
              },
            ],
          }
        : null,
    }),
    resource(
      `${SOURCE}-west`,
      'AWS::S3::Bucket',
      { ReplicationConfiguration: null },
      { region: 'us-west-2' },
    ),
  ];
  const dimensions = { SourceBucket: 'orders', RuleId: 'west' };
  const latency = lag(SOURCE, RECOVERY_METRICS.s3Latency, 12, { dimensions });
  const pending = (value: number) =>
    lag(SOURCE, RECOVERY_METRICS.s3OperationsPending, value, {
      dimensions,
      unit: 'count',
    });
  const silent = { ...latency, newest: undefined };
  const unmeasured = { Destination: { Bucket: `${SOURCE}-west` } };

  it.each([
    ['measured', {}, [latency], { seconds: 12 }],
    ['nothing pending', {}, [silent, pending(0)], { seconds: 0 }],
    [
      'something pending and no latency',
      {},
      [silent, pending(4)],
      { unknown: { reason: 'missing' } },
    ],
    ['no data at all', {}, [], { unknown: { reason: 'not-read' } }],
    [
      'metrics of the rule off',
      unmeasured,
      [silent, pending(0)],
      { unknown: { reason: 'missing' } },
    ],
    ['no rule', undefined, [], { isUnbounded: true }],
    ['the rule off', { Status: 'Disabled' }, [], { isUnbounded: true }],
  ])('with %s', (_what, rule, metrics, rpo) => {
    const [store] = storesOf(s3Buckets, { resources: bucket(rule), metrics });
    expect(store.rpo).toMatchObject(rpo);
  });

  it.each([
    [{}, []],
    [{ Filter: { Prefix: '' } }, []],
    [
      { Filter: { Prefix: 'databases/' } },
      ['replication-rule-excludes-prefix'],
    ],
    [
      { Filter: { And: { Prefix: 'a/', Tags: [] } } },
      ['replication-rule-excludes-prefix'],
    ],
    [{ Prefix: 'databases/' }, ['replication-rule-excludes-prefix']],
    [unmeasured, ['replication-not-measured']],
  ])('with the rule %o are blocked by %o', (rule, ids) => {
    const [store] = storesOf(s3Buckets, { resources: bucket(rule) });
    expect(blockerIdsOf(store)).toEqual(ids);
  });

  it('are unknown where the rules could not be read', () => {
    const [store] = storesOf(s3Buckets, {
      resources: [resource(SOURCE, 'AWS::S3::Bucket')],
    });
    expect(store).toMatchObject({
      mechanism: 'unknown',
      rpo: { unknown: { missingAction: 's3:GetReplicationConfiguration' } },
    });
  });
});

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

describe('what a failover needs', () => {
  const group = (region: string, healthy: number, unhealthy: number) =>
    resource(
      `arn:aws:elasticloadbalancing:${region}:${ACCOUNT}:targetgroup/api/1`,
      'AWS::ElasticLoadBalancingV2::TargetGroup',
      { TargetHealthCounts: { healthy, unhealthy } },
      { component: 'api' },
    );

  it.each([
    [3, 0, []],
    [5, 1, ['unhealthy-target']],
    [0, 3, ['no-healthy-target']],
    [0, 0, ['no-healthy-target']],
  ])(
    'is judged with %d healthy and %d unhealthy targets',
    (healthy, unhealthy, ids) => {
      const [store] = storesOf(loadBalancers, {
        resources: [
          group('us-east-1', 3, 0),
          group('us-west-2', healthy, unhealthy),
        ],
      });
      expect(blockerIdsOf(store)).toEqual(ids);
    },
  );

  const secret = (ReplicationStatus: object[] | undefined) =>
    resource(
      `arn:aws:secretsmanager:us-east-1:${ACCOUNT}:secret:api`,
      'AWS::SecretsManager::Secret',
      { ReplicationStatus },
      { component: 'api' },
    );

  it.each([
    ['is replicated', [{ Region: 'us-west-2', Status: 'InSync' }], 2, []],
    ['is not replicated', [], 2, ['missing-secret']],
    [
      'failed to replicate',
      [{ Region: 'us-west-2', Status: 'Failed' }],
      2,
      ['missing-secret'],
    ],
    ['is used in one Region only', [], 1, []],
    ['could not be described', undefined, 2, []],
  ])('finds that a secret %s', (_what, replicas, groupCount, ids) => {
    const [store] = storesOf(secrets, {
      resources: [
        secret(replicas),
        ...[group('us-east-1', 3, 0), group('us-west-2', 3, 0)].slice(
          0,
          groupCount,
        ),
      ],
    });
    expect(blockerIdsOf(store)).toEqual(ids);
  });

  it('finds images that are in one Region', () => {
    const repository = (region: string, name: string, regions: string[]) =>
      resource(
        `arn:aws:ecr:${region}:${ACCOUNT}:repository/${name}`,
        'AWS::ECR::Repository',
        { replicationDestinations: regions.map(one => ({ region: one })) },
      );
    const stores = storesOf(ecrRepositories, {
      resources: [
        repository('us-east-1', 'api', ['us-west-2']),
        repository('us-west-2', 'api', []),
        repository('us-east-1', 'worker', []),
        resource(
          `arn:aws:ecr:us-east-1:${ACCOUNT}:repository/unread`,
          'AWS::ECR::Repository',
        ),
      ],
    });
    expect(stores.map(store => [store.name, blockerIdsOf(store)])).toEqual([
      ['api', []],
      ['worker', ['image-missing']],
      ['unread', []],
    ]);
  });

  it('finds multi-Region keys that cannot be used', () => {
    const east = `arn:aws:kms:us-east-1:${ACCOUNT}:key/mrk-1`;
    const west = `arn:aws:kms:us-west-2:${ACCOUNT}:key/mrk-1`;
    const MultiRegionConfiguration = {
      MultiRegionKeyType: 'PRIMARY',
      ReplicaKeys: [{ Arn: west, Region: 'us-west-2' }],
    };
    const [store] = storesOf(kmsKeys, {
      resources: [
        resource(
          east,
          'AWS::KMS::Key',
          { MultiRegionConfiguration },
          { state: 'Enabled' },
        ),
        resource(west, 'AWS::KMS::Key', {}, { state: 'PendingDeletion' }),
      ],
    });
    expect(blockerIdsOf(store)).toEqual(['missing-key']);
  });

  it('finds certificates without a counterpart where their system serves', () => {
    const balancer = (region: string) =>
      resource(
        `arn:aws:elasticloadbalancing:${region}:${ACCOUNT}:loadbalancer/app/orders/1`,
        'AWS::ElasticLoadBalancingV2::LoadBalancer',
      );
    const certificate = (region: string, id: string, names: string[]) =>
      resource(
        `arn:aws:acm:${region}:${ACCOUNT}:certificate/${id}`,
        'AWS::CertificateManager::Certificate',
        {
          DomainName: names[0],
          SubjectAlternativeNames: names,
          InUseBy: [balancer(region).arn],
        },
        { state: 'ISSUED' },
      );
    const coverage = ['us-east-1', 'us-west-2'].map(region => ({
      accountId: ACCOUNT,
      region,
      collector: 'acm-certificates',
      collectorTitle: 'Certificates',
      resourceTypes: ['AWS::CertificateManager::Certificate'],
      outcome: 'complete' as const,
      freshness: { state: 'fresh' as const },
      lastSuccessAt: NOW.toISOString(),
      problems: [],
    }));
    const resources = [
      balancer('us-east-1'),
      balancer('us-west-2'),
      certificate('us-east-1', 'covered', ['api.orders.example']),
      certificate('us-east-1', 'alone', ['app.example']),
      certificate('us-west-2', 'wildcard', [
        '*.orders.example',
        'api.orders.example',
      ]),
    ];
    const missing = storesOf(certificates, { resources, coverage })
      .filter(store => blockerIdsOf(store).includes('certificate-missing'))
      .map(({ name }) => name);
    // No certificate in the east holds *.orders.example.
    expect(missing).toEqual(['alone', 'wildcard']);
    expect(storesOf(certificates, { resources }).flatMap(blockerIdsOf)).toEqual(
      [],
    );
  });

  it('finds copies of backups that fail, and restore tests', () => {
    const FILES = `arn:aws:elasticfilesystem:us-east-1:${ACCOUNT}:file-system/fs-1`;
    const { stores, findings } = awsBackup.probe(
      estateOf({
        resources: [
          resource(
            `arn:aws:backup:us-west-2:${ACCOUNT}:recovery-point:1`,
            'AWS::Backup::RecoveryPoint',
            { ResourceArn: FILES, ResourceName: 'home' },
            { state: 'COMPLETED', createdAt: '2026-11-21T07:00:00Z' },
          ),
          ...['2026-11-17T05:00:00Z', '2026-10-01T05:00:00Z'].map(createdAt =>
            resource(
              `arn:aws:backup:us-east-1:${ACCOUNT}:copy-job:${createdAt}`,
              'AWS::Backup::CopyJob',
              { ResourceArn: FILES, StatusMessage: 'Access denied.' },
              { state: 'FAILED', createdAt },
            ),
          ),
          resource(
            `arn:aws:backup:us-east-1:${ACCOUNT}:restore-job:1`,
            'AWS::Backup::RestoreJob',
            { SourceResourceArn: FILES, ValidationStatus: 'FAILED' },
            { state: 'COMPLETED', createdAt: '2026-11-20T05:00:00Z' },
          ),
        ],
      }),
      NOW,
    );
    expect(stores).toMatchObject([
      {
        arn: FILES,
        name: 'home',
        primaryRegion: 'us-east-1',
        rpo: { seconds: 3600 },
      },
    ]);
    expect(findings).toMatchObject([
      {
        arn: FILES,
        blocker: {
          id: 'backup-copy-failing',
          why: expect.stringContaining('1 copies'),
        },
      },
      { arn: FILES, blocker: { id: 'restore-test-failed' } },
    ]);
  });
});

describe('workloads', () => {
  const entities = [
    entity('Component', 'api'),
    entity('Component', 'sdk', { type: 'library' }),
  ];

  it('are unknown with that reason, unless nothing runs', () => {
    expect(storesOf(unknownWorkloads, { entities })).toMatchObject([
      {
        name: 'api',
        scaleUp: {
          unknown: { message: 'cluster data arrives with a later plugin' },
        },
        warmUp: {
          unknown: { message: 'cluster data arrives with a later plugin' },
        },
      },
    ]);
  });

  it('are known as soon as a plugin brings a probe of them', () => {
    const brought = {
      ...unknownWorkloads,
      id: 'eks-workloads',
      resourceTypes: ['AWS::EKS::Cluster'],
    };
    const ids = chooseProbes(BUILT_IN_PROBES, [brought]).map(({ id }) => id);
    expect(ids).toContain('eks-workloads');
    expect(ids).not.toContain('unknown-workloads');
  });
});

describe('a probe that fails', () => {
  it('loses its own stores and says so', () => {
    const broken = {
      ...unknownWorkloads,
      title: 'Broken things',
      probe: () => {
        throw new TypeError('no');
      },
    };
    const probed = runProbes(
      [broken, s3Buckets],
      estateOf({
        resources: [resource('arn:aws:s3:::a', 'AWS::S3::Bucket')],
      }),
      NOW,
    );
    expect(probed.stores).toHaveLength(1);
    expect(probed.problems).toEqual([
      'The probe of Broken things failed: TypeError: no',
    ]);
  });
});
