import { GLOBAL_REGION, type ReadFailure } from '@meridian/aws-common';
import type { CoverageEntry } from '@meridian/plugin-aws-inventory-common';
import type { RecoveryUnknownNotice } from '@meridian/plugin-dr-status-common';

/** A read that did not bring everything. */
interface UnreadEntry {
  readonly entry: CoverageEntry;
  readonly failure: ReadFailure;
}

/** How many things one sentence names before it counts. */
const NAMED_COUNT = 3;

const WHAT_AWS_DID: Readonly<Record<ReadFailure['reason'], string>> = {
  denied: 'AWS refused',
  throttled: 'AWS throttled',
  unreachable: 'AWS did not answer',
  unsupported: 'AWS does not offer',
  'invalid-answer': 'the portal did not understand the answers to',
  error: 'AWS answered with errors to',
};

/**
 * What of the judged types could not be read when it was last tried, most first. What has one reason is one sentence:
 * by account where access was denied, for it is granted by account, else by Region.
 */
export function describeUnreadable(
  coverage: readonly CoverageEntry[],
  types: ReadonlySet<string>,
): RecoveryUnknownNotice[] {
  const groups = new Map<string, UnreadEntry[]>();
  for (const entry of coverage) {
    const failure = entry.failure ?? entry.problems[0];
    // What a Region does not offer is not there, and nothing of it can be lost.
    if (!failure || failure.reason === 'unsupported') continue;
    if (!entry.resourceTypes.some(type => types.has(type))) continue;
    const key = `${failure.reason} ${placeOf({ entry, failure })}`;
    groups.set(key, [...(groups.get(key) ?? []), { entry, failure }]);
  }
  return [...groups.values()]
    .sort((left, right) => right.length - left.length)
    .map(group =>
      group.length === 1 ? describeOne(group[0]) : describe(group),
    );
}

function placeOf({ entry, failure }: UnreadEntry): string {
  if (failure.reason === 'denied') return entry.accountName ?? entry.accountId;
  return entry.region === GLOBAL_REGION
    ? 'services without a Region'
    : entry.region;
}

function describeOne({ entry, failure }: UnreadEntry): RecoveryUnknownNotice {
  const { collectorTitle, accountName, accountId, region } = entry;
  const { reason, message, missingAction } = failure;
  return {
    subject: `${collectorTitle} in ${accountName ?? accountId}, ${region}`,
    reason,
    message,
    ...(missingAction ? { missingAction } : {}),
  };
}

function describe(group: readonly UnreadEntry[]): RecoveryUnknownNotice {
  const [{ failure }] = group;
  const place = placeOf(group[0]);
  const titles = group.map(({ entry }) => entry.collectorTitle);
  const actions = group.flatMap(one => one.failure.missingAction ?? []).sort();
  return {
    subject: place,
    reason: failure.reason,
    message: `In ${place} ${WHAT_AWS_DID[failure.reason]} ${
      group.length
    } reads: ${named(titles)}.${
      actions.length > 0 ? ` Grant ${named(actions)} to the portal’s role.` : ''
    }`,
  };
}

/** Each once, the first of them by name. */
function named(values: readonly string[]): string {
  const distinct = [...new Set(values)];
  // A number instead of one name would not be shorter.
  if (distinct.length <= NAMED_COUNT + 1) return distinct.join(', ');
  const restCount = distinct.length - NAMED_COUNT;
  return `${distinct.slice(0, NAMED_COUNT).join(', ')} and ${restCount} more`;
}
