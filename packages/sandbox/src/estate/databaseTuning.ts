import type { DBInstance } from '@aws-sdk/client-rds';
import {
  UNDISTURBED,
  type DatabaseTuning,
  type DatabaseTunings,
  type StorageFill,
} from '../aws/cloudwatch/databases/tuning';
import { splitRdsArn } from '../aws/rds/arns';
import {
  businessRhythm,
  noise,
  weeklyIncident,
} from '../aws/cloudwatch/rhythm';
import { disturbancesOf, globalLagOf } from './databaseDisturbances';
import { STANDING_CONDITIONS } from './databases/incidentPlans';

/** Planted: see `replica-lags` in the list of imperfections. */
const LAGGING_REPLICA = 'authentication-service-prod-west';
/** Planted: see `database-storage-fills-up`. */
const FILLING_DATABASE = 'reporting-prod';
/** About one per cent of the storage a day, until somebody throws old reports away. */
const FILLING_STORAGE: StorageFill = {
  fromShare: 0.3,
  toShare: 0.92,
  days: 60,
  clearedAt: Date.UTC(2026, 9, 12, 22),
};

/** What makes the metrics of one database of the estate differ from those of another. */
export const DATABASE_TUNINGS: DatabaseTunings = {
  ofInstance: tuningOf,
  ofCluster: cluster => ({
    globalLagMilliseconds: globalLagOf(splitRdsArn(cluster.DBClusterArn ?? '')),
  }),
};

function tuningOf(instance: DBInstance, isWriter: boolean): DatabaseTuning {
  const place = splitRdsArn(instance.DBInstanceArn ?? '');
  const { identifier } = place;
  const condition = STANDING_CONDITIONS.find(
    one =>
      one.instance === identifier &&
      one.accountId === place.accountId &&
      one.region === place.region,
  );
  const disturbanceAt = disturbancesOf(place);
  return {
    load: environmentLoad(instance) * (isWriter ? 1 : 0.7),
    ...(identifier === FILLING_DATABASE
      ? { storageFill: FILLING_STORAGE }
      : {}),
    ...(condition
      ? {
          connections: {
            maximum: condition.maximumConnections,
            usedShare: condition.usedShare,
          },
        }
      : {}),
    lagSeconds:
      identifier === LAGGING_REPLICA ? laggingReplica : healthyReplica,
    disturbanceAt: disturbanceAt ?? (() => UNDISTURBED),
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
