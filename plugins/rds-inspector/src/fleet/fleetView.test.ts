import { EXPORT_OF_COLUMN, exportColumns, FLEET_COLUMN_IDS } from './columnIds';
import { fleetChips } from './fleetChips';
import {
  cleared,
  formatFleetView,
  parseFleetView,
  toDatabaseFilter,
  toDatabaseQuery,
  toggled,
} from './fleetView';

function view(search: string) {
  return parseFleetView(new URLSearchParams(search));
}

function isSet(filter: object) {
  return JSON.parse(JSON.stringify(filter));
}

describe('the address of the fleet', () => {
  it.each([
    '',
    'severity=critical&check=public-access&outcome=fail&engine=mysql&engine=postgres',
    'owner=group%3Adefault%2Forders-team&text=orders+prod&unowned=false&deleted=only',
    'orderBy=name&direction=desc&columns=name%2Carn&widths=name-320%2Carn-90',
    'orderBy=lag&direction=asc',
    'expand=all&filters=hidden',
  ])('%s says what it said', search => {
    expect(formatFleetView(view(search)).toString()).toBe(search);
  });

  it('leaves out what it does not understand', () => {
    const understood = view(
      'severity=terrible&severity=low&kind=table&unowned=maybe&deleted=all&orderBy=colour&direction=up&columns=nothing,name&widths=name-x,name-99999,engine-200&expand=none',
    );
    expect(formatFleetView(understood).toString()).toBe(
      'severity=low&columns=name&widths=engine-200',
    );
  });
});

describe('the question', () => {
  it('asks for nothing that is not set', () => {
    expect(isSet(toDatabaseFilter(view('')))).toEqual({});
  });

  it.each([
    ['orderBy=severity', 'desc'],
    ['orderBy=lag', 'desc'],
    ['orderBy=deadline', 'asc'],
    ['orderBy=name', 'asc'],
    ['orderBy=name&direction=desc', 'desc'],
  ])('%s puts what needs attention first: %s', (search, direction) => {
    expect(toDatabaseQuery(view(search)).direction).toBe(direction);
  });

  it('asks for all that is set', () => {
    expect(
      isSet(
        toDatabaseFilter(
          view(
            'region=us-west-2&role=reader&text=%20a%20b%20&unowned=true&deleted=exclude',
          ),
        ),
      ),
    ).toEqual({
      region: ['us-west-2'],
      role: ['reader'],
      text: 'a b',
      unowned: true,
      deleted: 'exclude',
    });
  });
});

describe('changing a view', () => {
  it('puts a value in and takes it out', () => {
    const once = toggled(view('engine=mysql'), 'engine', 'postgres');
    expect(once.lists.engine).toEqual(['mysql', 'postgres']);
    expect(toggled(once, 'engine', 'mysql').lists.engine).toEqual(['postgres']);
  });

  it('clears the filters and keeps order, columns and panels', () => {
    expect(
      formatFleetView(
        cleared(
          view('engine=mysql&text=a&orderBy=name&columns=name&expand=all'),
        ),
      ).toString(),
    ).toBe('orderBy=name&columns=name&expand=all');
  });
});

describe('the chips', () => {
  it('say each filter in words, many values of one as one', () => {
    expect(
      fleetChips(
        view(
          'severity=high&owner=group:default/a-team&text=x&deleted=exclude&role=primary&role=secondary&role=replica&role=standalone',
        ),
      ).map(({ label }) => label),
    ).toEqual([
      'Open findings: High',
      'Role: Primary, Secondary or 2 more',
      'Owner: a-team',
      'Text: x',
      'Existing only',
    ]);
  });
});

describe('the columns of the export', () => {
  it('hold what each column shows, once', () => {
    expect(exportColumns(['name', 'kind', 'connections'])).toEqual([
      'name',
      'kind',
      'arn',
      'rootArn',
      'connectionCount',
      'maximumConnectionCount',
    ]);
    expect(exportColumns(FLEET_COLUMN_IDS).length).toBeLessThanOrEqual(60);
    expect(Object.keys(EXPORT_OF_COLUMN)).toEqual([...FLEET_COLUMN_IDS]);
  });
});
