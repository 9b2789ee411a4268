import type {
  DBInstance,
  DescribeDBLogFilesDetails,
} from '@aws-sdk/client-rds';
import { logTextOf } from './logLines';

const HOUR_MILLISECONDS = 3_600_000;
/** `rds.log_retention_period` is three days, unless somebody changes it. */
const RETENTION_HOURS = 72;

/** A log file of an instance with what is in it. */
export interface LogFile {
  readonly name: string;
  readonly lastWritten: Date;
  readonly text: string;
}

/**
 * The log files that an instance keeps at this time, oldest first: one an hour of three days. A stopped
 * instance writes none.
 */
export function logFilesAt(instance: DBInstance, now: Date): LogFile[] {
  return hoursAt(instance, now).map(hour => logFileOf(instance, hour, now));
}

/** One log file by its name, without making the text of all others. */
export function findLogFile(
  instance: DBInstance,
  name: string,
  now: Date,
): LogFile | undefined {
  const hour = hoursAt(instance, now).find(
    start => logFileName(instance, start) === name,
  );
  return hour && logFileOf(instance, hour, now);
}

/** A log file as RDS lists it. */
export function describeLogFile(file: LogFile): DescribeDBLogFilesDetails {
  return {
    LogFileName: file.name,
    LastWritten: file.lastWritten.getTime(),
    Size: Buffer.byteLength(file.text),
  };
}

function hoursAt(instance: DBInstance, now: Date): Date[] {
  if (instance.DBInstanceStatus === 'stopped') return [];
  const current = now.getTime() - (now.getTime() % HOUR_MILLISECONDS);
  return Array.from(
    { length: RETENTION_HOURS },
    (_, index) =>
      new Date(current - (RETENTION_HOURS - 1 - index) * HOUR_MILLISECONDS),
  ).filter(hour => hour >= (instance.InstanceCreateTime ?? new Date(0)));
}

function logFileOf(instance: DBInstance, hour: Date, now: Date): LogFile {
  const end = new Date(
    Math.min(hour.getTime() + HOUR_MILLISECONDS, now.getTime()),
  );
  return {
    name: logFileName(instance, hour),
    lastWritten: end,
    text: logTextOf(instance, hour, end),
  };
}

/** `error/postgresql.log.2026-03-01-05`, in Aurora with minutes; of MySQL by the hour of the day alone. */
function logFileName({ Engine = '' }: DBInstance, hour: Date): string {
  const [day, time] = hour.toISOString().split('T');
  const hours = time.slice(0, 2);
  if (Engine.endsWith('mysql')) {
    return `slowquery/mysql-slowquery.log.${day}.${hours}`;
  }
  return Engine.startsWith('aurora')
    ? `error/postgresql.log.${day}-${hours}00`
    : `error/postgresql.log.${day}-${hours}`;
}
