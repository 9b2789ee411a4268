import { databaseRow, groupsOfFleet } from '../__testUtils__/databases';
import { fleetRows, type Expansion } from './fleetRows';

const now = new Date('2026-03-01T12:00:00Z');
const [group] = groupsOfFleet(now, 0);
const arnOf = (name: string) =>
  [group.root, ...group.members].find(row => row.name === name)?.arn ?? name;

function shown(
  options: {
    matched?: string[];
    all?: boolean;
    chosen?: [string, boolean][];
  } = {},
) {
  const expansion: Expansion = {
    all: options.all ?? false,
    chosen: new Map(
      (options.chosen ?? []).map(([name, isOpen]) => [arnOf(name), isOpen]),
    ),
  };
  const matchedArns = options.matched?.map(arnOf) ?? group.matchedArns;
  return fleetRows([{ ...group, matchedArns }], expansion).map(
    ({ database, level, isExpanded, isMatched, standsFor }) =>
      [
        '·'.repeat(level - 1) + database.name,
        { true: 'open', false: 'closed', undefined: 'leaf' }[`${isExpanded}`],
        isMatched ? 'matches' : 'context',
        standsFor.length,
      ].join(' '),
  );
}

describe('fleetRows', () => {
  it('collapses a group into its root, which stands for all of it', () => {
    expect(shown()).toEqual(['orders-global closed matches 6']);
  });

  it('opens one level at a time', () => {
    expect(shown({ chosen: [['orders-global', true]] })).toEqual([
      'orders-global open matches 1',
      '·orders-east closed matches 3',
      '·orders-west closed matches 2',
    ]);
  });

  it('opens everything but what the reader closed', () => {
    expect(shown({ all: true, chosen: [['orders-east', false]] })).toEqual([
      'orders-global open matches 1',
      '·orders-east closed matches 3',
      '·orders-west open matches 1',
      '··orders-west-1 leaf matches 1',
    ]);
  });

  it('opens the way to what matches, and no more', () => {
    expect(shown({ matched: ['orders-east-2'] })).toEqual([
      'orders-global open context 1',
      '·orders-east open context 1',
      '··orders-east-2 leaf matches 1',
    ]);
  });

  it('lets the reader close what the filters opened, and see the rest of it', () => {
    const matched = ['orders-east-2'];
    expect(shown({ matched, chosen: [['orders-east', false]] })).toEqual([
      'orders-global open context 1',
      '·orders-east closed context 3',
    ]);
    expect(shown({ matched, chosen: [['orders-east', true]] })).toEqual([
      'orders-global open context 1',
      '·orders-east open context 1',
      '··orders-east-1 leaf context 1',
      '··orders-east-2 leaf matches 1',
    ]);
  });

  it('hangs what lost its parent below the root', () => {
    const root = databaseRow('root', now);
    const orphan = {
      ...databaseRow('orphan', now),
      rootArn: root.arn,
      parentArn: 'arn:aws:rds:us-east-1:555566667777:cluster:not-readable',
    };
    const rows = fleetRows(
      [{ root, members: [orphan], matchedArns: [root.arn, orphan.arn] }],
      { all: true, chosen: new Map() },
    );
    expect(rows.map(({ database, level }) => [database.name, level])).toEqual([
      ['root', 1],
      ['orphan', 2],
    ]);
  });
});
