import type { ResourceChange } from '@meridian/plugin-aws-inventory-common';

/** Changes that are told together. */
export interface ChangeGroup {
  readonly id: string;
  readonly changes: readonly ResourceChange[];
}

/** How far apart two first sightings may be to be told as one. */
const SAME_SCAN_SECONDS = 120;

function belongTogether(a: ResourceChange, b: ResourceChange): boolean {
  const distanceMillis = Math.abs(
    new Date(a.changedAt).getTime() - new Date(b.changedAt).getTime(),
  );
  return (
    a.kind === b.kind &&
    a.kind !== 'changed' &&
    distanceMillis <= SAME_SCAN_SECONDS * 1000
  );
}

/**
 * Gathers neighbouring changes of one scan that say no more than that resources came or went, so
 * that a first scan is one line and not a thousand.
 *
 * @param changes - newest first
 */
export function groupChanges(
  changes: readonly ResourceChange[],
): ChangeGroup[] {
  const groups: Array<{ id: string; changes: ResourceChange[] }> = [];
  for (const change of changes) {
    const last = groups[groups.length - 1];
    if (last && belongTogether(last.changes[0], change)) {
      last.changes.push(change);
    } else {
      groups.push({ id: change.id, changes: [change] });
    }
  }
  return groups;
}

const KIND_WORDS = {
  appeared: 'appeared',
  disappeared: 'were deleted',
  reappeared: 'came back',
  changed: 'changed',
} as const;

const NAMED_COUNT = 2;

/**
 * What happened to several resources at once: `orders, payments and 9 more appeared`.
 *
 * @param options.isCut - there are more than are given
 */
export function groupSentence(
  changes: readonly ResourceChange[],
  options: { isCut?: boolean } = {},
): string {
  const names = [...new Set(changes.map(({ name }) => name))].slice(
    0,
    NAMED_COUNT,
  );
  const rest = changes.length - names.length;
  const subjects =
    rest > 0 || options.isCut
      ? `${names.join(', ')} and ${
          options.isCut ? 'at least ' : ''
        }${rest} more`
      : names.join(' and ');
  return `${subjects} ${KIND_WORDS[changes[0].kind]}.`;
}
