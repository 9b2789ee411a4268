import type { SourceResource } from '../facts';
import type { Blocker, StoreCopy, StoreRecovery } from '../types';
import { blocker } from './blockers';
import type { ProbeInput, RecoveryProbe } from './RecoveryProbe';
import { baseOf } from './stores';

/** Of the newest images those that are likely to run; the inventory keeps some more of each repository. */
const COMPARED_COUNT = 5;
/** Most copies arrive within half an hour. */
const COPY_MILLISECONDS = 3_600_000;

/** ECR repositories: the other Region must be able to pull the images when this one is gone. */
export const ecrRepositories: RecoveryProbe = {
  id: 'ecr-repositories',
  title: 'Images in the registries of all Regions',
  kinds: ['ecr-repository'],
  resourceTypes: ['AWS::ECR::Repository'],
  metricIds: [],
  probe: (input, now) => {
    const byName = new Map<string, SourceResource[]>();
    for (const repository of input.estate.ofType('AWS::ECR::Repository')) {
      const key = `${repository.accountId}/${repository.resourceId}`;
      byName.set(key, [...(byName.get(key) ?? []), repository]);
    }
    return {
      stores: [...byName.values()].map(all => storeOf(all, input, now)),
    };
  },
};

function storeOf(
  repositories: readonly SourceResource[],
  input: ProbeInput,
  now: Date,
): StoreRecovery {
  const { estate } = input;
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
        ? missingImages(primary, repositories, input, now)
        : [
            blocker('image-missing', {
              subjectArn: primary.arn,
              why: `No replication rule covers ${primary.name}: its images are in ${primary.region} alone.`,
              observedAt: primary.observedAt,
            }),
          ],
  };
}

/** What was pushed before a rule covered the repository was never copied, nor is what could not be. */
function missingImages(
  primary: SourceResource,
  repositories: readonly SourceResource[],
  { estate }: ProbeInput,
  now: Date,
): Blocker[] {
  const imagesOf = (repository: SourceResource) =>
    estate.read(repository).objects('latestImages');
  const wanted = (imagesOf(primary) ?? [])
    .slice(0, COMPARED_COUNT)
    .filter(
      image =>
        now.getTime() - Date.parse(image.time('imagePushedAt') ?? '') >
        COPY_MILLISECONDS,
    );
  return repositories
    .filter(one => one !== primary)
    .flatMap(copy => {
      const there = imagesOf(copy)?.map(image => image.text('imageDigest'));
      const missing = there
        ? wanted.filter(image => !there.includes(image.text('imageDigest')))
        : [];
      return missing.length === 0
        ? []
        : [
            blocker('image-missing', {
              subjectArn: copy.arn,
              why: `${missing
                .map(image => image.texts('imageTags')?.[0] ?? 'an image')
                .join(', ')} of ${primary.name} ${
                missing.length === 1 ? 'is' : 'are'
              } in ${primary.region} and not in ${copy.region}.`,
              observedAt: copy.observedAt,
            }),
          ];
    });
}
