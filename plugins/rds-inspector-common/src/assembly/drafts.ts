import type { DatabaseFacts } from '../facts';
import type {
  ClusterNode,
  GlobalClusterNode,
  InstanceNode,
} from './DatabaseNode';

type Draft<T> = { -readonly [Field in keyof T]: T[Field] };
export type InstanceDraft = Draft<InstanceNode>;
export type ClusterDraft = Draft<ClusterNode>;
export type GlobalDraft = Draft<GlobalClusterNode>;
/** A database while its place in its group is being found. */
export type NodeDraft = InstanceDraft | ClusterDraft | GlobalDraft;

/** A database that is in no group yet. */
export function createDraft(facts: DatabaseFacts): NodeDraft {
  const place = {
    rootArn: facts.arn,
    depth: 0,
    children: [],
    role: 'unknown' as const,
  };
  switch (facts.kind) {
    case 'instance':
      return { ...place, kind: facts.kind, facts };
    case 'cluster':
      return {
        ...place,
        kind: facts.kind,
        facts,
        instances: [],
        missingInstances: [],
      };
    default:
      return {
        ...place,
        kind: facts.kind,
        facts,
        clusters: [],
        missingClusters: [],
      };
  }
}
