import type { RecoveryEstate, SourceEntity } from '../facts';
import { RECREATABLE_TAG, type RecoveryOptions } from '../RecoveryOptions';
import type { StoreRecovery } from '../types';

/** The stores of a system: those of its components, and those that name none. */
export interface SystemStores {
  readonly system: SourceEntity;
  readonly components: readonly SourceEntity[];
  readonly byComponent: ReadonlyMap<string, readonly StoreRecovery[]>;
  /** Of the system as a whole. */
  readonly shared: readonly StoreRecovery[];
}

export interface AttributedStores {
  readonly systems: readonly SystemStores[];
  /** Components without a system, with their stores. */
  readonly alone: ReadonlyMap<string, readonly StoreRecovery[]>;
  /** By the ARN of a store, the reference of its System. */
  readonly systemRefs: ReadonlyMap<string, string>;
}

/**
 * Gives every store of the judged environments to the System and Component that its tags name. What names
 * none that the catalog knows belongs to nobody: nothing was promised for it.
 */
export function attributeStores(
  stores: readonly StoreRecovery[],
  estate: RecoveryEstate,
  options: RecoveryOptions,
): AttributedStores {
  const bySystem = new Map<string, StoreRecovery[]>();
  const byComponent = new Map<string, StoreRecovery[]>();
  const systemRefs = new Map<string, string>();
  for (const store of stores) {
    if (!isJudged(store, estate, options)) continue;
    const component = estate.entityNamed('Component', store.component);
    const system =
      estate.entityNamed('System', store.system) ??
      (component?.systemRef
        ? estate.entities.get(component.systemRef)
        : undefined);
    if (system) systemRefs.set(store.arn, system.entityRef);
    // A component that is tagged with another system than the catalog's belongs to the catalog's.
    if (component) {
      push(byComponent, component.entityRef, store);
    } else if (system) {
      push(bySystem, system.entityRef, store);
    }
  }
  const members = new Map<string, SourceEntity[]>();
  for (const entity of estate.entities.values()) {
    if (entity.kind === 'Component' && entity.systemRef) {
      const all = members.get(entity.systemRef) ?? [];
      members.set(entity.systemRef, [...all, entity]);
    }
  }
  return {
    systems: [...estate.entities.values()]
      .filter(({ kind }) => kind === 'System')
      .map(system => ({
        system,
        components: members.get(system.entityRef) ?? [],
        byComponent,
        shared: bySystem.get(system.entityRef) ?? [],
      })),
    alone: byComponent,
    systemRefs,
  };
}

function isJudged(
  store: StoreRecovery,
  estate: RecoveryEstate,
  { environments }: RecoveryOptions,
): boolean {
  const resource = estate.get(store.arn);
  return (
    // Workloads, and what names no environment, are of the environment that matters.
    (store.environment === undefined ||
      environments.includes(store.environment)) &&
    resource?.tags?.[RECREATABLE_TAG] !== 'true'
  );
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const found = map.get(key);
  if (found) {
    found.push(value);
  } else {
    map.set(key, [value]);
  }
}
