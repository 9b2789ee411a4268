import {
  ACCOUNT,
  blockerIdsOf,
  estateOf,
  NOW,
  resource,
  storesOf,
} from '../__testUtils__/estate';
import { awsBackup } from './awsBackup';
import { certificates } from './certificates';
import { ecrRepositories } from './ecrRepositories';
import { kmsKeys } from './kmsKeys';
import { loadBalancers } from './loadBalancers';
import { secrets } from './secrets';

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

  it.each([
    ['all', ['1', '2', '3'], []],
    ['a newer one as well', ['4', '1', '2', '3'], []],
    ['not the one that was pushed just now', ['2', '3'], []],
    ['one missing', ['1', '3'], ['image-missing']],
    ['not read', undefined, []],
  ])('compares images with the copy, which has %s', (_what, digests, ids) => {
    const images = (all: string[] | undefined) =>
      all && {
        volatile: {
          latestImages: all.map(one => ({
            imageDigest: `sha256:${one}`,
            imageTags: [`v${one}`],
            imagePushedAt:
              one === '1' ? '2026-11-21T07:30:00Z' : '2026-11-01T08:00:00Z',
          })),
        },
      };
    const repository = (region: string, all: string[] | undefined) =>
      resource(
        `arn:aws:ecr:${region}:${ACCOUNT}:repository/api`,
        'AWS::ECR::Repository',
        {
          replicationDestinations:
            region === 'us-east-1' ? [{ region: 'us-west-2' }] : [],
        },
        images(all),
      );
    const [store] = storesOf(ecrRepositories, {
      resources: [
        repository('us-east-1', ['1', '2', '3']),
        repository('us-west-2', digests),
      ],
    });
    expect(blockerIdsOf(store)).toEqual(ids);
    expect(store.blockers.map(({ why }) => why)).toEqual(
      ids.map(() => 'v2 of api is in us-east-1 and not in us-west-2.'),
    );
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
