import { snapshotOwnerArnOf } from './rdsArns';

const PLACE = {
  partition: 'aws',
  target: { accountId: '111122223333', region: 'us-west-2' },
};

describe('snapshotOwnerArnOf', () => {
  it.each([
    [
      'an instance of the Region',
      { identifier: 'orders' },
      'arn:aws:rds:us-west-2:111122223333:db:orders',
    ],
    [
      'an instance whose snapshot was copied within the Region',
      { identifier: 'orders', copiedFrom: 'rds:orders-2026-01-01' },
      'arn:aws:rds:us-west-2:111122223333:db:orders',
    ],
    [
      'the instance of the original in another Region and account',
      {
        identifier: 'orders',
        copiedFrom:
          'arn:aws:rds:us-east-1:444455556666:snapshot:rds:orders-2026-01-01',
      },
      'arn:aws:rds:us-east-1:444455556666:db:orders',
    ],
    ['nothing without an identifier', {}, undefined],
  ])('is %s', (_title, snapshot, expected) => {
    expect(snapshotOwnerArnOf('db', snapshot, PLACE)).toBe(expected);
  });

  it('is a cluster for what is a snapshot of one', () => {
    expect(snapshotOwnerArnOf('cluster', { identifier: 'orders' }, PLACE)).toBe(
      'arn:aws:rds:us-west-2:111122223333:cluster:orders',
    );
  });
});
