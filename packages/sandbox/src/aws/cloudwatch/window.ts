const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** How long CloudWatch keeps datapoints of which period. */
const RETENTION = [
  { olderThanSeconds: 455 * DAY, minimumPeriod: Infinity, rounding: HOUR },
  { olderThanSeconds: 63 * DAY, minimumPeriod: HOUR, rounding: HOUR },
  { olderThanSeconds: 15 * DAY, minimumPeriod: 300, rounding: 300 },
  { olderThanSeconds: 3 * HOUR, minimumPeriod: MINUTE, rounding: MINUTE },
] as const;

/**
 * The starts of the periods between two times, oldest first, as CloudWatch aligns and keeps them:
 * the start is rounded by its age, datapoints lie on multiples of their period, and a period that
 * is too short for the age of the start has none.
 */
export function periodStarts(options: {
  start: Date;
  end: Date;
  periodSeconds: number;
  now: Date;
}): Date[] {
  const { start, end, periodSeconds, now } = options;
  const ageSeconds = (now.getTime() - start.getTime()) / 1000;
  const retention = RETENTION.find(
    ({ olderThanSeconds }) => ageSeconds > olderThanSeconds,
  );
  if (retention && periodSeconds < retention.minimumPeriod) {
    return [];
  }
  const rounding = (retention?.rounding ?? MINUTE) * 1000;
  const period = periodSeconds * 1000;
  const rounded = start.getTime() - (start.getTime() % rounding);
  const last = Math.min(end.getTime(), now.getTime());
  const starts: Date[] = [];
  for (
    let time = Math.ceil(rounded / period) * period;
    time < last;
    time += period
  ) {
    starts.push(new Date(time));
  }
  return starts;
}
