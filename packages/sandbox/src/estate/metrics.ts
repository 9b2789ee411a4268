import { EVERYWHERE, metricDerivations } from '../aws/cloudwatch/collections';
import { databaseMetrics } from '../aws/cloudwatch/databaseMetrics';
import { loadBalancerMetrics } from '../aws/cloudwatch/loadBalancerMetrics';
import type { Estate } from '../core/Estate';
import { databaseTuning } from './databaseTuning';
import { PRIMARY_REGION, SECONDARY_REGION } from './organization';

/** How production's traffic is split between its Regions. */
const TRAFFIC_SHARES = { [PRIMARY_REGION]: 0.7, [SECONDARY_REGION]: 0.3 };

/** Lets what is in the estate emit its metrics, in every account and Region. */
export function addMetrics(estate: Estate): void {
  estate.add(
    metricDerivations,
    EVERYWHERE,
    EVERYWHERE,
    databaseMetrics(databaseTuning),
    loadBalancerMetrics(TRAFFIC_SHARES),
  );
}
