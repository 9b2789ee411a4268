import {
  images,
  replicationConfigurations,
  repositories,
} from '../aws/ecr/collections';
import { makeRepository } from '../aws/ecr/factory';
import type { Estate } from '../core/Estate';
import { stableId, stableNumber } from './ids';
import { kmsKeyArnOf } from './keyPlan';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  SECONDARY_REGION,
  standardTags,
  SYSTEMS,
  type SystemName,
} from './organization';

const CREATED_AT = new Date('2023-11-06T10:15:00Z');
const REPLICATED_AT = new Date('2024-02-05T10:15:00Z');

/** What was released of each component, the oldest first; replication copies within minutes. */
const RELEASES: readonly { readonly tag: string; readonly pushedAt: Date }[] = [
  { tag: '2.11.0', pushedAt: new Date('2025-11-11T13:20:00Z') },
  { tag: '2.12.0', pushedAt: new Date('2026-02-03T09:45:00Z') },
  { tag: '2.13.0', pushedAt: new Date('2026-05-19T14:05:00Z') },
  { tag: '2.13.1', pushedAt: new Date('2026-06-02T08:30:00Z') },
];
const REPLICATION_MILLISECONDS = 4 * 60_000;

/** Planted: see `delivery-image-not-replicated` in the list of imperfections. */
const NOT_REPLICATED = 'order-processing/inventory-service';

/** The repository of a component: one for all environments, in the shared services account. */
export function repositoryNameOf(
  system: SystemName,
  component: string,
): string {
  return `${system}/${component}`;
}

/** The repositories of all components, and their copies in the second Region. */
export function addImages(estate: Estate): void {
  const accountId = ACCOUNTS['shared-services'];
  const names: string[] = [];
  for (const system of systemNames()) {
    for (const component of SYSTEMS[system].components) {
      const name = repositoryNameOf(system, component);
      names.push(name);
      addRepository(estate, PRIMARY_REGION, { system, component, name });
      if (name !== NOT_REPLICATED) {
        addRepository(estate, SECONDARY_REGION, { system, component, name });
      }
    }
  }
  estate.add(replicationConfigurations, accountId, PRIMARY_REGION, {
    rules: [
      {
        destinations: [{ region: SECONDARY_REGION, registryId: accountId }],
        repositoryFilters: names
          .filter(name => name !== NOT_REPLICATED)
          .map(filter => ({ filter, filterType: 'PREFIX_MATCH' as const })),
      },
    ],
  });
}

function addRepository(
  estate: Estate,
  region: string,
  repository: { system: SystemName; component: string; name: string },
): void {
  const accountId = ACCOUNTS['shared-services'];
  estate.add(
    repositories,
    accountId,
    region,
    makeRepository({
      accountId,
      region,
      name: repository.name,
      createdAt: region === PRIMARY_REGION ? CREATED_AT : REPLICATED_AT,
      tags: standardTags(repository.system, 'shared', repository.component),
      imageTagMutability: 'IMMUTABLE',
      scanOnPush: true,
      kmsKeyArn: kmsKeyArnOf('shared-services', region, 'shared-services-data'),
    }),
  );
  for (const { tag, pushedAt } of RELEASES) {
    const seed = `${repository.name}:${tag}`;
    estate.add(images, accountId, region, {
      registryId: accountId,
      repositoryName: repository.name,
      // A copy has the digest of what it is a copy of.
      imageDigest: stableId('sha256:', seed, 64),
      imageTags: [tag],
      imageSizeInBytes: 60_000_000 + stableNumber(seed, 90_000_000),
      imagePushedAt:
        region === PRIMARY_REGION
          ? pushedAt
          : new Date(pushedAt.getTime() + REPLICATION_MILLISECONDS),
      imageManifestMediaType:
        'application/vnd.docker.distribution.manifest.v2+json',
      artifactMediaType: 'application/vnd.docker.container.image.v1+json',
    });
  }
}

function systemNames(): SystemName[] {
  return [
    'user-management',
    'order-processing',
    'analytics',
    'innovate',
    'records',
    'platform',
  ];
}
