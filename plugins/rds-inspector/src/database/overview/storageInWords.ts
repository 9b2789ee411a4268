import { formatBytes, formatCountOf } from '@meridian/aws-react';
import type { DatabaseRow } from '@meridian/plugin-rds-inspector-common';

/** Later than this, growth says nothing any more. */
const FAR_DAYS = 730;

/** How full the storage is and how fast it fills, as far as it is known. */
export function storageInWords(
  database: Pick<
    DatabaseRow,
    | 'storageUsedBytes'
    | 'storageAllocatedBytes'
    | 'storageMaximumBytes'
    | 'storageGrowthBytesPerDay'
    | 'daysUntilStorageFull'
    | 'storageType'
  >,
): string | undefined {
  const {
    storageUsedBytes: used,
    storageAllocatedBytes: allocated,
    storageMaximumBytes: maximum,
    storageGrowthBytesPerDay: growth,
    daysUntilStorageFull: daysLeft,
  } = database;
  if (used === undefined && allocated === undefined) {
    return undefined;
  }
  const parts: string[] = [];
  if (used !== undefined && allocated !== undefined) {
    parts.push(`${formatBytes(used)} of ${formatBytes(allocated)} used`);
  } else if (used !== undefined) {
    parts.push(`${formatBytes(used)} used`);
  } else if (allocated !== undefined) {
    parts.push(`${formatBytes(allocated)} allocated`);
  }
  if (database.storageType) parts.push(database.storageType);
  if (maximum !== undefined) parts.push(`grows up to ${formatBytes(maximum)}`);
  if (growth !== undefined && growth > 0) {
    parts.push(`${formatBytes(growth)} more a day`);
  }
  if (daysLeft !== undefined && daysLeft <= FAR_DAYS) {
    parts.push(`full in ${formatCountOf(Math.floor(daysLeft), 'day')}`);
  }
  return parts.join(', ');
}
