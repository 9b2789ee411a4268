import type {
  BackupPanel,
  DatabaseDetail,
  DatabaseRow,
  DatabaseTopology,
  FactSource,
  TopologyNode,
} from '@meridian/plugin-rds-inspector-common';
import type { StoredDetail } from '../database/operations/readDatabases';

/**
 * Puts a stored detail together with its rows, with the ages that it has now, and without what is known of
 * databases of the group that the caller may not read.
 *
 * @param group - the databases of the group that the caller may read
 */
export function toApiDetail(
  database: DatabaseRow,
  group: readonly DatabaseRow[],
  stored: { readonly detail: StoredDetail; readonly restorableUntil?: Date },
  now: Date,
): DatabaseDetail {
  const { detail, restorableUntil } = stored;
  const readable = new Set(group.map(({ arn }) => arn));
  const mayRead = ({ arn }: { arn: string }) => readable.has(arn);
  return {
    ...detail,
    database,
    group,
    topology: hideUnreadable(detail.topology, readable),
    parameters: detail.parameters.filter(mayRead),
    maintenance: detail.maintenance.filter(mayRead),
    certificates: detail.certificates.filter(mayRead),
    backups: withAges(detail.backups, restorableUntil, now),
    sources: detail.sources.map(source => withAge(source, now)),
  };
}

/** Boxes of databases that may not be read stay, as names: without them the drawing would be false. */
function hideUnreadable(
  { nodes, edges }: DatabaseTopology,
  readable: ReadonlySet<string>,
): DatabaseTopology {
  const isHidden = ({ kind, arn }: TopologyNode) =>
    (kind === 'instance' || kind === 'cluster' || kind === 'global-cluster') &&
    arn !== undefined &&
    !readable.has(arn);
  const hidden = new Set(nodes.filter(isHidden).map(({ id }) => id));
  return {
    nodes: nodes.map(node =>
      isHidden(node)
        ? {
            id: node.id,
            kind: node.kind,
            name: node.name,
            region: node.region,
            parentId: node.parentId,
            problem: 'You may not read it.',
          }
        : node,
    ),
    edges: edges.map(edge =>
      hidden.has(edge.from) && hidden.has(edge.to)
        ? { id: edge.id, from: edge.from, to: edge.to, kind: edge.kind }
        : edge,
    ),
  };
}

function withAges(
  backups: BackupPanel,
  restorableUntil: Date | undefined,
  now: Date,
): BackupPanel {
  const { window, snapshots, replicated } = backups;
  const latest = restorableUntil?.toISOString() ?? window?.latest;
  return {
    ...backups,
    window: window && {
      ...window,
      latest,
      latestAgeSeconds: ageSeconds(latest, now),
    },
    snapshots: snapshots.map(snapshot => ({
      ...snapshot,
      ageSeconds: ageSeconds(snapshot.createdAt, now),
    })),
    replicated: replicated.map(one => ({
      ...one,
      window: one.window && {
        ...one.window,
        latestAgeSeconds: ageSeconds(one.window.latest, now),
      },
    })),
  };
}

function withAge(source: FactSource, now: Date): FactSource {
  return {
    ...source,
    freshness: {
      ...source.freshness,
      ...(source.observedAt && {
        ageSeconds: ageSeconds(source.observedAt, now),
      }),
    },
  };
}

function ageSeconds(time: string | undefined, now: Date): number | undefined {
  return time === undefined
    ? undefined
    : Math.max(0, Math.round((now.getTime() - Date.parse(time)) / 1000));
}
