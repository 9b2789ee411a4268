import type {
  DatabaseRow,
  Finding,
} from '@meridian/plugin-rds-inspector-common';
import {
  databaseRow,
  hoursAgo,
  instanceArn,
  NO_FINDINGS,
} from '../__testUtils__/rows';
import { finding } from '../__testUtils__/troubled';
import { countsInWords, databaseAnswer, subtreeOf } from './answer';

function answerFor(
  changes: Partial<DatabaseRow>,
  findings?: readonly Finding[],
  members: readonly DatabaseRow[] = [],
) {
  const database = databaseRow({
    arn: instanceArn('orders'),
    name: 'orders',
    ...changes,
  });
  return databaseAnswer({ database, group: [database, ...members] }, findings);
}

describe('databaseAnswer', () => {
  it.each<[string, Partial<DatabaseRow>, string, RegExp]>([
    ['nothing wrong', {}, 'ok', /Nothing is wrong with orders\./],
    ['stopped', { status: 'stopped' }, 'ok', /orders is stopped/],
    ['in motion', { status: 'modifying' }, 'warning', /orders is modifying/],
    [
      'broken',
      { status: 'storage-full' },
      'critical',
      /RDS reports orders as storage-full/,
    ],
    [
      'not judged',
      { unknownCheckCount: 3 },
      'unknown',
      /but 3 checks could not be made/,
    ],
    [
      'stale',
      { freshness: { state: 'stale', ageSeconds: 90_000 } },
      'unknown',
      /last read 1 d ago/,
    ],
    ['deleted', { isDeleted: true }, 'not-applicable', /exists no more/],
    [
      'medium findings',
      { findingCounts: { ...NO_FINDINGS, medium: 2 } },
      'warning',
      /orders has 2 medium findings/,
    ],
    [
      'only low findings',
      { findingCounts: { ...NO_FINDINGS, low: 2 } },
      'ok',
      /Nothing urgent is wrong with orders: 2 low findings/,
    ],
  ])('%s', (_, changes, state, sentence) => {
    const answer = answerFor(changes);
    expect(answer.state).toBe(state);
    expect(answer.sentence).toMatch(sentence);
  });

  it('says the worst open finding, and since when', () => {
    const answer = answerFor(
      { findingCounts: { ...NO_FINDINGS, critical: 1, high: 1 } },
      [
        finding({ id: 'a', checkId: 'x', severity: 'high' }),
        finding({
          id: 'b',
          checkId: 'y',
          severity: 'critical',
          outcome: 'excepted',
        }),
        finding({
          id: 'c',
          checkId: 'z',
          severity: 'critical',
          message: 'It is public.',
          openedAt: hoursAgo(5),
        }),
      ],
    );
    expect(answer).toEqual({
      state: 'critical',
      sentence: 'It is public.',
      since: hoursAgo(5),
    });
  });

  it('is as bad as what hangs below it', () => {
    const member = databaseRow({
      arn: instanceArn('orders-2'),
      name: 'orders-2',
      parentArn: instanceArn('orders'),
      status: 'incompatible-network',
    });
    expect(answerFor({}, [], [member]).sentence).toBe(
      'RDS reports orders-2 as incompatible-network.',
    );
  });
});

describe('subtreeOf', () => {
  it('leaves out what does not hang below', () => {
    const row = (name: string, parent?: string) =>
      databaseRow({
        arn: instanceArn(name),
        name,
        parentArn: parent && instanceArn(parent),
      });
    const rows = [row('a'), row('b', 'a'), row('c', 'b'), row('d')];
    expect(subtreeOf(rows[1], rows).map(({ name }) => name)).toEqual([
      'b',
      'c',
    ]);
  });
});

describe('countsInWords', () => {
  it('names severities that there are', () => {
    expect(countsInWords(NO_FINDINGS)).toBeUndefined();
    expect(countsInWords({ ...NO_FINDINGS, high: 1 })).toBe('1 high finding');
    expect(
      countsInWords({ ...NO_FINDINGS, critical: 1, high: 2, low: 3 }),
    ).toBe('1 critical, 2 high and 3 low findings');
  });
});
