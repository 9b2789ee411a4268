import type { SourceResource } from '../facts';
import type { StoreCopy, StoreRecovery } from '../types';
import { blocker } from './blockers';
import type { ProbeInput, RecoveryProbe } from './RecoveryProbe';
import { baseOf } from './stores';

/** ECR repositories: the other Region must be able to pull the images when this one is gone. */
export const ecrRepositories: RecoveryProbe = {
  id: 'ecr-repositories',
  title: 'Images in the registries of all Regions',
  kinds: ['ecr-repository'],
  resourceTypes: ['AWS::ECR::Repository'],
  metricIds: [],
  probe: input => {
    const byName = new Map<string, SourceResource[]>();
    for (const repository of input.estate.ofType('AWS::ECR::Repository')) {
      const key = `${repository.accountId}/${repository.resourceId}`;
      byName.set(key, [...(byName.get(key) ?? []), repository]);
    }
    return { stores: [...byName.values()].map(all => storeOf(all, input)) };
  },
};

function storeOf(
  repositories: readonly SourceResource[],
  { estate }: ProbeInput,
): StoreRecovery {
  const destinationsOf = (repository: SourceResource) =>
    estate.read(repository).objects('replicationDestinations');
  const [first] = repositories;
  const primary =
    repositories.find(one => (destinationsOf(one) ?? []).length > 0) ?? first;
  const isRead = repositories.every(one => destinationsOf(one) !== undefined);
  const isReplicated =
    repositories.length > 1 || (destinationsOf(primary) ?? []).length > 0;
  const unreplicated = isRead ? 'none' : 'unknown';
  return {
    ...baseOf(
      primary,
      'ecr-repository',
      isReplicated ? 'ecr-replication' : unreplicated,
    ),
    primaryRegion: primary.region,
    copies: [...repositories]
      .sort((a, b) => Number(b === primary) - Number(a === primary))
      .map(
        (one): StoreCopy => ({
          region: one.region,
          arn: one.arn,
          role: one === primary ? 'primary' : 'replica',
          isUsable: true,
          basis: 'configured',
          availabilityZones: [],
        }),
      ),
    blockers:
      isReplicated || !isRead
        ? []
        : [
            blocker('image-missing', {
              subjectArn: primary.arn,
              why: `No replication rule covers ${primary.name}: its images are in ${primary.region} alone.`,
              observedAt: primary.observedAt,
            }),
          ],
  };
}
