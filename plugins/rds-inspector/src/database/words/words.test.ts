import { databaseRow, instanceArn, NOW } from '../__testUtils__/rows';
import { GLOBAL_GROUP } from '../__testUtils__/globalCluster';
import { daysUntil, distanceInWords } from './dates';
import { lagInWords } from './lag';
import { listOfWords, withoutRepetition } from './lists';
import { roleSentence } from './roles';
import { judgeStatus } from './status';

describe('judgeStatus', () => {
  it.each([
    ['available', 'ok'],
    ['backing-up', 'ok'],
    ['stopped', 'not-applicable'],
    ['modifying', 'warning'],
    ['failing-over', 'warning'],
    ['storage-full', 'critical'],
    ['incompatible-parameters', 'critical'],
    ['inaccessible-encryption-credentials', 'critical'],
    ['migration-failed', 'critical'],
    ['a word of tomorrow', 'warning'],
  ])('%s is %s', (status, state) => {
    expect(judgeStatus(status)).toBe(state);
  });
});

describe('roleSentence', () => {
  it('says what each database of a global cluster is now', () => {
    expect(GLOBAL_GROUP.map(row => roleSentence(row, GLOBAL_GROUP))).toEqual([
      'A global cluster that takes writes in us-east-1 and copies them to us-west-2.',
      'A cluster of 3 instances in us-east-1, the primary of orders-global.',
      'The writer of orders-primary in us-east-1.',
      'A reader of orders-primary in us-east-1.',
      'A reader of orders-primary in us-east-1.',
      'A cluster of 1 instance in us-west-2, a secondary of orders-global.',
      'A reader of orders-secondary in us-west-2.',
    ]);
  });

  it('does not guess what could not be read', () => {
    const row = databaseRow({
      arn: instanceArn('a'),
      name: 'a',
      role: 'unknown',
    });
    expect(roleSentence(row, [row])).toBe(
      'An instance in us-east-1; its role could not be read.',
    );
  });

  it('says when no Region of a global cluster is known to take writes', () => {
    const [root] = GLOBAL_GROUP;
    const regions = root.regions?.map(region => ({
      ...region,
      isPrimary: false,
    }));
    expect(roleSentence({ ...root, regions }, [])).toContain('is not known');
  });
});

describe('distances', () => {
  it.each([
    ['2026-03-22T12:00:00Z', 12, 'in 12 days'],
    ['2026-03-11T12:00:00Z', 1, 'in 1 day'],
    ['2026-03-10T13:00:00Z', 0, 'today'],
    ['2026-03-09T12:00:00Z', -1, '1 day ago'],
  ])('%s is %s days away', (at, days, words) => {
    expect(daysUntil(at, NOW)).toBe(days);
    expect(distanceInWords(at, NOW)).toBe(words);
  });
});

describe('lagInWords', () => {
  it.each([
    [0.018, '18 ms'],
    [2.4, '2.4 s'],
    [250, '4 min 10 s'],
  ])('%s s is %s', (seconds, words) => {
    expect(lagInWords(seconds)).toBe(words);
  });
});

describe('listOfWords', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%s', (words, expected) => {
    expect(listOfWords(words)).toBe(expected);
  });
});

describe('withoutRepetition', () => {
  it('leaves out what another sentence says already', () => {
    expect(
      withoutRepetition(['It hangs.', 'CloudWatch: It hangs.', 'It hangs.']),
    ).toEqual(['CloudWatch: It hangs.']);
  });
});
