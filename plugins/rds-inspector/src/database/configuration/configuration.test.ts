import type {
  ConfigurationItem,
  ParameterComparison,
} from '@meridian/plugin-rds-inspector-common';
import { comparedGroups } from './comparedGroups';
import { configurationSentence, differencesFirst, mayDiffer } from './verdicts';

function item(
  id: string,
  verdict: ConfigurationItem['verdict'],
): ConfigurationItem {
  return { id, label: id, verdict };
}

const items = [
  item('a', 'meets'),
  item('b', 'not-applicable'),
  item('c', 'unknown'),
  item('d', 'differs'),
  item('e', 'meets'),
];

describe('the settings', () => {
  it('stand with differences first, otherwise in their order', () => {
    expect(differencesFirst(items).map(({ id }) => id)).toEqual([
      'd',
      'c',
      'a',
      'e',
      'b',
    ]);
  });

  it('may differ where they are not known', () => {
    expect(items.filter(mayDiffer).map(({ id }) => id)).toEqual(['c', 'd']);
  });

  it.each([
    [
      items,
      '1 of 4 settings differs from the platform’s standard; 1 is not known.',
    ],
    [
      [item('a', 'meets')],
      '0 of 1 setting differ from the platform’s standard.',
    ],
  ])('are counted', (list, sentence) => {
    expect(configurationSentence(list)).toBe(sentence);
  });
});

describe('comparedGroups', () => {
  const comparison: ParameterComparison = {
    against: 'default',
    leftName: 'default.postgres16',
    rightName: 'orders',
    arn: 'a',
    differences: [{ name: 'max_connections', right: '100' }],
  };

  it('says the differences of a shared group once', () => {
    expect(
      comparedGroups([comparison, { ...comparison, arn: 'b' }], 'default'),
    ).toEqual([expect.objectContaining({ arns: ['a', 'b'] })]);
  });

  it('keeps apart what differs in another way or against something else', () => {
    const groups = comparedGroups(
      [
        comparison,
        { ...comparison, arn: 'b', differences: [] },
        { ...comparison, arn: 'c', against: 'region' },
      ],
      'default',
    );
    expect(groups.map(({ arns }) => arns)).toEqual([['a'], ['b']]);
  });
});
