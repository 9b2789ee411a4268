import {
  cleared,
  formatOverviewView,
  isNarrowed,
  parseOverviewView,
  toggled,
  toSystemQuery,
  withFlag,
} from './overviewView';

function viewOf(query: string) {
  return parseOverviewView(new URLSearchParams(query));
}

describe('the view of the overview', () => {
  it.each([
    '',
    'verdict=not-met&verdict=unknown&owner=group%3Adefault%2Fteam-orders',
    'impossible=true&overdue=true&text=orders',
    'orderBy=rpoMargin',
    'orderBy=name&direction=desc',
    'columns=name%2Crpo&widths=name-320',
    'filters=hidden',
  ])('stands in the address as %s', query => {
    expect(formatOverviewView(viewOf(query)).toString()).toBe(query);
  });

  it('leaves out what it does not understand', () => {
    const view = viewOf(
      'verdict=broken&orderBy=colour&direction=up&columns=colour&impossible=perhaps',
    );
    expect(formatOverviewView(view).toString()).toBe('');
  });

  it('is asked with its filters and its order', () => {
    expect(
      toSystemQuery(viewOf('verdict=not-met&blocked=true&text=+orders+')),
    ).toEqual({
      text: 'orders',
      verdict: ['not-met'],
      blocked: true,
      orderBy: 'worst',
      orderDirection: 'desc',
    });
  });

  it('is narrowed and cleared again', () => {
    const view = viewOf('orderBy=name');
    const narrow = withFlag(toggled(view, 'tier', 'platform'), 'overdue', true);
    expect(isNarrowed(view)).toBe(false);
    expect(isNarrowed(narrow)).toBe(true);
    expect(cleared(narrow)).toEqual(view);
    expect(
      toggled(withFlag(narrow, 'overdue', false), 'tier', 'platform').lists,
    ).toEqual({ tier: [] });
  });
});
