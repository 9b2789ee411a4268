import { EVERYWHERE, metricDerivations } from '../aws/cloudwatch/collections';
import { databaseMetrics } from '../aws/cloudwatch/databases/databaseMetrics';
import { databaseTunings } from '../aws/cloudwatch/databases/tuning';
import { loadBalancerMetrics } from '../aws/cloudwatch/loadBalancerMetrics';
import { bucketReplicationMetrics } from '../aws/cloudwatch/replication/bucketMetrics';
import { cacheReplicationMetrics } from '../aws/cloudwatch/replication/cacheMetrics';
import { healthCheckMetrics } from '../aws/cloudwatch/replication/healthCheckMetrics';
import { tableReplicationMetrics } from '../aws/cloudwatch/replication/tableMetrics';
import { usageMetrics } from '../aws/cloudwatch/usageMetrics';
import { databaseWorkloads } from '../aws/pi/collections';
import type { Estate } from '../core/Estate';
import { DATABASE_TUNINGS } from './databaseTuning';
import { workloadOf } from './databaseWorkloads';
import { PRIMARY_REGION, SECONDARY_REGION } from './organization';

/** How production's traffic is split between its Regions. */
const TRAFFIC_SHARES = { [PRIMARY_REGION]: 0.7, [SECONDARY_REGION]: 0.3 };

/** Lets what is in the estate emit its metrics, in every account and Region. */
export function addMetrics(estate: Estate): void {
  estate.add(
    metricDerivations,
    EVERYWHERE,
    EVERYWHERE,
    bucketReplicationMetrics,
    cacheReplicationMetrics,
    databaseMetrics,
    healthCheckMetrics,
    loadBalancerMetrics(TRAFFIC_SHARES),
    tableReplicationMetrics,
    usageMetrics,
  );
  estate.add(databaseTunings, EVERYWHERE, EVERYWHERE, DATABASE_TUNINGS);
  estate.add(databaseWorkloads, EVERYWHERE, EVERYWHERE, workloadOf);
}
