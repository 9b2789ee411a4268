import { blockerIdsOf, lag, resource, storesOf } from '../__testUtils__/estate';
import { RECOVERY_METRICS } from '../facts';
import { s3Buckets } from './s3Buckets';

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
