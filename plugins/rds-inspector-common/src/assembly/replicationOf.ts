import type { DatabaseFacts } from '../facts';
import { rdsArnOf } from '../facts/rdsArns';
import type { DatabaseNode, Replication } from './DatabaseNode';

/** The ARN of what a replica outside of clusters replicates from. */
export function sourceArnOf(facts: DatabaseFacts): string | undefined {
  if (facts.kind === 'global-cluster') return undefined;
  const { replicatesFrom } = facts.settings;
  if (replicatesFrom === undefined) return undefined;
  const isFromCluster =
    facts.kind === 'cluster' || facts.settings.replicatesFromCluster;
  return rdsArnOf(isFromCluster ? 'cluster' : 'db', replicatesFrom, facts);
}

/**
 * How a database gets its data: a read replica from its source, a reader from the writer of its cluster, a
 * secondary from the primary of its global cluster.
 *
 * @param find - finds a database by its ARN
 */
export function replicationOf(
  node: DatabaseNode,
  find: (arn: string) => DatabaseNode | undefined,
): Replication | undefined {
  const sourceArn = sourceArnOf(node.facts);
  if (sourceArn !== undefined) {
    return {
      fromArn: sourceArn,
      from: find(sourceArn),
      kind: 'replication',
      ...(node.kind === 'instance'
        ? { lag: node.facts.metrics['rds-replica-lag'] }
        : {}),
      ...statusOf(node),
    };
  }
  if (node.role === 'reader' && node.parent?.kind === 'cluster') {
    const writer = node.parent.instances.find(one => one.role === 'writer');
    return writer && isAurora(node)
      ? {
          fromArn: writer.facts.arn,
          from: writer,
          kind: 'replication',
          lag: node.facts.metrics['rds-aurora-replica-lag'],
        }
      : undefined;
  }
  if (node.role === 'secondary' && node.parent?.kind === 'global-cluster') {
    const primary = node.parent.facts.settings.members.find(
      member => member.isWriter,
    );
    const self = node.parent.facts.settings.members.find(
      member => member.clusterArn === node.facts.arn,
    );
    return primary
      ? {
          fromArn: primary.clusterArn,
          from: find(primary.clusterArn),
          kind: 'storage-replication',
          lag: node.facts.metrics['rds-aurora-global-rpo-lag'],
          status: self?.synchronizationStatus,
        }
      : undefined;
  }
  return undefined;
}

function statusOf(
  node: DatabaseNode,
): Pick<Replication, 'status' | 'isNormal'> {
  if (node.kind === 'global-cluster') return {};
  const info = node.facts.settings.statusInfos.find(
    ({ type }) => type === 'read replication',
  );
  return info ? { status: info.status, isNormal: info.normal } : {};
}

function isAurora({ facts }: DatabaseNode): boolean {
  return facts.settings.engine?.startsWith('aurora') ?? false;
}
