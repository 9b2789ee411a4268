import { writeExport } from './sendExport';
import { toCsvLine } from './toCsvLine';

describe('toCsvLine', () => {
  it.each([
    [['a', 'b'], 'a,b'],
    [['a,b', 'say "c"', 'two\nlines'], '"a,b","say ""c""","two\nlines"'],
    [[undefined, null, 0, -1.5, false], ',,0,-1.5,false'],
    [[{ owner: 'a' }], '"{""owner"":""a""}"'],
    [['=1+1', '+1', '-1', '@sum', '\tx'], "'=1+1,'+1,'-1,'@sum,'\tx"],
    [['=HYPERLINK("x")'], '"\'=HYPERLINK(""x"")"'],
  ])('of %j is %s', (values, expected) => {
    expect(toCsvLine(values)).toBe(`${expected}\r\n`);
  });
});

describe('writeExport', () => {
  async function* pages() {
    yield [{ name: 'orders', region: 'us-east-1' }];
    yield [];
    yield [{ name: 'users' }, { name: 'records' }];
  }

  async function textOf(format: 'csv' | 'json') {
    const text = [];
    for await (const piece of writeExport<'name' | 'owner'>(pages(), {
      format,
      columns: ['name', 'owner'],
    })) {
      text.push(piece);
    }
    return text.join('');
  }

  it('writes CSV with a header', async () => {
    expect(await textOf('csv')).toBe(
      'name,owner\r\norders,\r\nusers,\r\nrecords,\r\n',
    );
  });

  it('writes JSON that can be parsed', async () => {
    expect(JSON.parse(await textOf('json'))).toEqual([
      { name: 'orders' },
      { name: 'users' },
      { name: 'records' },
    ]);
  });
});
