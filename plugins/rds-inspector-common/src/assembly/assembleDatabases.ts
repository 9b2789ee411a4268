import type { DatabaseFacts } from '../facts';
import { globalClusterArnOf, rdsArnOf } from '../facts/rdsArns';
import type { DatabaseRole } from '../types';
import type {
  ClusterNode,
  DatabaseEstate,
  DatabaseNode,
  InstanceNode,
} from './DatabaseNode';
import {
  createDraft,
  type ClusterDraft,
  type GlobalDraft,
  type InstanceDraft,
  type NodeDraft,
} from './drafts';
import { replicationOf, sourceArnOf } from './replicationOf';

class Assembly {
  private readonly nodes = new Map<string, NodeDraft>();

  constructor(databases: readonly DatabaseFacts[]) {
    for (const facts of databases) {
      this.nodes.set(facts.arn, createDraft(facts));
    }
  }

  /** Clusters below their global cluster, instances below their cluster. */
  attachMembers(): void {
    for (const node of this.nodes.values()) {
      if (node.kind === 'global-cluster') this.attachClusters(node);
    }
    for (const node of this.nodes.values()) {
      if (node.kind === 'cluster') {
        this.attachInstances(node);
        this.findGlobalCluster(node);
      }
    }
    for (const node of this.nodes.values()) {
      if (node.kind === 'instance') this.findCluster(node);
    }
  }

  /** What replicates outside of clusters below its source. */
  attachReplicas(): void {
    for (const node of this.nodes.values()) {
      if (node.kind !== 'global-cluster' && !node.parent) {
        this.attachToSource(node);
      }
    }
    for (const node of this.nodes.values()) {
      if (node.kind !== 'global-cluster' && node.role === 'unknown') {
        node.role = roleOutsideOfGroups(node);
      }
    }
  }

  finish(): DatabaseEstate {
    const roots = [...this.nodes.values()]
      .filter(node => node.parent === undefined)
      .sort(byName);
    const all: DatabaseNode[] = [];
    const visit = (node: NodeDraft, rootArn: string, depth: number) => {
      node.rootArn = rootArn;
      node.depth = depth;
      all.push(node);
      for (const child of node.children) {
        const draft = this.nodes.get(child.facts.arn);
        if (draft) visit(draft, rootArn, depth + 1);
      }
    };
    for (const root of roots) visit(root, root.facts.arn, 0);
    for (const node of this.nodes.values()) {
      node.replication = replicationOf(node, arn => this.nodes.get(arn));
    }
    return { roots, all, byArn: this.nodes };
  }

  private attachClusters(global: GlobalDraft): void {
    const found: ClusterNode[] = [];
    for (const member of [...global.facts.settings.members].sort(
      (a, b) => Number(b.isWriter) - Number(a.isWriter),
    )) {
      const cluster = this.nodes.get(member.clusterArn);
      if (cluster?.kind === 'cluster') {
        cluster.role = member.isWriter ? 'primary' : 'secondary';
        cluster.parent = global;
        found.push(cluster);
      } else {
        global.missingClusters = [...global.missingClusters, member];
      }
    }
    global.clusters = found;
    global.children = found;
    global.role = global.facts.settings.members.some(one => one.isWriter)
      ? 'primary'
      : 'unknown';
  }

  private attachInstances(cluster: ClusterDraft): void {
    const found: InstanceNode[] = [];
    for (const member of [...cluster.facts.settings.members].sort(
      (a, b) => Number(b.isWriter) - Number(a.isWriter),
    )) {
      const arn = rdsArnOf('db', member.identifier, cluster.facts);
      const instance = this.nodes.get(arn);
      if (instance?.kind === 'instance') {
        instance.role = member.isWriter ? 'writer' : 'reader';
        instance.parent = cluster;
        found.push(instance);
      } else {
        cluster.missingInstances = [
          ...cluster.missingInstances,
          member.identifier,
        ];
      }
    }
    cluster.instances = found;
    cluster.children = found;
  }

  /** A cluster that names a global cluster which does not list it, or could not be read. */
  private findGlobalCluster(cluster: ClusterDraft): void {
    const { globalClusterIdentifier: name } = cluster.facts.settings;
    if (name === undefined || cluster.parent) return;
    const global = this.nodes.get(globalClusterArnOf(name, cluster.facts));
    if (global?.kind === 'global-cluster') {
      cluster.parent = global;
      global.clusters = [...global.clusters, cluster];
      global.children = [...global.children, cluster];
    } else {
      cluster.parentProblem = `The global cluster ${name} that it belongs to could not be read.`;
    }
  }

  /** An instance that names a cluster which does not list it, or could not be read. */
  private findCluster(instance: InstanceDraft): void {
    const { clusterIdentifier: name } = instance.facts.settings;
    if (name === undefined || instance.parent) return;
    const cluster = this.nodes.get(rdsArnOf('cluster', name, instance.facts));
    if (cluster?.kind === 'cluster') {
      instance.parent = cluster;
      cluster.instances = [...cluster.instances, instance];
      cluster.children = [...cluster.children, instance];
    } else {
      instance.parentProblem = `The cluster ${name} that it belongs to could not be read.`;
    }
  }

  private attachToSource(node: InstanceDraft | ClusterDraft): void {
    const sourceArn = sourceArnOf(node.facts);
    if (sourceArn === undefined) return;
    node.role = node.kind === 'cluster' ? 'secondary' : 'replica';
    const source = this.nodes.get(sourceArn);
    if (!source) {
      node.parentProblem = `${sourceArn}, which it replicates from, could not be read.`;
    } else if (isBelow(source, node)) {
      node.parentProblem = `${sourceArn}, which it replicates from, replicates from it as well.`;
    } else {
      node.parent = source;
      source.children = [...source.children, node].sort(byName);
    }
  }
}

/**
 * Puts databases together to the groups that they form: global clusters over their Regional clusters over
 * their instances, and primary instances over their read replicas, in any Region. Every database is in
 * exactly one group. One whose parent could not be read is a root of its own and says so.
 */
export function assembleDatabases(
  databases: readonly DatabaseFacts[],
): DatabaseEstate {
  const assembly = new Assembly(databases);
  assembly.attachMembers();
  assembly.attachReplicas();
  return assembly.finish();
}

/**
 * What a database does that is no member of a cluster or global cluster: others replicate from it, or it
 * stands alone. A member whose cluster could not be read may be anything.
 */
function roleOutsideOfGroups(node: InstanceDraft | ClusterDraft): DatabaseRole {
  const { settings } = node.facts;
  const isMember =
    node.kind === 'instance'
      ? node.facts.settings.clusterIdentifier !== undefined
      : node.facts.settings.globalClusterIdentifier !== undefined;
  if (isMember) return 'unknown';
  return settings.replicas.length > 0 || node.children.some(isReplica)
    ? 'primary'
    : 'standalone';
}

function isReplica({ role }: DatabaseNode): boolean {
  return role === 'replica' || role === 'secondary';
}

/** Whether a database is somewhere below another one. */
function isBelow(node: DatabaseNode, above: DatabaseNode): boolean {
  for (
    let current: DatabaseNode | undefined = node;
    current;
    current = current.parent
  ) {
    if (current.facts.arn === above.facts.arn) return true;
  }
  return false;
}

function byName(a: DatabaseNode, b: DatabaseNode): number {
  return (
    a.facts.name.localeCompare(b.facts.name) ||
    (a.facts.arn < b.facts.arn ? -1 : 1)
  );
}
