import type { EvaluationState } from '@meridian/aws-react';
import type { TopologyEdge } from '@meridian/plugin-rds-inspector-common';
import { lagInWords } from '../words/lag';

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

function isHalted(status: string): boolean {
  return !REPLICATING.has(status.toLocaleLowerCase('en-US'));
}

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
    return withoutLag(edge, kind);
  }
  const lag = lagInWords(edge.lagSeconds);
  const objective = edge.lagObjectiveSeconds;
  const isLate = objective !== undefined && edge.lagSeconds > objective;
  const withObjective =
    objective === undefined ? lag : `${lag} of ${lagInWords(objective)}`;
  const halted = edge.status !== undefined && isHalted(edge.status);
  const progress = halted ? 'warning' : 'ok';
  return {
    state: isLate ? 'critical' : progress,
    label: halted ? `${withObjective}, ${edge.status}` : withObjective,
    sentence: `${kind}, ${lag} behind${
      objective === undefined
        ? ''
        : `, ${isLate ? 'more than' : 'within'} the objective of ${lagInWords(
            objective,
          )}`
    }${edge.status ? `, ${edge.status}` : ''}`,
  };
}

/** What a lag is not known of may still be known to go on, by AWS's word. */
function withoutLag(edge: TopologyEdge, kind: string): EdgeWords {
  const { status, lagUnknown } = edge;
  if (status && !lagUnknown) {
    return {
      state: isHalted(status) ? 'warning' : 'ok',
      label: status,
      sentence: `${kind}, ${status}`,
    };
  }
  return {
    state: 'unknown',
    label: 'lag not known',
    sentence: `${kind}, lag not known${lagUnknown ? `: ${lagUnknown}` : ''}`,
  };
}
