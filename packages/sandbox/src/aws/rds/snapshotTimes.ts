import { stableNumber } from '../../estate/ids';

const DAY_MILLISECONDS = 86_400_000;

// Every page of every answer asks for the times of all databases again.
const minutesByDay = new Map<string, number>();

/**
 * When the automated snapshots were taken that still exist: one a day within the backup window,
 * as many as the retention has days, none before the database was created. Oldest first.
 */
export function dailySnapshotTimes(options: {
  name: string;
  /** In UTC, for example `03:00-03:30`. */
  backupWindow: string | undefined;
  retentionDays: number | undefined;
  createdAt: Date | undefined;
  now: Date;
}): Date[] {
  const { now, retentionDays = 0 } = options;
  const [, hours = '03', minutes = '00'] =
    /^(\d\d):(\d\d)/.exec(options.backupWindow ?? '') ?? [];
  const startOfWindow = Number(hours) * 3_600_000 + Number(minutes) * 60_000;
  const today = now.getTime() - (now.getTime() % DAY_MILLISECONDS);
  const times: Date[] = [];
  for (let daysAgo = retentionDays; daysAgo >= 0; daysAgo--) {
    const day = today - daysAgo * DAY_MILLISECONDS;
    const time = day + startOfWindow + minuteOf(options.name, day) * 60_000;
    const isKept = time > now.getTime() - retentionDays * DAY_MILLISECONDS;
    const hasBegun = time <= now.getTime();
    const hadSource = time > (options.createdAt?.getTime() ?? 0);
    if (isKept && hasBegun && hadSource) {
      times.push(new Date(time));
    }
  }
  return times;
}

/** How many minutes after the start of the window the snapshot of this day is taken. */
function minuteOf(name: string, day: number): number {
  const seed = `${name}/${day}/snapshot`;
  const known = minutesByDay.get(seed);
  if (known !== undefined) return known;
  const minute = stableNumber(seed, 20);
  minutesByDay.set(seed, minute);
  return minute;
}
