import type { DBInstance } from '@aws-sdk/client-rds';
import { AwsError, type AwsRequestContext } from '../../core/AwsHandlers';
import { DatabaseActivities } from '../cloudwatch/databases/activities';
import { EVERYWHERE } from '../cloudwatch/collections';
import { dbInstances } from '../rds/collections';
import { databaseWorkloads, type DatabaseWorkload } from './collections';
import { SessionLoad } from './sessionLoad';

const DAY_MILLISECONDS = 86_400_000;
/** What is kept of an instance that does not say otherwise. */
const DEFAULT_RETENTION_DAYS = 7;
/** A request takes a moment to arrive. */
const RETENTION_GRACE_MILLISECONDS = 60_000;
const PERIODS_SECONDS = [1, 60, 300, 3600, 86_400] as const;
/** Without a period, one is chosen that gives about 100 to 200 points. */
const POINTS_WANTED = 200;

/** What every request of Performance Insights says. */
export interface InsightsRequest {
  readonly ServiceType: string | undefined;
  readonly Identifier: string | undefined;
}

/** The window of a request, aligned to its period. */
export interface AlignedWindow {
  readonly start: Date;
  /** Not part of it. */
  readonly end: Date;
  readonly periodSeconds: number;
}

/** What a request means is wrong. */
export function invalidArgument(message: string): AwsError {
  return new AwsError('InvalidArgumentException', message);
}

/** A member of a request that its model does not allow. */
export function invalidMember(
  value: unknown,
  member: string,
  constraint: string,
): AwsError {
  return new AwsError(
    'ValidationException',
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: ${constraint}`,
  );
}

/**
 * The instance that is asked for.
 *
 * @throws NotAuthorizedException where there is none, and where Performance Insights is not enabled:
 *   AWS does not tell these apart
 */
export function instanceOf(
  request: InsightsRequest,
  context: AwsRequestContext,
): DBInstance {
  const { ServiceType: service, Identifier: identifier = '' } = request;
  if (service !== 'RDS' && service !== 'DOCDB') {
    throw invalidMember(
      service,
      'serviceType',
      'Member must satisfy enum value set: [RDS, DOCDB]',
    );
  }
  if (!/^[a-zA-Z0-9-]{1,256}$/.test(identifier)) {
    throw invalidMember(
      identifier,
      'identifier',
      'Member must satisfy regular expression pattern: ^[a-zA-Z0-9-]+$',
    );
  }
  const { estate, accountId, region } = context;
  const found = estate
    .of(dbInstances, accountId, region)
    .find(instance => instance.DbiResourceId === identifier);
  if (service !== 'RDS' || !found?.PerformanceInsightsEnabled) {
    throw new AwsError(
      'NotAuthorizedException',
      `The resource ${identifier} for service type ${service} is not authorized for this account`,
    );
  }
  return found;
}

/** What the sessions of an instance do. */
export function sessionLoadOf(
  instance: DBInstance,
  context: AwsRequestContext,
): SessionLoad {
  const { estate, accountId, region } = context;
  const activity = new DatabaseActivities(estate, accountId, region).of(
    instance,
  );
  const [workloadOf] = estate.of(databaseWorkloads, EVERYWHERE, EVERYWHERE);
  return new SessionLoad(
    activity,
    workloadOf?.(instance, activity.isWriter) ?? nothingKnown(instance),
  );
}

function nothingKnown({ DBName = 'postgres' }: DBInstance): DatabaseWorkload {
  return { databaseName: DBName, applications: [], statements: [] };
}

/**
 * The window of a request.
 *
 * @throws InvalidArgumentException where it is no window, or begins before what is kept
 */
export function alignedWindow(
  request: {
    StartTime: Date | undefined;
    EndTime: Date | undefined;
    PeriodInSeconds?: number;
  },
  instance: DBInstance,
  now: Date,
): AlignedWindow {
  const { StartTime: start, EndTime: end } = request;
  if (!start || !end || start >= end) {
    throw invalidArgument('The start time must be before the end time');
  }
  const days =
    instance.PerformanceInsightsRetentionPeriod ?? DEFAULT_RETENTION_DAYS;
  const oldest =
    now.getTime() - days * DAY_MILLISECONDS - RETENTION_GRACE_MILLISECONDS;
  if (start.getTime() < oldest) {
    throw invalidArgument(
      `The start time is earlier than the retention period of ${days} days`,
    );
  }
  const seconds = (end.getTime() - start.getTime()) / 1000;
  const periodSeconds =
    request.PeriodInSeconds ??
    PERIODS_SECONDS.find(one => seconds / one <= POINTS_WANTED) ??
    DAY_MILLISECONDS / 1000;
  if (!PERIODS_SECONDS.some(one => one === periodSeconds)) {
    throw invalidArgument(
      `The specified period is not a supported period: ${periodSeconds}`,
    );
  }
  const period = periodSeconds * 1000;
  return {
    start: new Date(Math.floor(start.getTime() / period) * period),
    end: new Date(Math.ceil(end.getTime() / period) * period),
    periodSeconds,
  };
}

/** The starts of the periods of a window, oldest first. */
export function periodsOf({
  start,
  end,
  periodSeconds,
}: AlignedWindow): Date[] {
  const count = (end.getTime() - start.getTime()) / (periodSeconds * 1000);
  return Array.from(
    { length: count },
    (_, index) => new Date(start.getTime() + index * periodSeconds * 1000),
  );
}

/** How many moments of a period are looked at, at most. */
const MAXIMUM_SAMPLES = 12;

/** The moments of a period at which what goes on is looked at; none that are still to come. */
export function momentsOf(
  start: Date,
  periodSeconds: number,
  now: Date,
): Date[] {
  const minutes = Math.max(1, periodSeconds / 60);
  const count = Math.min(minutes, MAXIMUM_SAMPLES);
  const stride = (minutes / count) * 60_000;
  return Array.from(
    { length: count },
    (_, index) => new Date(start.getTime() + index * stride),
  ).filter(time => time < now);
}
