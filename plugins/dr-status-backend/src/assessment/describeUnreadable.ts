import type { CoverageEntry } from '@meridian/plugin-aws-inventory-common';
import type { RecoveryUnknownNotice } from '@meridian/plugin-dr-status-common';

/** What of the judged types could not be read when it was last tried, by account and Region. */
export function describeUnreadable(
  coverage: readonly CoverageEntry[],
  types: ReadonlySet<string>,
): RecoveryUnknownNotice[] {
  return coverage
    .filter(({ resourceTypes }) => resourceTypes.some(type => types.has(type)))
    .flatMap(entry => {
      const failure = entry.failure ?? entry.problems[0];
      // What a Region does not offer is not there, and nothing of it can be lost.
      if (!failure || failure.reason === 'unsupported') return [];
      return [
        {
          subject: `${entry.collectorTitle} in ${
            entry.accountName ?? entry.accountId
          }, ${entry.region}`,
          reason: failure.reason,
          message: failure.message,
          ...(failure.missingAction
            ? { missingAction: failure.missingAction }
            : {}),
        },
      ];
    });
}
