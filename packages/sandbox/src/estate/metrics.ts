import { databaseMetrics } from '../aws/cloudwatch/databaseMetrics';
import { EVERYWHERE, metricDerivations } from '../aws/cloudwatch/collections';
import { loadBalancerMetrics } from '../aws/cloudwatch/loadBalancerMetrics';
import type { Estate } from '../core/Estate';

/** Lets what is in the estate emit its metrics, in every account and Region. */
export function addMetrics(estate: Estate): void {
  estate.add(
    metricDerivations,
    EVERYWHERE,
    EVERYWHERE,
    databaseMetrics,
    loadBalancerMetrics,
  );
}
