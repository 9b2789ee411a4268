import { databaseRow, instanceArn } from '../__testUtils__/rows';
import { GLOBAL_GROUP } from '../__testUtils__/globalCluster';
import { lagInWords } from './lag';
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

describe('lagInWords', () => {
  it.each([
    [0.018, '18 ms'],
    [2.4, '2.4 s'],
    [250, '4 min 10 s'],
  ])('%s s is %s', (seconds, words) => {
    expect(lagInWords(seconds)).toBe(words);
  });
});
