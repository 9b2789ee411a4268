import type { DatabaseLoad } from '@meridian/plugin-rds-inspector-common';
import {
  databaseDetail,
  databaseRow,
  instanceArn,
} from '../__testUtils__/rows';
import { loadBetween } from '../__testUtils__/live';
import { loadSentence, loadSeries } from './loadSeries';

const database = databaseRow({ arn: instanceArn('orders'), name: 'orders' });
const load = loadBetween(
  {
    arn: database.arn,
    from: '2026-03-10T09:00:00.000Z',
    to: '2026-03-10T12:00:00.000Z',
  },
  databaseDetail(database),
);

const times = ['2026-03-10T09:00:00.000Z', '2026-03-10T09:01:00.000Z'];

function withGroups(
  total: readonly number[],
  groups: ReadonlyArray<readonly number[]>,
): DatabaseLoad {
  const points = (values: readonly number[]) =>
    values.map((value, index) => ({ time: times[index], value }));
  return {
    ...load,
    total: points(total),
    groups: groups.map((values, index) => ({
      id: `g${index}`,
      label: `group ${index}`,
      averageActiveSessions: 1,
      percentOfLoad: 10,
      points: points(values),
    })),
  };
}

function valuesOf(load_: DatabaseLoad): Record<string, number[]> {
  return Object.fromEntries(
    loadSeries(load_).map(({ title, points }) => [
      title,
      points.map(({ value }) => Number(value.toFixed(3))),
    ]),
  );
}

describe('loadSeries', () => {
  it('makes up the whole, with what no group says as other', () => {
    expect(valuesOf(withGroups([3, 4], [[1, 1.5], [2]]))).toEqual({
      'group 0': [1, 1.5],
      'group 1': [2, 0],
      other: [0, 2.5],
    });
  });

  it('has no rest where the groups say all', () => {
    expect(Object.keys(valuesOf(withGroups([1, 1], [[1, 1]])))).toEqual([
      'group 0',
    ]);
  });

  it('puts groups beyond six into the rest', () => {
    const groups = Array.from({ length: 9 }, () => [1, 1]);
    const values = valuesOf(withGroups([9, 9], groups));
    expect(Object.keys(values)).toHaveLength(7);
    expect(values.other).toEqual([3, 3]);
  });
});

describe('loadSentence', () => {
  it('says how busy it was, against what it can do', () => {
    expect(loadSentence(withGroups([1, 3], [[1, 3]]))).toBe(
      'orders had 2 active sessions on average and 3 at most, more than what its 2 vCPU can work on; more on group 0 than on anything else (10 %).',
    );
  });

  it('does not call nothing recorded a load of zero', () => {
    expect(loadSentence(withGroups([], []))).toBe(
      'orders recorded no load in this time.',
    );
  });
});
