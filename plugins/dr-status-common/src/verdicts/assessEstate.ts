import { finish, type Steps } from '@meridian/aws-common';
import type { RecoveryEstate } from '../facts';
import { resolveObjective, type TierPolicy } from '../objectives';
import type { ProbedEstate } from '../probes';
import type { RecoveryOptions } from '../RecoveryOptions';
import type {
  Blocker,
  Contribution,
  RecoveryStep,
  StoreRecovery,
} from '../types';
import { capacityBlockers } from '../whatIf/capacity';
import { assessEntity, type EntityAssessment } from './assessEntity';
import { attributeStores } from './attribution';
import { mergeBlockers } from './objectiveBlockers';
import { UnreadStores } from './unreadStores';

/** A system with its components. */
export interface SystemAssessment extends EntityAssessment {
  readonly components: readonly EntityAssessment[];
}

/** What was judged of the whole estate at one moment. */
export interface RecoveryAssessment {
  readonly estate: RecoveryEstate;
  readonly probed: ProbedEstate;
  readonly options: RecoveryOptions;
  readonly systems: readonly SystemAssessment[];
  /** All components, those without a system as well, by reference. */
  readonly components: ReadonlyMap<string, EntityAssessment>;
  /** By the ARN of a store, the reference of its System. */
  readonly systemRefs: ReadonlyMap<string, string>;
  /** What is in the way of everybody: capacity and quotas of the Regions that would survive. */
  readonly blockers: readonly Blocker[];
  /** Stores that nobody promised anything for. */
  readonly unattributed: readonly StoreRecovery[];
}

/** What is judged, and by what rules. */
export interface EstateToAssess {
  readonly estate: RecoveryEstate;
  readonly probed: ProbedEstate;
  readonly policy: TierPolicy;
  readonly options: RecoveryOptions;
  readonly measured?: ReadonlyMap<
    string,
    ReadonlyMap<RecoveryStep, Contribution>
  >;
}

/**
 * Judges everything: each component by its own stores and those that its system shares, each system by all
 * of its own.
 *
 * @param measured - by entity reference, what its newest drill measured of the steps
 */
export function assessEstate(input: EstateToAssess): RecoveryAssessment {
  return finish(assessEstateSteps(input));
}

/** As {@link assessEstate}, each system and each Region a step. */
export function* assessEstateSteps(
  input: EstateToAssess,
): Steps<RecoveryAssessment> {
  const { estate, probed, policy, options, measured } = input;
  const attributed = attributeStores(probed.stores, estate, options);
  const components = new Map<string, EntityAssessment>();
  const unread = new UnreadStores(estate);
  const systems: SystemAssessment[] = [];
  for (const of of attributed.systems) {
    const objective = resolveObjective(of.system, policy);
    const members = of.components.map(entity => {
      const assessed = assessEntity({
        entity,
        objective: resolveObjective(entity, policy, objective),
        stores: [...(of.byComponent.get(entity.entityRef) ?? []), ...of.shared],
        recovery: options,
        unread,
        measured:
          measured?.get(entity.entityRef) ?? measured?.get(of.system.entityRef),
      });
      components.set(entity.entityRef, assessed);
      return assessed;
    });
    const own = of.components.flatMap(
      ({ entityRef }) => of.byComponent.get(entityRef) ?? [],
    );
    systems.push({
      ...assessEntity({
        entity: of.system,
        objective,
        stores: [...own, ...of.shared],
        recovery: options,
        unread,
        measured: measured?.get(of.system.entityRef),
        inherited: members.flatMap(({ blockers }) => blockers),
      }),
      components: members,
    });
    yield;
  }
  for (const entity of estate.entities.values()) {
    if (entity.kind !== 'Component' || components.has(entity.entityRef)) {
      continue;
    }
    components.set(
      entity.entityRef,
      assessEntity({
        entity,
        objective: resolveObjective(entity, policy),
        stores: attributed.alone.get(entity.entityRef) ?? [],
        recovery: options,
        unread,
        measured: measured?.get(entity.entityRef),
      }),
    );
  }
  const capacity: Blocker[][] = [];
  for (const region of regionsOf(probed)) {
    yield;
    capacity.push(capacityBlockers(estate, [region], options.environments));
  }
  return {
    estate,
    probed,
    options,
    systems,
    components,
    systemRefs: attributed.systemRefs,
    blockers: mergeBlockers(capacity),
    unattributed: probed.stores.filter(
      ({ arn }) => !attributed.systemRefs.has(arn),
    ),
  };
}

function regionsOf({ stores }: ProbedEstate): string[] {
  const regions = stores.flatMap(({ copies }) =>
    copies.map(({ region }) => region),
  );
  return [...new Set(regions)].sort();
}
