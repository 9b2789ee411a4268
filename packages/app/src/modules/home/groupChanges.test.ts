import type { ResourceChange } from '@meridian/plugin-aws-inventory-common';
import { groupChanges, groupSentence } from './groupChanges';

function change(
  kind: ResourceChange['kind'],
  name: string,
  changedAt = '2026-03-01T10:00:00Z',
): ResourceChange {
  return {
    id: `${name} ${changedAt}`,
    arn: `arn:aws:sqs:us-east-1:555566667777:${name}`,
    type: 'AWS::SQS::Queue',
    name,
    accountId: '555566667777',
    region: 'us-east-1',
    kind,
    changedAt,
    changes: [],
  };
}

function namesOf(changes: readonly ResourceChange[]) {
  return groupChanges(changes).map(group =>
    group.changes.map(({ name }) => name),
  );
}

describe('groupChanges', () => {
  it('tells the first sightings of one scan together', () => {
    expect(namesOf([change('appeared', 'a'), change('appeared', 'b')])).toEqual(
      [['a', 'b']],
    );
  });

  it('tells what changed one by one', () => {
    expect(namesOf([change('changed', 'a'), change('changed', 'b')])).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  it.each([
    ['another kind', change('disappeared', 'b')],
    ['another scan', change('appeared', 'b', '2026-03-01T09:50:00Z')],
  ])('keeps %s apart', (_, other) => {
    expect(namesOf([change('appeared', 'a'), other])).toEqual([['a'], ['b']]);
  });
});

describe('groupSentence', () => {
  it('does not count what it cannot see', () => {
    const changes = ['a', 'b', 'c'].map(name => change('appeared', name));
    expect(groupSentence(changes, { isCut: true })).toBe(
      'a, b and at least 1 more appeared.',
    );
  });

  it.each([
    [['a', 'b'], 'a and b appeared.'],
    [['a', 'b', 'c'], 'a, b and 1 more appeared.'],
    [['a', 'a', 'a'], 'a and 2 more appeared.'],
  ])('%j', (names, sentence) => {
    expect(groupSentence(names.map(name => change('appeared', name)))).toBe(
      sentence,
    );
  });
});
