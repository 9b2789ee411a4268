import { Link } from '@backstage/ui';
import { MiddleText, RegionMark, StateMark } from '@meridian/aws-react';
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { useDatabaseLinks } from '../../useDatabaseLinks';
import { judgeStatus } from '../words/status';
import type { DrawnNode } from './collapseTopology';
import { nodeKindWord } from './nodeWords';
import styles from './Topology.module.css';

export type DatabaseFlowNode = Node<
  { node: DrawnNode; isCurrent: boolean; showsVersion: boolean },
  'database'
>;
export type PlaceFlowNode = Node<
  { kind: 'region' | 'zone'; label: string },
  'place'
>;

/** A Region or a zone, as the ground that databases stand on. */
export function PlaceBox({ data }: NodeProps<PlaceFlowNode>) {
  return (
    <div className={styles.place} data-kind={data.kind}>
      {data.kind === 'region' ? <RegionMark region={data.label} /> : data.label}
    </div>
  );
}

function Name({ node, isCurrent }: { node: DrawnNode; isCurrent: boolean }) {
  const links = useDatabaseLinks();
  if (node.count !== undefined) {
    return (
      <b>
        {node.count} like {node.name}
      </b>
    );
  }
  const name = <MiddleText text={node.name} />;
  const hasPage =
    node.arn !== undefined &&
    node.kind !== 'proxy' &&
    node.kind !== 'standby' &&
    !node.problem;
  return hasPage && !isCurrent && node.arn ? (
    <Link href={links.database(node.arn)} className={styles.name}>
      {name}
    </Link>
  ) : (
    <b className={styles.name}>{name}</b>
  );
}

/** One database, proxy or standby. */
export function DatabaseBox({ data }: NodeProps<DatabaseFlowNode>) {
  const { node, isCurrent, showsVersion } = data;
  const details = [
    node.instanceClass,
    showsVersion && node.engineVersion,
  ].filter(Boolean);
  return (
    <div
      className={styles.node}
      data-kind={node.kind}
      data-role={node.role}
      data-current={isCurrent}
      data-unknown={node.problem !== undefined}
      title={node.problem}
    >
      <Handle
        type="target"
        position={Position.Left}
        className={styles.handle}
      />
      <Name node={node} isCurrent={isCurrent} />
      <span className={styles.nodeLine}>
        <span className={styles.role}>{nodeKindWord(node)}</span>
        {node.problem && <StateMark state="unknown" label="not readable" />}
        {!node.problem && node.status && node.status !== 'available' && (
          <StateMark state={judgeStatus(node.status)} label={node.status} />
        )}
        <span className={styles.detail} title={details.join(', ')}>
          {details.join(', ')}
        </span>
      </span>
      <Handle
        type="source"
        position={Position.Right}
        className={styles.handle}
      />
    </div>
  );
}
