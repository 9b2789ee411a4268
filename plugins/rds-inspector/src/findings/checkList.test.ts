import { CHECKS, checkOverview } from '../__testUtils__/checks';
import {
  checksAnswer,
  formatCheckView,
  parseCheckView,
  selectChecks,
} from './checkList';

function shown(search: string) {
  return selectChecks(CHECKS, parseCheckView(new URLSearchParams(search))).map(
    ({ id }) => id,
  );
}

describe('selectChecks', () => {
  it('puts what fails and is severe first', () => {
    expect(shown('')).toEqual([
      'public-access',
      'engine-support',
      'backup-retention',
      'iam-authentication',
    ]);
  });

  it.each([
    ['category=backup', ['backup-retention']],
    ['outcome=unknown', ['public-access', 'engine-support']],
    ['outcome=excepted', ['backup-retention']],
    ['text=standard+SUPPORT', ['engine-support']],
    ['text=nothing', []],
  ])('%s', (search, ids) => {
    expect(shown(search)).toEqual(ids);
  });

  it('finds a check by what others call it', () => {
    expect(shown('text=rds.2')).toHaveLength(CHECKS.length);
  });
});

describe('the address of the checks', () => {
  it.each(['', 'text=a+b&category=security&outcome=fail'])(
    '%s says what it said',
    search => {
      expect(
        formatCheckView(parseCheckView(new URLSearchParams(search))).toString(),
      ).toBe(search);
    },
  );

  it('leaves out what it does not understand', () => {
    expect(
      formatCheckView(
        parseCheckView(new URLSearchParams('category=fun&outcome=pass')),
      ).toString(),
    ).toBe('');
  });
});

describe('checksAnswer', () => {
  it('says how many fail and how many could not be made', () => {
    expect(checksAnswer(CHECKS)).toBe(
      '3 of 4 checks fail for at least one database. 2 could not be made for all databases.',
    );
    expect(checksAnswer([checkOverview('a', 'A')])).toBe(
      '1 check, none fails for any database.',
    );
  });
});
