import type { SecretListEntry } from '@aws-sdk/client-secrets-manager';
import { stableUuid } from '../../estate/ids';

const DAY_MILLISECONDS = 86_400_000;

/**
 * A secret as Secrets Manager shows it at that time: read every day, and rotated as often as its rules
 * say since it was last changed by hand.
 */
export function secretAt(entry: SecretListEntry, now: Date): SecretListEntry {
  const rotationDays = entry.RotationRules?.AutomaticallyAfterDays;
  const changedAt = entry.LastChangedDate ?? now;
  const rotations = rotationDays
    ? rotationsBetween(changedAt, now, rotationDays)
    : 0;
  const lastChangedAt = daysAfter(changedAt, rotations * (rotationDays ?? 0));
  return {
    ...entry,
    // Secrets Manager tells the day alone.
    LastAccessedDate: new Date(
      Math.floor(now.getTime() / DAY_MILLISECONDS) * DAY_MILLISECONDS,
    ),
    LastChangedDate: lastChangedAt,
    ...(rotationDays && {
      LastRotatedDate: lastChangedAt,
      NextRotationDate: daysAfter(lastChangedAt, rotationDays),
    }),
    SecretVersionsToStages: {
      [versionId(entry, rotations)]: ['AWSCURRENT'],
      ...(rotations > 0 && {
        [versionId(entry, rotations - 1)]: ['AWSPREVIOUS'],
      }),
    },
  };
}

function rotationsBetween(from: Date, to: Date, everyDays: number): number {
  const elapsed = Math.max(0, to.getTime() - from.getTime());
  return Math.floor(elapsed / (everyDays * DAY_MILLISECONDS));
}

function daysAfter(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MILLISECONDS);
}

/** The same in each Region, as the versions of a secret and its replicas are. */
function versionId(entry: SecretListEntry, rotation: number): string {
  return stableUuid(`${entry.Name}/version/${rotation}`);
}
