import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import { exportResources, toCsvLine } from './exportResources';

describe('toCsvLine', () => {
  it.each([
    [['a', 'b'], 'a,b'],
    [['a,b', 'say "c"', 'two\nlines'], '"a,b","say ""c""","two\nlines"'],
    [[undefined, null, 0, false], ',,0,false'],
    [[{ owner: 'a' }], '"{""owner"":""a""}"'],
    [['=1+1', '+1', '-1', '@sum', '\tx'], "'=1+1,'+1,'-1,'@sum,'\tx"],
    [['=HYPERLINK("x")'], '"\'=HYPERLINK(""x"")"'],
  ])('of %j is %s', (values, expected) => {
    expect(toCsvLine(values)).toBe(`${expected}\r\n`);
  });
});

describe('exportResources', () => {
  const resource: InventoryResource = {
    arn: 'arn:aws:sqs:us-east-1:111122223333:orders',
    type: 'AWS::SQS::Queue',
    name: 'orders',
    resourceId: 'orders',
    accountId: '111122223333',
    region: 'us-east-1',
    firstSeenAt: '2026-01-01T00:00:00.000Z',
    observedAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
    freshness: { state: 'fresh' },
    source: 'sqs-queues',
  };

  async function* pages() {
    yield [resource];
    yield [];
    yield [resource, resource];
  }

  async function textOf(format: 'csv' | 'json') {
    const text = [];
    for await (const piece of exportResources(pages(), {
      format,
      columns: ['name', 'owner'],
    })) {
      text.push(piece);
    }
    return text.join('');
  }

  it('writes CSV with a header', async () => {
    expect(await textOf('csv')).toBe(
      'name,owner\r\norders,\r\norders,\r\norders,\r\n',
    );
  });

  it('writes JSON that can be parsed', async () => {
    expect(JSON.parse(await textOf('json'))).toEqual([
      { name: 'orders' },
      { name: 'orders' },
      { name: 'orders' },
    ]);
  });
});
