import {
  cleared,
  formatView,
  parseView,
  toFilter,
  toggled,
  toQuery,
} from './inventoryView';

const now = new Date('2026-03-01T12:00:42.500Z');

function view(search: string) {
  return parseView(new URLSearchParams(search));
}

describe('the address of the inventory', () => {
  it.each([
    '',
    'type=AWS%3A%3ARDS%3A%3ADBInstance&type=AWS%3A%3AS3%3A%3ABucket',
    'accountId=555566667777&region=us-west-2&owner=group%3Adefault%2Forders-team',
    'tag=owner%3Dann&text=orders+prod&changed=24h&unowned=true&deleted=only',
    'orderBy=changedAt&direction=desc&columns=name%2Carn',
    'unowned=false',
  ])('%s says what it said', search => {
    expect(formatView(view(search)).toString()).toBe(search);
  });

  it('leaves out what it does not understand', () => {
    const understood = view(
      'changed=99y&unowned=maybe&deleted=all&orderBy=size&direction=up&columns=nothing,name&type=A&type=A',
    );
    expect(formatView(understood).toString()).toBe('type=A&columns=name');
  });
});

describe('toFilter', () => {
  it('asks for nothing that is not set', () => {
    expect(JSON.parse(JSON.stringify(toFilter(view(''), now)))).toEqual({});
  });

  it('asks for all that is set', () => {
    expect(
      toFilter(
        view('region=us-west-2&text=%20a%20b%20&changed=1h&unowned=true'),
        now,
      ),
    ).toEqual({
      region: ['us-west-2'],
      text: 'a b',
      changedSince: '2026-03-01T11:00:00.000Z',
      unowned: true,
      deleted: undefined,
    });
  });

  it('stays the same question within a minute', () => {
    const later = new Date('2026-03-01T12:00:59Z');
    expect(toQuery(view('changed=7d'), now)).toEqual(
      toQuery(view('changed=7d'), later),
    );
  });
});

describe('changing a view', () => {
  it('puts a value in and takes it out', () => {
    const once = toggled(view('region=us-east-1'), 'region', 'us-west-2');
    expect(once.lists.region).toEqual(['us-east-1', 'us-west-2']);
    expect(toggled(once, 'region', 'us-east-1').lists.region).toEqual([
      'us-west-2',
    ]);
  });

  it('clears the filters and keeps order and columns', () => {
    expect(
      formatView(
        cleared(view('region=us-east-1&text=a&orderBy=owner&columns=name')),
      ).toString(),
    ).toBe('orderBy=owner&columns=name');
  });
});
