import {
  RECOVERY_VERDICTS,
  type MapEdge,
  type RegionMap,
} from '@meridian/plugin-dr-status-common';

/** Half the width of a Region's box, in percent of the drawing. */
const INSET_PERCENT = 13;

/** One flow of replication, from one Region's line to another's. */
export interface MapLane {
  readonly id: string;
  readonly edge: MapEdge;
  /** Where the arrow begins and ends, in percent of the drawing's width. */
  readonly fromPercent: number;
  readonly toPercent: number;
}

/** The map as it is drawn: Regions side by side, each flow between them on a lane of its own. */
export interface MapLayout {
  /** Where the line of each Region is, in percent of the drawing's width. */
  readonly columns: ReadonlyArray<{
    readonly region: string;
    readonly percent: number;
  }>;
  /** Those that need attention, or that have a lag to look at; the worst first. */
  readonly lanes: readonly MapLane[];
  /** Those that are as they should be and have no lag. */
  readonly quietLanes: readonly MapLane[];
}

function columnPercent(index: number, count: number): number {
  return count === 1
    ? 50
    : INSET_PERCENT + (index * (100 - 2 * INSET_PERCENT)) / (count - 1);
}

function compareEdges(a: MapEdge, b: MapEdge): number {
  return (
    RECOVERY_VERDICTS.indexOf(a.verdict) -
      RECOVERY_VERDICTS.indexOf(b.verdict) ||
    b.stoppedCount - a.stoppedCount ||
    (b.worstLagSeconds ?? -1) - (a.worstLagSeconds ?? -1) ||
    b.storeCount - a.storeCount
  );
}

function isQuiet(edge: MapEdge): boolean {
  return (
    edge.verdict === 'met' &&
    edge.stoppedCount === 0 &&
    edge.unknownCount === 0 &&
    edge.worstLagSeconds === undefined
  );
}

/** Places Regions and flows; flows of Regions that the map does not have are left out. */
export function layoutMap(map: RegionMap): MapLayout {
  const columns = map.regions.map(({ region }, index) => ({
    region,
    percent: columnPercent(index, map.regions.length),
  }));
  const percentOf = (region: string) =>
    columns.find(column => column.region === region)?.percent;
  const lanes = [...map.edges].sort(compareEdges).flatMap((edge): MapLane[] => {
    const fromPercent = percentOf(edge.fromRegion);
    const toPercent = percentOf(edge.toRegion);
    return fromPercent === undefined || toPercent === undefined
      ? []
      : [
          {
            id: `${edge.fromRegion} ${edge.toRegion} ${edge.mechanism}`,
            edge,
            fromPercent,
            toPercent,
          },
        ];
  });
  return {
    columns,
    lanes: lanes.filter(({ edge }) => !isQuiet(edge)),
    quietLanes: lanes.filter(({ edge }) => isQuiet(edge)),
  };
}
