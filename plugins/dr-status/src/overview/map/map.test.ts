import type { MapEdge, RegionMap } from '@meridian/plugin-dr-status-common';
import { mapAt, stateAt, trafficOf } from '../../__testUtils__/overview';
import { storesInWords } from './edgeWords';
import { layoutMap } from './layoutMap';
import { trafficProblem, trafficShares } from './trafficShares';

const NOW = new Date('2026-11-21T08:00:00Z');

function region(name: string): RegionMap['regions'][number] {
  return { region: name, primaryStoreCount: 1, copyCount: 0 };
}

function edge(further: Partial<MapEdge>): MapEdge {
  return {
    fromRegion: 'us-east-1',
    toRegion: 'us-west-2',
    mechanism: 's3-replication',
    storeCount: 1,
    unknownCount: 0,
    stoppedCount: 0,
    verdict: 'met',
    ...further,
  };
}

describe('layoutMap', () => {
  it('puts Regions side by side and draws the worst flow first', () => {
    const { columns, lanes } = layoutMap({
      regions: ['us-east-1', 'eu-west-1', 'us-west-2'].map(region),
      edges: [
        edge({ worstLagSeconds: 0.2 }),
        edge({ verdict: 'unknown', unknownCount: 1 }),
        edge({
          verdict: 'not-met',
          fromRegion: 'us-west-2',
          toRegion: 'us-east-1',
        }),
      ],
    });
    expect(columns.map(({ percent }) => percent)).toEqual([13, 50, 87]);
    expect(
      lanes.map(lane => [lane.edge.verdict, lane.fromPercent, lane.toPercent]),
    ).toEqual([
      ['not-met', 87, 13],
      ['unknown', 13, 87],
      ['met', 13, 87],
    ]);
  });

  it('keeps apart what is as it should be and has no lag', () => {
    const { lanes, quietLanes } = layoutMap({
      regions: ['us-east-1', 'us-west-2'].map(region),
      edges: [
        edge({ mechanism: 'secret-replica' }),
        edge({ mechanism: 'multi-region-key', stoppedCount: 1 }),
      ],
    });
    expect(lanes.map(lane => lane.edge.mechanism)).toEqual([
      'multi-region-key',
    ]);
    expect(quietLanes.map(lane => lane.edge.mechanism)).toEqual([
      'secret-replica',
    ]);
  });

  it('stands with one Region, and without any', () => {
    expect(
      layoutMap({ regions: [region('us-east-1')], edges: [] }).columns,
    ).toEqual([{ region: 'us-east-1', percent: 50 }]);
    expect(layoutMap({ regions: [], edges: [edge({})] }).lanes).toEqual([]);
  });
});

it('says of a flow what is not as it should be', () => {
  expect(storesInWords(edge({ storeCount: 5, unknownCount: 2 }))).toBe(
    '5 stores, 2 unknown',
  );
  expect(storesInWords(edge({ stoppedCount: 1 }))).toBe(
    '1 store, 1 not usable',
  );
});

describe('traffic', () => {
  it('is compared as intended, configured and now', () => {
    expect(trafficShares(mapAt(NOW, stateAt(NOW)))).toEqual([
      {
        title: 'Intended',
        shares: [
          { region: 'us-east-1', share: 0.7 },
          { region: 'us-west-2', share: 0.3 },
        ],
      },
      {
        title: 'Configured',
        shares: [
          { region: 'us-east-1', share: 0.9 },
          { region: 'us-west-2', share: 0.1 },
        ],
      },
      {
        title: 'Now',
        shares: [
          { region: 'us-east-1', share: 0.9 },
          { region: 'us-west-2', share: 0.1 },
        ],
      },
    ]);
  });

  it('says which name is not as intended', () => {
    const split = trafficOf(NOW);
    expect(trafficProblem(split)).toBe(
      'shop.meridian.example sends 90 % to us-east-1 (70 % intended), 10 % to us-west-2 (30 % intended).',
    );
    expect(
      trafficProblem({ ...split, differsFromIntended: false }),
    ).toBeUndefined();
  });

  it('says which health check fails', () => {
    const split = trafficOf(NOW);
    const [east, west] = split.regions;
    expect(
      trafficProblem({
        ...split,
        regions: [
          { ...east, currentShare: 0, healthCheckState: 'Unhealthy' },
          { ...west, currentShare: 1 },
        ],
      }),
    ).toMatch(/health check of us-east-1 fails, so it sends 0 % to us-east-1/);
  });

  it.each([
    [
      'Healthy',
      'the health check of us-east-1 fails, so it answers with us-west-2 alone.',
    ],
    [
      'Unhealthy',
      'the health check of us-east-1 and us-west-2 fails, so it answers with all of them, as Route 53 does when none is healthy.',
    ],
  ])(
    'gives no shares to records by latency (%s)',
    (healthCheckState, sentence) => {
      const split = trafficOf(NOW);
      const [east, west] = split.regions.map(one => ({
        ...one,
        configuredShare: undefined,
        currentShare: undefined,
      }));
      expect(
        trafficProblem({
          ...split,
          policy: 'latency',
          regions: [
            { ...east, healthCheckState: 'Unhealthy' },
            { ...west, healthCheckState },
          ],
        }),
      ).toBe(`shop.meridian.example: ${sentence}`);
    },
  );
});
