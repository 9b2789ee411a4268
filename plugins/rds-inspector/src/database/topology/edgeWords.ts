import { formatDuration, type EvaluationState } from '@meridian/aws-react';
import type { TopologyEdge } from '@meridian/plugin-rds-inspector-common';

/** What stands on an arrow. */
export interface EdgeWords {
  readonly state: EvaluationState;
  /** Short, for the drawing; absent where the arrow says it all. */
  readonly label?: string;
  /** Whole, for the table and on hover. */
  readonly sentence: string;
}

// AWS's words for replication that works: of replicas, of global clusters.
const REPLICATING = new Set(['replicating', 'connected', 'synced', 'active']);

const KINDS: Readonly<Record<TopologyEdge['kind'], string>> = {
  replication: 'asynchronous replication',
  'storage-replication': 'replication of the storage',
  synchronous: 'synchronous copy',
  proxy: 'requests through a proxy',
};

/** Says how the replication along an arrow does, against its objective. */
export function edgeWords(edge: TopologyEdge): EdgeWords {
  const kind = KINDS[edge.kind];
  if (edge.kind === 'proxy') {
    return { state: 'not-applicable', sentence: kind };
  }
  if (edge.kind === 'synchronous') {
    return { state: 'ok', label: 'synchronous', sentence: kind };
  }
  if (edge.lagSeconds === undefined) {
    const why = edge.lagUnknown ? `: ${edge.lagUnknown}` : '';
    return {
      state: 'unknown',
      label: 'lag not known',
      sentence: `${kind}, lag not known${why}`,
    };
  }
  const lag = formatDuration(edge.lagSeconds);
  const objective = edge.lagObjectiveSeconds;
  const isLate = objective !== undefined && edge.lagSeconds > objective;
  const isHalted =
    edge.status !== undefined &&
    !REPLICATING.has(edge.status.toLocaleLowerCase('en-US'));
  const withObjective =
    objective === undefined ? lag : `${lag} of ${formatDuration(objective)}`;
  const progress = isHalted ? 'warning' : 'ok';
  return {
    state: isLate ? 'critical' : progress,
    label: isHalted ? `${withObjective}, ${edge.status}` : withObjective,
    sentence: `${kind}, ${lag} behind${
      objective === undefined
        ? ''
        : `, ${
            isLate ? 'more than' : 'within'
          } the objective of ${formatDuration(objective)}`
    }${edge.status ? `, ${edge.status}` : ''}`,
  };
}
