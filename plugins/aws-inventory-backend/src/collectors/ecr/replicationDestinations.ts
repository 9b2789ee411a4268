import type { ReplicationConfiguration } from '@aws-sdk/client-ecr';

/** A registry to which images are copied. */
export interface ReplicationTarget {
  readonly region: string;
  readonly registryId: string;
}

/**
 * Where the images of a repository are copied to: the destinations of every rule that covers it. A
 * rule without filters covers all repositories; several filters of a rule are alternatives.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html
 */
export function replicationDestinationsOf(
  repositoryName: string,
  configuration: ReplicationConfiguration,
): ReplicationTarget[] {
  const covering = (configuration.rules ?? []).filter(
    ({ repositoryFilters }) =>
      !repositoryFilters?.length ||
      repositoryFilters.some(
        ({ filter, filterType }) =>
          filterType === 'PREFIX_MATCH' &&
          filter !== undefined &&
          repositoryName.startsWith(filter),
      ),
  );
  const found = new Map<string, ReplicationTarget>();
  for (const { region, registryId } of covering.flatMap(
    ({ destinations }) => destinations ?? [],
  )) {
    if (region && registryId) {
      found.set(`${registryId}/${region}`, { region, registryId });
    }
  }
  return [...found.keys()].sort().flatMap(key => found.get(key) ?? []);
}
