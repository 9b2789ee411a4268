import type { DependencyNode, StoreRecovery } from '../types';
import type {
  RecoveryAssessment,
  SystemAssessment,
} from '../verdicts/assessEstate';
import { greatest, judgeTotal } from '../verdicts/judge';

/** What a system consists of and depends on: components, what those depend on, and the stores of each. */
export function buildDependencyTree(
  system: SystemAssessment,
  assessment: RecoveryAssessment,
): DependencyNode {
  const { entity } = system;
  const own = new Set(system.components.map(one => one.entity.entityRef));
  const shared = system.stores.filter(store => !store.component);
  const builder = { assessment, own, objective: system.objective.rpoSeconds };
  return {
    id: entity.entityRef,
    kind: 'system',
    ref: entity.entityRef,
    title: entity.title ?? entity.name,
    isForeign: false,
    isCycle: false,
    isMissing: false,
    rpoVerdict: system.rpo.verdict,
    rtoVerdict: system.rto.verdict,
    children: [
      ...system.components.map(({ entity: { entityRef } }) =>
        entityNode(entityRef, [entity.entityRef], builder),
      ),
      ...shared.map(store => storeNode(store, entity.entityRef, builder)),
    ],
  };
}

interface Builder {
  readonly assessment: RecoveryAssessment;
  readonly own: ReadonlySet<string>;
  readonly objective: number;
}

function entityNode(
  ref: string,
  above: readonly string[],
  builder: Builder,
): DependencyNode {
  const { assessment, own } = builder;
  const assessed = assessment.components.get(ref);
  const entity = assessed?.entity ?? assessment.estate.entities.get(ref);
  const id = [...above, ref].join(' > ');
  const isCycle = above.includes(ref);
  const isForeign = !own.has(ref);
  const stores =
    isForeign || !assessed
      ? []
      : assessed.stores.filter(store => store.component !== undefined);
  return {
    id,
    kind: entity?.kind === 'Resource' ? 'resource' : 'component',
    ref,
    title: entity?.title ?? entity?.name ?? ref,
    isForeign,
    isCycle,
    isMissing: entity === undefined,
    ...(assessed
      ? { rpoVerdict: assessed.rpo.verdict, rtoVerdict: assessed.rto.verdict }
      : {}),
    children: isCycle
      ? []
      : [
          ...stores.map(store => storeNode(store, id, builder)),
          // What another system depends on is shown on its own page.
          ...(isForeign ? [] : entity?.dependsOn ?? []).map(next =>
            entityNode(next, [...above, ref], builder),
          ),
        ],
  };
}

function storeNode(
  store: StoreRecovery,
  above: string,
  { assessment, objective }: Builder,
): DependencyNode {
  return {
    id: `${above} > ${store.arn}`,
    kind: 'store',
    ref: store.arn,
    title: store.name,
    isForeign: false,
    isCycle: false,
    isMissing: false,
    ...(store.rpo
      ? {
          rpoVerdict: judgeTotal(
            greatest([store.rpo]),
            objective,
            assessment.options,
            'RPO',
          ).verdict,
        }
      : {}),
    children: [],
  };
}
