import type {
  TopologyEdge,
  TopologyNode,
} from '@meridian/plugin-rds-inspector-common';
import {
  GLOBAL_TOPOLOGY,
  PRIMARY_ARN,
  SECONDARY_ARN,
  WRITER_ARN,
} from '../__testUtils__/globalCluster';
import { largeCluster } from '../__testUtils__/largeCluster';
import { instanceArn } from '../__testUtils__/rows';
import { collapseTopology } from './collapseTopology';
import { edgeWords } from './edgeWords';
import { layoutTopology, type Rectangle } from './layoutTopology';
import { ranksOf } from './ranks';

function isInside(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return (
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}

describe('layoutTopology', () => {
  const layout = layoutTopology(collapseTopology(GLOBAL_TOPOLOGY));
  const placeOf = (id: string) => {
    const placed = layout.nodes.find(({ node }) => node.id === id);
    if (!placed) throw new Error(`${id} is not drawn`);
    return placed;
  };
  const boxOf = (id: string) => {
    const box = layout.boxes.find(candidate => candidate.id === id);
    if (!box) throw new Error(`${id} is not drawn`);
    return box;
  };

  it('goes from left to right along the direction of replication', () => {
    expect(placeOf(PRIMARY_ARN).x).toBeLessThan(placeOf(SECONDARY_ARN).x);
    expect(placeOf('proxy').x).toBeLessThan(placeOf(WRITER_ARN).x);
    expect(placeOf(WRITER_ARN).x).toBeLessThan(
      placeOf(instanceArn('orders-primary-2')).x,
    );
  });

  it('puts databases into their zones, zones into their Regions', () => {
    const zone = boxOf('zone us-east-1 us-east-1b');
    expect(isInside(placeOf(instanceArn('orders-primary-3')), zone)).toBe(true);
    expect(isInside(placeOf(WRITER_ARN), zone)).toBe(false);
    expect(isInside(zone, boxOf('region us-east-1'))).toBe(true);
  });

  it('leads a proxy of a cluster to what writes now', () => {
    expect(
      layout.edges.find(({ edge }) => edge.kind === 'proxy')?.edge.to,
    ).toBe(WRITER_ARN);
  });

  it('lets no two databases overlap, also not thirty', () => {
    for (const topology of [GLOBAL_TOPOLOGY, largeCluster(29).topology]) {
      const { nodes } = layoutTopology(collapseTopology(topology));
      for (const [index, a] of nodes.entries()) {
        for (const b of nodes.slice(index + 1)) {
          expect(overlaps(a, b)).toBe(false);
        }
      }
    }
  });

  it('leads arrows around Regions that they pass', () => {
    const node = (id: string, region: string): TopologyNode => ({
      id,
      kind: 'cluster',
      name: id,
      region,
    });
    const { edges } = layoutTopology({
      nodes: [
        node('a', 'us-east-1'),
        node('b', 'us-west-2'),
        node('c', 'eu-west-1'),
      ],
      edges: [
        { id: 'ab', from: 'a', to: 'b', kind: 'storage-replication' },
        { id: 'ac', from: 'a', to: 'c', kind: 'storage-replication' },
      ],
      collapsedCount: 0,
    });
    expect(edges.filter(({ isDetour }) => isDetour)).toHaveLength(1);
  });

  it('does not fail on nothing', () => {
    expect(layoutTopology({ nodes: [], edges: [], collapsedCount: 0 })).toEqual(
      expect.objectContaining({ nodes: [], boxes: [], edges: [] }),
    );
  });
});

describe('ranksOf', () => {
  it('survives databases that replicate from each other', () => {
    const ranks = ranksOf(
      ['a', 'b'],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    );
    expect([...ranks.values()].sort()).toEqual([0, 1]);
  });
});

describe('collapseTopology', () => {
  it('draws thirty apart', () => {
    expect(collapseTopology(largeCluster(29).topology).nodes).toHaveLength(30);
  });

  it('draws more as one of each kind and zone, with the worst lag of them', () => {
    const { nodes, edges, collapsedCount } = collapseTopology(
      largeCluster(37).topology,
    );
    expect(nodes.map(({ count }) => count)).toEqual([
      undefined,
      undefined,
      12,
      12,
      12,
    ]);
    expect(edges.map(({ lagSeconds }) => lagSeconds)).toEqual([
      0.34, 0.35, 0.36,
    ]);
    expect(collapsedCount).toBe(33);
  });

  it('does not hide one whose lag is not known', () => {
    const topology = largeCluster(37).topology;
    const edges: TopologyEdge[] = topology.edges.map(edge =>
      edge === topology.edges[0]
        ? { ...edge, lagSeconds: undefined, lagUnknown: 'Denied.' }
        : edge,
    );
    expect(collapseTopology({ ...topology, edges }).edges[0].lagUnknown).toBe(
      'Denied.',
    );
  });

  it('keeps apart what is in another state', () => {
    const topology = largeCluster(37).topology;
    const nodes = topology.nodes.map(node =>
      node.id === topology.edges[0].to
        ? { ...node, status: 'rebooting' }
        : node,
    );
    expect(collapseTopology({ ...topology, nodes }).nodes).toHaveLength(6);
  });
});

describe('edgeWords', () => {
  const edge: TopologyEdge = {
    id: 'e',
    from: 'a',
    to: 'b',
    kind: 'replication',
  };
  it.each<[Partial<TopologyEdge>, string, string | undefined]>([
    [{ lagSeconds: 0.5, lagObjectiveSeconds: 1 }, 'ok', '500 ms of 1 s'],
    [{ lagSeconds: 2.4, lagObjectiveSeconds: 1 }, 'critical', '2.4 s of 1 s'],
    [
      { lagSeconds: 0.5, status: 'pending-resync' },
      'warning',
      '500 ms, pending-resync',
    ],
    [{ lagUnknown: 'Denied.' }, 'unknown', 'lag not known'],
    [{}, 'unknown', 'lag not known'],
    [{ status: 'replicating' }, 'ok', 'replicating'],
    [{ kind: 'synchronous' }, 'ok', 'synchronous'],
    [{ kind: 'proxy' }, 'not-applicable', undefined],
  ])('%j is %s', (changes, state, label) => {
    const words = edgeWords({ ...edge, ...changes });
    expect(words.state).toBe(state);
    expect(words.label).toBe(label);
  });
});
