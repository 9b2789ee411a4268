import type { ResourceChange } from '@meridian/plugin-aws-inventory-common';
import { toChangeEvent, toRdsEvent } from './toDatabaseEvent';

const ARN = 'arn:aws:rds:us-east-1:111122223333:db:orders';

function change(changes: Partial<ResourceChange>): ResourceChange {
  return {
    id: '1',
    arn: 'arn:aws:lambda:us-east-1:111122223333:function:orders',
    type: 'AWS::Lambda::Function',
    name: 'orders',
    accountId: '111122223333',
    region: 'us-east-1',
    kind: 'changed',
    changedAt: '2026-03-11T12:00:00.000Z',
    changes: [{ path: '/attributes/CodeSha256', from: 'a', to: 'b' }],
    ...changes,
  };
}

describe('toChangeEvent', () => {
  it('takes a change of what runs the component for a deployment', () => {
    expect(toChangeEvent(change({}), new Map())).toEqual([
      expect.objectContaining({
        kind: 'deployment',
        message: 'Lambda Function orders: CodeSha256 changed from a to b.',
      }),
    ]);
  });

  it.each<[string, Partial<ResourceChange>]>([
    ['was seen for the first time', { kind: 'appeared', changes: [] }],
    ['got other tags', { changes: [{ path: '/tags/owner', to: 'b' }] }],
    ['is no part of what runs', { type: 'AWS::RDS::DBSnapshot' }],
  ])('marks nothing that only %s', (_what, changes) => {
    expect(toChangeEvent(change(changes), new Map())).toEqual([]);
  });
});

describe('toRdsEvent', () => {
  it.each([
    [['failover'], 'event', true],
    [['maintenance'], 'maintenance', false],
    [['backup'], 'event', false],
  ])('of the categories %j', (categories, kind, isIncident) => {
    const event = toRdsEvent(
      {
        id: 'e',
        source_arn: ARN,
        occurred_at: new Date('2026-03-11T12:00:00Z'),
        message: 'Something happened',
        categories,
      },
      new Map(),
    );
    expect(event).toMatchObject({ kind, isIncident, databaseName: ARN });
  });
});
