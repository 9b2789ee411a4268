import type {
  DependencyNode,
  StoreCopy,
} from '@meridian/plugin-dr-status-common';
import { copiesInWords, copyInWords } from './copyWords';
import { flattenTree, isOfAnotherSystem } from './flattenTree';

function node(ref: string, children: DependencyNode[] = []): DependencyNode {
  return {
    id: ref,
    kind: 'component',
    ref,
    title: ref,
    isForeign: false,
    isCycle: false,
    isMissing: false,
    children,
  };
}

const TREE = node('orders', [node('api', [node('db')]), node('worker')]);

describe('flattenTree', () => {
  it.each([
    [[], ['1 orders', '2 api', '3 db', '2 worker']],
    [['api'], ['1 orders', '2 api', '2 worker']],
    [['orders'], ['1 orders']],
  ])('with %j collapsed', (collapsed, rows) => {
    const flat = flattenTree(
      { tree: TREE, stores: [], components: [] },
      new Set(collapsed),
    );
    expect(flat.map(row => `${row.level} ${row.node.ref}`)).toEqual(rows);
  });

  it('says what can be expanded', () => {
    const [orders, api] = flattenTree(
      { tree: TREE, stores: [], components: [] },
      new Set(['api']),
    );
    expect(orders.isExpanded).toBe(true);
    expect(api.isExpanded).toBe(false);
  });
});

describe('copyInWords', () => {
  const copy: StoreCopy = {
    region: 'us-west-2',
    arn: 'arn:aws:rds:us-west-2:1:cluster:orders',
    role: 'secondary',
    isUsable: true,
    basis: 'measured',
    availabilityZones: [],
  };
  it.each([
    [{ lagSeconds: 0.38 }, 'us-west-2, 380 ms behind'],
    [{ lagSeconds: 4210 }, 'us-west-2, 1 h 10 min behind'],
    [{ isUsable: false, state: 'deleting' }, 'us-west-2, deleting'],
    [{ role: 'unknown' as const }, 'us-west-2 role unknown'],
    [{ role: 'backup' as const }, 'us-west-2 backup'],
  ])('%j is %s', (further, words) => {
    expect(copyInWords({ ...copy, ...further })).toBe(words);
  });
});

describe('copiesInWords', () => {
  const at = (region: string, role: StoreCopy['role']): StoreCopy => ({
    region,
    role,
    arn: `arn:aws:rds:${region}:1:cluster:orders`,
    isUsable: true,
    basis: 'configured',
    availabilityZones: [],
  });
  it.each([
    [[at('us-east-1', 'primary')], 'us-east-1'],
    [
      [
        at('us-east-1', 'primary'),
        at('us-west-2', 'replica'),
        at('us-west-2', 'backup'),
      ],
      'us-east-1 → us-west-2; us-west-2 backup',
    ],
    [
      [at('us-east-1', 'active'), at('us-west-2', 'active')],
      'us-east-1 active; us-west-2 active',
    ],
  ])('says where writes go first', (copies, words) => {
    expect(copiesInWords(copies)).toBe(words);
  });
});

it.each([
  ['component', true],
  ['resource', false],
] as const)('a %s below is of another system: %s', (kind, expected) => {
  expect(isOfAnotherSystem({ ...node('shared'), kind, isForeign: true })).toBe(
    expected,
  );
});
