import { GLOBAL_REGION, type ReadFailure } from '@meridian/aws-common';

/** An account in a Region of which something could not be read. */
export interface UnreadTarget {
  readonly accountId: string;
  readonly accountName: string;
  readonly region: string;
  readonly reasons?: readonly ReadFailure[];
}

/** The Region's name in a sentence. */
export function regionInWords(region: string): string {
  return region === GLOBAL_REGION ? 'the global services' : region;
}

const AT_MOST_NAMED = 4;

/**
 * Says in one sentence which accounts and Regions are missing from what a page shows.
 *
 * @returns undefined when nothing is missing
 */
export function describeUnread(
  targets: readonly UnreadTarget[],
): string | undefined {
  if (targets.length === 0) {
    return undefined;
  }
  const byRegion = new Map<string, string[]>();
  for (const { region, accountName } of targets) {
    byRegion.set(region, [...(byRegion.get(region) ?? []), accountName]);
  }
  const parts = [...byRegion].map(
    ([region, accounts]) => `${regionInWords(region)} of ${listOf(accounts)}`,
  );
  return `Not completely read: ${listOf(
    parts,
    '; ',
  )}. What is shown of them may be old or missing.`;
}

function listOf(items: readonly string[], separator = ', '): string {
  if (items.length <= AT_MOST_NAMED) {
    return items.length < 2
      ? items.join('')
      : `${items.slice(0, -1).join(separator)} and ${items[items.length - 1]}`;
  }
  return `${items.slice(0, AT_MOST_NAMED - 1).join(separator)} and ${
    items.length - AT_MOST_NAMED + 1
  } more`;
}
