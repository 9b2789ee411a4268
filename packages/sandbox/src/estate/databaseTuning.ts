import type { DBInstance } from '@aws-sdk/client-rds';
import type { DatabaseTuning } from '../aws/cloudwatch/databaseMetrics';
import {
  businessRhythm,
  noise,
  weeklyIncident,
} from '../aws/cloudwatch/rhythm';

/** Planted: see `replica-lags` in the list of imperfections. */
const LAGGING_REPLICA = 'authentication-service-prod-west';
/** Planted: see `database-storage-fills-up`. */
const FILLING_DATABASE = 'reporting-prod';

/**
 * What makes the metrics of one database of the reference estate differ from those of another.
 *
 * @param isWriter - true as well for an instance that is in no cluster
 */
export function databaseTuning(
  instance: DBInstance,
  isWriter: boolean,
): DatabaseTuning {
  const identifier = instance.DBInstanceIdentifier ?? '';
  return {
    load: environmentLoad(instance) * (isWriter ? 1 : 0.7),
    ...(identifier === FILLING_DATABASE ? { storageFillsInDays: 45 } : {}),
    lagSeconds:
      identifier === LAGGING_REPLICA ? laggingReplica : healthyReplica,
  };
}

/** Production is well used, everything else less so. */
function environmentLoad(instance: DBInstance): number {
  const environment = instance.TagList?.find(
    tag => tag.Key === 'environment',
  )?.Value;
  switch (environment) {
    case 'prod':
      return 1;
    case 'staging':
      return 0.4;
    case 'dev':
      return 0.2;
    default:
      return 0.5;
  }
}

/** Less than a second, a few seconds in a weekly batch. */
function healthyReplica(seed: number, time: Date): number {
  const batch = weeklyIncident(seed, time, 20) ? 6 : 0;
  return Math.max(0, 0.3 + 0.25 * noise(seed, time) + batch);
}

/** Cannot keep up with the writes of working hours, and catches up in the night. */
function laggingReplica(seed: number, time: Date): number {
  const overload = Math.max(0, businessRhythm(time) - 0.8);
  return Math.max(0, 2 + 1850 * overload * (1 + 0.05 * noise(seed, time)));
}
