import { groupUnknowns, type NamedUnknown } from './groupUnknowns';

function unknown(subject: string, message: string): NamedUnknown {
  return { subject, message, reason: 'missing' };
}

describe('groupUnknowns', () => {
  it('says each reason once, with what it is about', () => {
    expect(
      groupUnknowns([
        unknown('component:default/orders-api', 'cluster data arrives later'),
        unknown(
          'component:default/orders-worker',
          'cluster data arrives later',
        ),
        unknown(
          'component:default/orders-worker',
          'cluster data arrives later',
        ),
      ]),
    ).toEqual([
      { message: 'orders-api and orders-worker: cluster data arrives later' },
    ]);
  });

  it('does not repeat a name that the reason says already', () => {
    expect(
      groupUnknowns([
        unknown(
          'arn:aws:dynamodb:us-east-1:1:table/orders',
          'The lag of orders is too old.',
        ),
      ]),
    ).toEqual([{ message: 'The lag of orders is too old.' }]);
  });

  it('counts what is too much to name', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map(name =>
      unknown(`component:default/x-${name}`, 'not read'),
    );
    expect(groupUnknowns(many)).toEqual([
      { message: 'x-a, x-b, x-c and 2 more: not read' },
    ]);
  });

  it('keeps what would help', () => {
    expect(
      groupUnknowns([
        { ...unknown('orders', 'denied'), missingAction: 'rds:Describe*' },
      ]),
    ).toEqual([{ message: 'orders: denied', missingAction: 'rds:Describe*' }]);
  });
});
