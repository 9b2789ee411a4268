import type {
  DependencyNode,
  InputAges,
  RecoveryNow,
  RecoveryState,
} from '@meridian/plugin-dr-status-common';

/** What systems and components have in common. */
interface Judged {
  readonly rpo: RecoveryNow;
  readonly rto: RecoveryNow;
  readonly ages: InputAges;
}

/** A row as it is told now: its inputs grew older, and when everything is too old nothing is known. */
export function toApiRow<Row extends Judged>(
  row: Row,
  state: RecoveryState,
  now: Date,
): Row {
  return {
    ...row,
    ages: toApiAges(row.ages, now),
    ...(state.isStale
      ? { rpo: outdated(row.rpo, state), rto: outdated(row.rto, state) }
      : {}),
  };
}

function toApiAges(ages: InputAges, now: Date): InputAges {
  return ages.oldestObservedAt === undefined
    ? ages
    : {
        ...ages,
        oldestAgeSeconds: Math.max(
          0,
          Math.round(
            (now.getTime() - Date.parse(ages.oldestObservedAt)) / 1000,
          ),
        ),
      };
}

/** The last value stays, but nobody knows whether it still holds. */
function outdated(
  { marginSeconds: _margin, ...judged }: RecoveryNow,
  { assessedAt, problem }: RecoveryState,
): RecoveryNow {
  return {
    ...judged,
    verdict: 'unknown',
    message: `Everything was judged last at ${assessedAt}, which is too old to judge by. Then: ${judged.message}`,
    advice: problem ?? 'Find out why there is no newer assessment.',
  };
}

/** The tree of dependencies when everything in it is too old. */
export function outdatedTree(node: DependencyNode): DependencyNode {
  return {
    ...node,
    ...(node.rpoVerdict ? { rpoVerdict: 'unknown' as const } : {}),
    ...(node.rtoVerdict ? { rtoVerdict: 'unknown' as const } : {}),
    children: node.children.map(outdatedTree),
  };
}

/** The references of other systems' entities in a tree. */
export function foreignRefsOf(node: DependencyNode): string[] {
  return [
    ...(node.isForeign ? [node.ref] : []),
    ...node.children.flatMap(foreignRefsOf),
  ];
}

/** A tree without what is known of other systems' entities that the caller may not read. */
export function cutTree(
  node: DependencyNode,
  readable: ReadonlySet<string>,
): DependencyNode {
  if (node.isForeign && !readable.has(node.ref)) {
    const { id, kind, ref, isForeign, isCycle } = node;
    return {
      id,
      kind,
      ref,
      title: ref,
      isForeign,
      isCycle,
      isMissing: true,
      children: [],
    };
  }
  return {
    ...node,
    children: node.children.map(child => cutTree(child, readable)),
  };
}
