import {
  ACCOUNT,
  cluster,
  clusterArn,
  completeCoverage,
  coverageOf,
  dbArn,
  deniedCoverage,
  EAST,
  factsInput,
  instance,
  metric,
  NOW,
  OBSERVED_AT,
  resource,
  snapshot,
  WEST,
} from '../__testUtils__/estate';
import { buildFacts } from './buildFacts';
import type { FactsInput, SourceResource } from './sources';

function factsOf(
  resources: readonly SourceResource[],
  options: Partial<FactsInput> = {},
) {
  const { databases } = buildFacts(factsInput(resources, options), NOW);
  const [facts] = databases;
  if (facts?.kind !== 'instance') {
    throw new Error('The first database is no instance.');
  }
  return facts;
}

describe('buildFacts', () => {
  it('types what AWS says, and takes nothing for what it is not', () => {
    const { settings } = factsOf([
      instance('orders', {
        AllocatedStorage: '100',
        MultiAZ: 'true',
        EngineVersion: '',
        CertificateDetails: { ValidTill: 'soon' },
        VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1' }, null, 7],
        EnabledCloudwatchLogsExports: 'postgresql',
      }),
    ]);
    expect(settings).toMatchObject({
      engine: 'postgres',
      allocatedStorageGib: undefined,
      multiAz: undefined,
      engineVersion: undefined,
      certificateValidTill: undefined,
      securityGroupIds: ['sg-1'],
      logExports: [],
      status: 'available',
    });
  });

  it('reads what changes all the time as well', () => {
    const { settings } = factsOf([
      instance(
        'orders',
        {},
        { volatile: { LatestRestorableTime: '2026-11-21T11:55:00Z' } },
      ),
    ]);
    expect(settings.latestRestorableTime).toBe('2026-11-21T11:55:00Z');
  });

  it('leaves out what was deleted', () => {
    const { databases } = buildFacts(
      factsInput([instance('orders', {}, { deletedAt: OBSERVED_AT })]),
      NOW,
    );
    expect(databases).toEqual([]);
  });

  it('keeps what is too old to judge by, for showing', () => {
    const { configuration, settings } = factsOf([
      instance('orders', {}, { freshness: { state: 'stale' } }),
    ]);
    expect(configuration).toMatchObject({ known: false, reason: 'stale' });
    expect(settings.engine).toBe('postgres');
  });

  describe('what is related', () => {
    it.each([
      ['a complete scan', completeCoverage(), { known: true, value: [] }],
      [
        'a denied one',
        deniedCoverage('AWS::RDS::DBProxy'),
        { known: false, reason: 'denied', missingAction: 'rds:Describe' },
      ],
      ['none', [], { known: false, reason: 'not-read' }],
      [
        'one that is too long ago',
        [
          coverageOf('AWS::RDS::DBProxy', EAST, {
            freshness: { state: 'stale' },
            outcome: 'failed',
            failure: { reason: 'unreachable', message: 'No answer.' },
          }),
        ],
        { known: false, reason: 'unreachable', lastValue: [] },
      ],
      [
        'one that failed after one that succeeded',
        [
          coverageOf('AWS::RDS::DBProxy', EAST, {
            outcome: 'failed',
            failure: { reason: 'throttled', message: 'Too many.' },
          }),
        ],
        { known: true, observedAt: OBSERVED_AT },
      ],
      [
        'one that could not read a detail of one of them',
        [
          coverageOf('AWS::RDS::DBProxy', EAST, {
            outcome: 'partial',
            lastSuccessAt: undefined,
            lastAttemptAt: OBSERVED_AT,
            problems: [
              { reason: 'denied', message: 'Tags.', arn: 'arn:aws:rds:x' },
            ],
          }),
        ],
        { known: true },
      ],
      [
        'one that could not read all of them',
        [
          coverageOf('AWS::RDS::DBProxy', EAST, {
            outcome: 'partial',
            lastSuccessAt: undefined,
            problems: [{ reason: 'invalid-answer', message: 'No sense.' }],
          }),
        ],
        { known: false, reason: 'invalid-answer' },
      ],
    ])('is known or not by %s', (_, coverage, expected) => {
      const { proxies } = factsOf([instance('orders')], { coverage });
      expect(proxies).toMatchObject(expected);
    });

    it('says why the parameters of a group are not known', () => {
      const arn = `arn:aws:rds:${EAST}:${ACCOUNT}:pg:platform-postgres16`;
      const { parameterGroup } = factsOf(
        [
          instance('orders'),
          resource('AWS::RDS::DBParameterGroup', arn, { attributes: {} }),
        ],
        {
          coverage: [
            coverageOf('AWS::RDS::DBParameterGroup', EAST, {
              outcome: 'partial',
              problems: [
                {
                  arn,
                  reason: 'denied',
                  message: 'DescribeDBParameters is denied.',
                  missingAction: 'rds:DescribeDBParameters',
                },
              ],
            }),
          ],
        },
      );
      expect(parameterGroup).toMatchObject({
        known: false,
        reason: 'denied',
        missingAction: 'rds:DescribeDBParameters',
      });
    });

    it('does not know a group that is not there', () => {
      const { parameterGroup } = factsOf([
        instance('orders', {
          DBParameterGroups: [{ DBParameterGroupName: 'elsewhere' }],
        }),
      ]);
      expect(parameterGroup).toMatchObject({ known: false, reason: 'missing' });
    });

    it('names the Regions whose snapshots could not be read', () => {
      const { snapshots } = factsOf(
        [instance('orders'), snapshot('a', dbArn('orders'))],
        { coverage: deniedCoverage('AWS::RDS::DBSnapshot', WEST) },
      );
      expect(snapshots).toMatchObject({
        known: true,
        value: { snapshots: [{ name: 'a' }], unreadRegions: [WEST] },
      });
    });
  });

  describe('metrics', () => {
    const id = 'rds-free-storage-space';
    const of = (...metrics: ReturnType<typeof metric>[]) =>
      factsOf([instance('orders')], { metrics }).metrics[id];

    it('are known by their newest value', () => {
      expect(of(metric(dbArn('orders'), id, 5))).toMatchObject({
        known: true,
        value: { newest: 5 },
        observedAt: OBSERVED_AT,
      });
    });

    it('of several dimensions are the worst', () => {
      expect(
        of(metric(dbArn('orders'), id, 5), metric(dbArn('orders'), id, 9)),
      ).toMatchObject({ value: { newest: 9 } });
    });

    it('of hours ago are shown and not judged by', () => {
      const old = { time: '2026-11-21T06:00:00Z', value: 5 };
      expect(of(metric(dbArn('orders'), id, 5, { newest: old }))).toMatchObject(
        {
          known: false,
          reason: 'stale',
          lastValue: { newest: 5 },
        },
      );
    });

    it('without values say so', () => {
      expect(
        of(metric(dbArn('orders'), id, 5, { newest: undefined })),
      ).toMatchObject({ known: false, reason: 'missing' });
    });
  });

  describe('what was deleted', () => {
    const names = (
      resources: readonly SourceResource[],
      options: Partial<FactsInput> = {},
    ) =>
      buildFacts(factsInput(resources, options), NOW).databases.map(
        ({ arn, isDeleted }) => [arn, isDeleted],
      );

    it('is known by the manual snapshots that are left', () => {
      expect(
        names([
          snapshot('a', dbArn('gone')),
          snapshot('b', dbArn('gone')),
          snapshot('c', clusterArn('gone')),
        ]),
      ).toEqual([
        [dbArn('gone'), true],
        [clusterArn('gone'), true],
      ]);
    });

    it('is not known by automated ones', () => {
      expect(
        names([snapshot('a', dbArn('gone'), { SnapshotType: 'automated' })]),
      ).toEqual([]);
    });

    it('may exist where databases could not be read', () => {
      expect(
        names([snapshot('a', dbArn('gone'))], {
          coverage: deniedCoverage('AWS::RDS::DBInstance'),
        }),
      ).toEqual([]);
    });

    it('exists when it is there', () => {
      expect(
        names([cluster('here', []), snapshot('c', clusterArn('here'))]),
      ).toEqual([[clusterArn('here'), false]]);
    });
  });
});
