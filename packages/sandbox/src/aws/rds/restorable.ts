const FIVE_MINUTES_MILLISECONDS = 300_000;

/**
 * Up to when a database can be restored. RDS ships transaction logs every five minutes, and none
 * while an instance is stopped.
 */
export function latestRestorableTime(
  status: string | undefined,
  now: Date,
): Date | undefined {
  if (status === 'stopped') return undefined;
  return new Date(
    now.getTime() -
      (now.getTime() % FIVE_MINUTES_MILLISECONDS) -
      FIVE_MINUTES_MILLISECONDS,
  );
}
