import type { SourceResource } from '../facts';
import type { StoreRecovery } from '../types';
import type { ProbeInput, RecoveryProbe } from './RecoveryProbe';
import { baseOf, rpoOf } from './stores';

/** MSK clusters. AWS replicates them with MSK Replicator, which the inventory does not read yet. */
export const mskClusters: RecoveryProbe = {
  id: 'msk-clusters',
  title: 'MSK clusters',
  kinds: ['msk'],
  resourceTypes: ['AWS::MSK::Cluster', 'AWS::MSK::ServerlessCluster'],
  metricIds: [],
  probe: (input, now) => ({
    stores: ['AWS::MSK::Cluster', 'AWS::MSK::ServerlessCluster'].flatMap(type =>
      input.estate.ofType(type).map(cluster => storeOf(cluster, input, now)),
    ),
  }),
};

function storeOf(
  cluster: SourceResource,
  { options }: ProbeInput,
  now: Date,
): StoreRecovery {
  const base = baseOf(cluster, 'msk', 'none');
  const copies = [
    {
      region: cluster.region,
      arn: cluster.arn,
      role: 'primary' as const,
      state: cluster.state,
      isUsable: true,
      basis: 'configured' as const,
      // Brokers are spread over the subnets' zones, of which there are at least two.
      availabilityZones: [],
    },
  ];
  return {
    ...base,
    primaryRegion: cluster.region,
    copies,
    rpo: rpoOf(base, copies, cluster, now, options.lagStaleAfterSeconds),
    blockers: [],
  };
}
