import type {
  ComponentRow,
  DependencyNode,
  StoreRecovery,
  SystemDetail,
} from '@meridian/plugin-dr-status-common';

/** A node of the dependency tree with what is known of it, as a row of a table. */
export interface TreeRow {
  readonly node: DependencyNode;
  /** 1 for the system itself. */
  readonly level: number;
  /** Undefined without anything below it. */
  readonly isExpanded?: boolean;
  readonly store?: StoreRecovery;
  readonly component?: ComponentRow;
}

/** The rows of the tree that are in sight: those below a collapsed node are left out. */
export function flattenTree(
  {
    tree,
    stores,
    components,
  }: Pick<SystemDetail, 'tree' | 'stores' | 'components'>,
  collapsed: ReadonlySet<string>,
): TreeRow[] {
  const storeOf = new Map(stores.map(store => [store.arn, store]));
  const componentOf = new Map(
    components.map(component => [component.entityRef, component]),
  );
  const rowsOf = (node: DependencyNode, level: number): TreeRow[] => {
    const isExpanded =
      node.children.length > 0 ? !collapsed.has(node.id) : undefined;
    return [
      {
        node,
        level,
        isExpanded,
        // A workload has the reference of its component.
        store: node.kind === 'store' ? storeOf.get(node.ref) : undefined,
        component: componentOf.get(node.ref),
      },
      ...(isExpanded
        ? node.children.flatMap(child => rowsOf(child, level + 1))
        : []),
    ];
  };
  return rowsOf(tree, 1);
}

/** Whether a node belongs to another system. A Resource belongs to whoever depends on it. */
export function isOfAnotherSystem({
  isForeign,
  kind,
}: DependencyNode): boolean {
  return isForeign && kind !== 'resource';
}
