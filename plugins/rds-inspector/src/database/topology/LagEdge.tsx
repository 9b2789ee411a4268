import { StateMark } from '@meridian/aws-react';
import type { TopologyEdge } from '@meridian/plugin-rds-inspector-common';
import {
  BaseEdge,
  EdgeLabelRenderer,
  getSmoothStepPath,
  type Edge,
  type EdgeProps,
} from '@xyflow/react';
import { edgeWords } from './edgeWords';
import { LABEL_HEIGHT, PADDING, RANK_GAP } from './measures';
import styles from './Topology.module.css';

export type LagFlowEdge = Edge<
  { edge: TopologyEdge; isDetour: boolean },
  'lag'
>;

const BEND = 16;
const ARROW_LENGTH = 10;

/** The way of an arrow and where its words stand: just before the box that it leads to. */
function routeOf(props: EdgeProps<LagFlowEdge>): {
  path: string;
  labelX: number;
  labelY: number;
} {
  const { sourceX, sourceY, targetX, targetY, data } = props;
  if (data?.isDetour) {
    const above = PADDING + LABEL_HEIGHT / 2;
    return {
      path: `M${sourceX},${sourceY} H${sourceX + BEND} V${above} H${
        targetX - BEND
      } V${targetY} H${targetX}`,
      labelX: targetX - BEND - RANK_GAP,
      labelY: above,
    };
  }
  const isLevel = Math.abs(targetY - sourceY) < 1;
  const [stepped] = getSmoothStepPath({
    ...props,
    borderRadius: 6,
    centerX: sourceX + BEND,
  });
  return {
    path: isLevel ? `M${sourceX},${sourceY} H${targetX}` : stepped,
    labelX: (sourceX + BEND + targetX - ARROW_LENGTH) / 2,
    labelY: targetY,
  };
}

/** An arrow with how far the copy is behind. */
export function LagEdge(props: EdgeProps<LagFlowEdge>) {
  const { id, data } = props;
  if (!data) {
    return null;
  }
  const words = edgeWords(data.edge);
  const { path, labelX, labelY } = routeOf(props);
  return (
    <>
      <defs>
        <marker
          id={`arrow ${id}`}
          className={styles.arrow}
          data-state={words.state}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerUnits="userSpaceOnUse"
          markerWidth="10"
          markerHeight="10"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      <BaseEdge
        path={path}
        className={styles.edge}
        data-state={words.state}
        data-kind={data.edge.kind}
        markerEnd={`url("#arrow ${id}")`}
      />
      {words.label && (
        <EdgeLabelRenderer>
          <span
            className={styles.edgeLabel}
            data-state={words.state}
            title={words.sentence}
            style={{
              transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)`,
            }}
          >
            {words.state === 'ok' ? (
              words.label
            ) : (
              <StateMark state={words.state} label={words.label} />
            )}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
