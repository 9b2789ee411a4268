import type { RecoveryOptions } from '../RecoveryOptions';
import type { SourceEntity } from '../facts';
import { blocker } from '../probes/blockers';
import { unknownContribution } from '../probes/stores';
import type {
  Blocker,
  Contribution,
  Feasibility,
  RecoveryNow,
  RecoveryObjective,
  RecoveryStep,
  StoreRecovery,
} from '../types';
import { feasibility } from './feasibility';
import { greatest, judgeTotal } from './judge';
import {
  mergeBlockers,
  objectiveBlockers,
  runsEverywhere,
} from './objectiveBlockers';
import { recoveryPathOf } from './recoveryPath';
import type { UnreadStores } from './unreadStores';

/** Everything that is judged of a system or component. */
export interface EntityAssessment {
  readonly entity: SourceEntity;
  readonly objective: RecoveryObjective;
  readonly stores: readonly StoreRecovery[];
  readonly rpo: RecoveryNow;
  readonly rto: RecoveryNow;
  /** Worst first. */
  readonly rpoContributions: readonly Contribution[];
  readonly rtoPath: readonly Contribution[];
  readonly rtoContributions: readonly Contribution[];
  readonly blockers: readonly Blocker[];
  readonly feasibility: readonly Feasibility[];
}

/**
 * Judges a system or component by its stores.
 *
 * @param measured - what drills measured of the steps
 * @param inherited - blockers that come from what it consists of
 */
export function assessEntity(options: {
  entity: SourceEntity;
  objective: RecoveryObjective;
  stores: readonly StoreRecovery[];
  recovery: RecoveryOptions;
  measured?: ReadonlyMap<RecoveryStep, Contribution>;
  inherited?: readonly Blocker[];
  unread: UnreadStores;
}): EntityAssessment {
  const { entity, objective, stores, recovery, measured } = options;
  const rpoContributions = [
    ...stores.flatMap(({ rpo }) => rpo ?? []),
    ...options.unread.beside(stores),
    ...(hasResources(stores) ? [] : [nothingKnownOf(entity)]),
  ];
  const path = recoveryPathOf(stores, measured);
  const feasible = feasibility(objective, stores);
  return {
    entity,
    objective,
    stores,
    rpo: judgeTotal(
      greatest(rpoContributions),
      objective.rpoSeconds,
      recovery,
      'RPO',
    ),
    rto: judgeTotal(path, objective.rtoSeconds, recovery, 'RTO'),
    rpoContributions: [...rpoContributions].sort(byWeight),
    rtoPath: path.path,
    rtoContributions: path.contributions,
    blockers: mergeBlockers([
      ...stores.map(store => store.blockers),
      ...stores.map(store => objectiveBlockers(store, objective)),
      entity.kind === 'Component'
        ? singleRegion(entity, objective, stores)
        : [],
      options.inherited ?? [],
    ]),
    feasibility: feasible,
  };
}

/** Workloads come from the catalog and not from AWS. */
function hasResources(stores: readonly StoreRecovery[]): boolean {
  return stores.some(({ kind }) => kind !== 'workload');
}

/** What nothing in AWS belongs to may as well have stores whose tags are missing or could not be read. */
function nothingKnownOf({ entityRef, name }: SourceEntity): Contribution {
  return unknownContribution(
    { arn: entityRef, name, kind: 'workload' },
    {
      reason: 'missing',
      message: `No resource in AWS is tagged as belonging to ${name}, so nobody knows what it stores.`,
    },
  );
}

function byWeight(a: Contribution, b: Contribution): number {
  return weightOf(b) - weightOf(a);
}

function weightOf(one: Contribution): number {
  if (one.isUnbounded) return Infinity;
  return one.unknown ? Number.MAX_SAFE_INTEGER : one.seconds ?? 0;
}

/** A component that takes requests in one Region, though it is promised to run in another as well. */
function singleRegion(
  entity: SourceEntity,
  objective: RecoveryObjective,
  stores: readonly StoreRecovery[],
): Blocker[] {
  const served = stores.filter(({ kind }) => kind === 'load-balancer');
  const regions = new Set(
    served.flatMap(({ copies }) => copies.map(({ region }) => region)),
  );
  return regions.size === 1 && runsEverywhere(objective)
    ? [
        blocker('single-region-component', {
          subjectArn: entity.entityRef,
          why: `${entity.name} has targets in ${[...regions][0]} only, and ${
            objective.strategy
          } needs it in another Region.`,
          observedAt: served[0].observedAt,
        }),
      ]
    : [];
}
