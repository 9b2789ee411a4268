import type { CoverageEntry } from '@meridian/plugin-aws-inventory-common';
import {
  FACT_RESOURCE_TYPES,
  type ReferenceRecord,
  type UnreadableSource,
} from '@meridian/plugin-rds-inspector-common';

const TYPES: ReadonlySet<string> = new Set(FACT_RESOURCE_TYPES);

const REFERENCE_TITLES: Readonly<Record<ReferenceRecord['kind'], string>> = {
  'engine-versions': 'Engine versions of RDS',
  'engine-lifecycles': 'Dates of support of engine versions',
  certificates: 'Certificate authorities of RDS',
};

/** What of databases could not be read when it was last tried, by account and Region. */
export function describeUnreadable(
  coverage: readonly CoverageEntry[],
): UnreadableSource[] {
  return coverage
    .filter(({ resourceTypes }) => resourceTypes.some(type => TYPES.has(type)))
    .flatMap(entry => {
      const failure = entry.failure ?? entry.problems[0];
      if (!failure) return [];
      return [
        {
          accountId: entry.accountId,
          accountName: entry.accountName,
          region: entry.region,
          source: entry.collectorTitle,
          reason: failure.reason,
          message: failure.message,
          missingAction: failure.missingAction,
          lastSuccessAt: entry.lastSuccessAt,
        },
      ];
    });
}

/** What of reference data could not be read; it belongs to no account but was asked in one. */
export function describeUnreadableReference(
  records: readonly (ReferenceRecord & { accountId: string })[],
): UnreadableSource[] {
  return records.flatMap(({ failure, kind, region, observedAt, accountId }) =>
    failure
      ? [
          {
            accountId,
            region,
            source: REFERENCE_TITLES[kind],
            reason: failure.reason,
            message: failure.message,
            missingAction: failure.missingAction,
            lastSuccessAt: observedAt,
          },
        ]
      : [],
  );
}
