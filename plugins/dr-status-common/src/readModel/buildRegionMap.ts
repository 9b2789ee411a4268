import type {
  MapEdge,
  MapRegion,
  RecoveryVerdict,
  RegionMap,
  StoreCopy,
  StoreRecovery,
  TrafficSplit,
} from '../types';
import { RECOVERY_VERDICTS } from '../types';
import type { RecoveryOptions } from '../RecoveryOptions';
import type { RecoveryAssessment } from '../verdicts/assessEstate';
import { greatest, judgeTotal } from '../verdicts/judge';

/** What a map is drawn from: everything, or what somebody may see of it. */
export interface RegionMapInput {
  readonly stores: readonly StoreRecovery[];
  readonly traffic: readonly TrafficSplit[];
  /** By the ARN of a store, the RPO of its System; what has none is left out. */
  readonly rpoSeconds: ReadonlyMap<string, number>;
  readonly options: RecoveryOptions;
}

/** The Regions with what is replicated between them, and how traffic is split. */
export function buildRegionMap(assessment: RecoveryAssessment): RegionMap {
  const { probed, options, systems, systemRefs } = assessment;
  const objectives = new Map(
    systems.map(({ entity, objective }) => [
      entity.entityRef,
      objective.rpoSeconds,
    ]),
  );
  return buildRegionMapOf({
    stores: probed.stores,
    traffic: probed.traffic,
    rpoSeconds: new Map(
      [...systemRefs].flatMap(([arn, ref]) => {
        const seconds = objectives.get(ref);
        return seconds === undefined ? [] : [[arn, seconds]];
      }),
    ),
    options,
  });
}

/** The same of some stores. */
export function buildRegionMapOf(input: RegionMapInput): RegionMap {
  const judged = input.stores.filter(({ arn }) => input.rpoSeconds.has(arn));
  const regions = new Set([
    ...judged.flatMap(({ copies }) => copies.map(({ region }) => region)),
    ...Object.keys(input.options.intendedTraffic),
  ]);
  return {
    regions: [...regions]
      .filter(region => region !== '' && region !== 'global')
      .sort()
      .map(region => regionOf(region, judged, input)),
    edges: edgesOf(judged, input),
  };
}

function regionOf(
  region: string,
  stores: readonly StoreRecovery[],
  { traffic, options }: RegionMapInput,
): MapRegion {
  const intended = options.intendedTraffic[region];
  const share = averageShare(traffic, region);
  return {
    region,
    primaryStoreCount: stores.filter(one => one.primaryRegion === region)
      .length,
    copyCount: stores.filter(one =>
      one.copies.some(
        copy => copy.region === region && copy.role !== 'primary',
      ),
    ).length,
    ...(share === undefined ? {} : { trafficShare: share }),
    ...(intended === undefined ? {} : { intendedTrafficShare: intended }),
  };
}

/** Over all weighted names, each counting the same: nobody knows how often each is asked. */
function averageShare(
  traffic: readonly TrafficSplit[],
  region: string,
): number | undefined {
  const shares = traffic.flatMap(split => {
    if (split.policy !== 'weighted') return [];
    return split.regions
      .filter(one => one.region === region)
      .reduce((sum, one) => sum + (one.currentShare ?? 0), 0);
  });
  return shares.length === 0
    ? undefined
    : shares.reduce((sum, one) => sum + one, 0) / shares.length;
}

interface Replication {
  readonly store: StoreRecovery;
  readonly copy: StoreCopy;
  readonly verdict: RecoveryVerdict;
}

function edgesOf(
  stores: readonly StoreRecovery[],
  { rpoSeconds, options }: RegionMapInput,
): MapEdge[] {
  const groups = new Map<string, Replication[]>();
  for (const store of stores) {
    const objectiveSeconds = rpoSeconds.get(store.arn);
    if (!store.rpo || objectiveSeconds === undefined) continue;
    const { verdict } = judgeTotal(
      greatest([store.rpo]),
      objectiveSeconds,
      options,
      'RPO',
    );
    for (const { from, copy } of flowsOf(store)) {
      const key = [from, copy.region, store.mechanism].join(' ');
      const group = groups.get(key);
      if (group) {
        group.push({ store, copy, verdict });
      } else {
        groups.set(key, [{ store, copy, verdict }]);
      }
    }
  }
  return [...groups.values()].map(edgeOf);
}

/** What flows to each copy; between copies that all take writes it flows both ways. */
function flowsOf(
  store: StoreRecovery,
): { readonly from: string; readonly copy: StoreCopy }[] {
  const { primaryRegion, copies } = store;
  const live = copies.filter(
    copy => copy.role !== 'backup' || copies.length === 2,
  );
  return live.flatMap(copy => {
    const sources =
      primaryRegion === undefined
        ? live.filter(other => other.region !== copy.region).slice(0, 1)
        : copies.filter(other => other.region === primaryRegion).slice(0, 1);
    return sources
      .filter(source => source.region !== copy.region)
      .map(source => ({ from: source.region, copy }));
  });
}

function edgeOf(replications: readonly Replication[]): MapEdge {
  const [{ store, copy }] = replications;
  const lags = replications
    .flatMap(one =>
      one.copy.lagSeconds === undefined
        ? []
        : [
            {
              arn: one.store.arn,
              copy: one.copy,
              seconds: one.copy.lagSeconds,
            },
          ],
    )
    .sort((a, b) => b.seconds - a.seconds);
  const observed = lags
    .flatMap(one => one.copy.lagObservedAt ?? [])
    .sort((a, b) => (a < b ? -1 : 1));
  const from =
    store.primaryRegion ??
    store.copies.find(one => one.region !== copy.region)?.region ??
    '';
  return {
    fromRegion: from,
    toRegion: copy.region,
    mechanism: store.mechanism,
    storeCount: replications.length,
    unknownCount: replications.filter(one => one.copy.unknown).length,
    stoppedCount: replications.filter(one => !one.copy.isUsable).length,
    ...(lags.length > 0
      ? {
          worstLagSeconds: lags[0].seconds,
          worstArn: lags[0].arn,
          medianLagSeconds: lags[Math.floor(lags.length / 2)].seconds,
        }
      : {}),
    ...(observed.length > 0 ? { observedAt: observed[0] } : {}),
    verdict: worstVerdict(replications.map(({ verdict }) => verdict)),
  };
}

/** The worst of several verdicts; of none, unknown. */
export function worstVerdict(
  verdicts: readonly RecoveryVerdict[],
): RecoveryVerdict {
  return RECOVERY_VERDICTS.find(one => verdicts.includes(one)) ?? 'unknown';
}
