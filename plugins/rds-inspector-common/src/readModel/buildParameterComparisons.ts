import type { ClusterNode, DatabaseNode } from '../assembly';
import type { Fact, ParameterGroupFacts } from '../facts';
import {
  differencesFromDefault,
  parameterDifferences,
} from '../lib/parameterDifferences';
import type { ParameterComparison } from '../types';

/**
 * The parameters of a database against the engine's defaults, and of the Regions of a global cluster
 * against those of its primary.
 */
export function buildParameterComparisons(
  database: DatabaseNode,
): ParameterComparison[] {
  switch (database.kind) {
    case 'instance':
      return [fromDefault(database)];
    case 'cluster':
      return [
        fromDefault(database),
        ...(database.parent?.kind === 'global-cluster'
          ? betweenRegions(database.parent.clusters, database)
          : []),
      ];
    default:
      return betweenRegions(database.clusters);
  }
}

function fromDefault({
  facts,
}: Exclude<DatabaseNode, { kind: 'global-cluster' }>): ParameterComparison {
  const name =
    facts.kind === 'instance'
      ? facts.settings.parameterGroups[0]?.name
      : facts.settings.parameterGroup;
  const base = {
    against: 'default' as const,
    leftName: 'Engine default',
    rightName: name ?? 'no parameter group',
    arn: facts.arn,
  };
  const group = facts.parameterGroup;
  return group.known && group.value
    ? { ...base, differences: differencesFromDefault(group.value) }
    : { ...base, differences: [], unknown: unknownOf(group) };
}

/** @param only - the cluster to compare with the primary; all of them by default */
function betweenRegions(
  clusters: readonly ClusterNode[],
  only?: ClusterNode,
): ParameterComparison[] {
  const primary = clusters.find(({ role }) => role === 'primary');
  if (!primary) return [];
  const others = clusters.filter(
    cluster => cluster !== primary && (!only || cluster === only),
  );
  return others.map(({ facts }) => {
    const left = primary.facts.parameterGroup;
    const right = facts.parameterGroup;
    const base = {
      against: 'region' as const,
      leftName: `${primary.facts.settings.parameterGroup ?? ''} in ${
        primary.facts.region
      }`,
      rightName: `${facts.settings.parameterGroup ?? ''} in ${facts.region}`,
      arn: facts.arn,
    };
    return left.known && left.value && right.known && right.value
      ? { ...base, differences: parameterDifferences(left.value, right.value) }
      : {
          ...base,
          differences: [],
          unknown: unknownOf(left) ?? unknownOf(right),
        };
  });
}

function unknownOf(
  group: Fact<ParameterGroupFacts | undefined>,
): ParameterComparison['unknown'] {
  if (!group.known) {
    return {
      field: 'parameters',
      reason: group.reason,
      message: group.message,
      missingAction: group.missingAction,
    };
  }
  return group.value
    ? undefined
    : {
        field: 'parameters',
        reason: 'missing',
        message: 'AWS did not say which parameter group is in use.',
      };
}
