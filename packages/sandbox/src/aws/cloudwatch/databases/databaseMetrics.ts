import { dbInstances } from '../../rds/collections';
import type { MetricDerivation } from '../collections';
import { DatabaseActivities } from './activities';
import { clusterSources } from './clusterMetrics';
import { instanceSources } from './instanceMetrics';

const NAMESPACE = 'AWS/RDS';

/** The metrics of every DB instance and Aurora cluster of an estate. */
export const databaseMetrics: MetricDerivation = {
  namespaces: [NAMESPACE],
  derive: (estate, accountId, region, asked) => {
    const activities = new DatabaseActivities(estate, accountId, region);
    return [
      ...estate
        .of(dbInstances, accountId, region)
        .filter(({ DBInstanceIdentifier: name = '' }) => asked.mayConcern(name))
        .flatMap(instance =>
          instanceSources(activities.of(instance), () =>
            activities.replicasOf(instance),
          ),
        ),
      ...clusterSources(estate, accountId, region, asked),
    ];
  },
};
