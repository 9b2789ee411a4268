import type {
  RecoveryMap,
  TrafficShare,
  TrafficSplit,
} from '@meridian/plugin-dr-status-common';

/** How much of traffic each Region takes, from 0 to 1. */
export interface SharesOfRegions {
  readonly title: string;
  readonly shares: ReadonlyArray<{
    readonly region: string;
    readonly share: number;
  }>;
}

type ShareField = 'configuredShare' | 'currentShare';

/** Each weighted name counts the same: nobody knows how often each is asked. */
function averageOf(
  region: string,
  splits: readonly TrafficSplit[],
  field: ShareField,
): number | undefined {
  const weighted = splits.filter(({ policy }) => policy === 'weighted');
  const shares = weighted.map(split =>
    split.regions
      .filter(one => one.region === region)
      .reduce((sum, one) => sum + (one[field] ?? 0), 0),
  );
  return shares.length === 0
    ? undefined
    : shares.reduce((sum, one) => sum + one, 0) / shares.length;
}

/** The split of traffic over all weighted names: as intended, as configured, and as it is now. */
export function trafficShares({
  regions,
  traffic,
}: Pick<RecoveryMap, 'regions' | 'traffic'>): SharesOfRegions[] {
  const rowOf = (
    title: string,
    read: (region: RecoveryMap['regions'][number]) => number | undefined,
  ): SharesOfRegions => ({
    title,
    shares: regions.flatMap(one => {
      const share = read(one);
      return share === undefined ? [] : [{ region: one.region, share }];
    }),
  });
  return [
    rowOf('Intended', one => one.intendedTrafficShare),
    rowOf('Configured', one =>
      averageOf(one.region, traffic, 'configuredShare'),
    ),
    rowOf('Now', one => one.trafficShare),
  ].filter(({ shares }) => shares.length > 0);
}

/** A share in whole percent. */
export function percentOf(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function shareOf(one: TrafficShare): number | undefined {
  return one.currentShare ?? one.configuredShare;
}

function shareSentence(one: TrafficShare): string {
  const now = shareOf(one) ?? 0;
  return `${percentOf(now)} to ${one.region}${
    one.intendedShare === undefined
      ? ''
      : ` (${percentOf(one.intendedShare)} intended)`
  }`;
}

/** What a name answers while some Regions fail; records by latency have no shares. */
function consequenceOf(
  { regions }: TrafficSplit,
  failing: readonly string[],
): string {
  if (regions.every(one => shareOf(one) !== undefined)) {
    return `sends ${regions.map(shareSentence).join(', ')}`;
  }
  const left = regions
    .map(({ region }) => region)
    .filter(region => !failing.includes(region));
  // Route 53 answers as if all were healthy when none is.
  return left.length > 0
    ? `answers with ${left.join(' and ')} alone`
    : 'answers with all of them, as Route 53 does when none is healthy';
}

/** What is not as intended with the traffic of a name; undefined when nothing is. */
export function trafficProblem(split: TrafficSplit): string | undefined {
  const unhealthy = split.regions.filter(
    ({ healthCheckState }) => healthCheckState === 'Unhealthy',
  );
  if (unhealthy.length > 0) {
    const regions = unhealthy.map(({ region }) => region);
    return `${split.name}: the health check of ${regions.join(
      ' and ',
    )} fails, so it ${consequenceOf(split, regions)}.`;
  }
  return split.differsFromIntended
    ? `${split.name} sends ${split.regions.map(shareSentence).join(', ')}.`
    : undefined;
}
