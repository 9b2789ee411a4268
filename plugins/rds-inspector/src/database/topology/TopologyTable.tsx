import { Link } from '@backstage/ui';
import {
  AgeText,
  RegionMark,
  StateMark,
  TableScroller,
} from '@meridian/aws-react';
import type {
  DatabaseTopology,
  TopologyEdge,
  TopologyNode,
} from '@meridian/plugin-rds-inspector-common';
import { useDatabaseLinks } from '../../useDatabaseLinks';
import { judgeStatus } from '../words/status';
import { edgeWords } from './edgeWords';
import { nodeKindWord } from './nodeWords';
import styles from './Topology.module.css';

/** Everything that the drawing says, for who cannot see it and for who wants to copy it. */
export function TopologyTable({ topology }: { topology: DatabaseTopology }) {
  return (
    <TableScroller label="The topology as a table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">What</th>
          <th scope="col">Status</th>
          <th scope="col">Region and zone</th>
          <th scope="col">Gets its data from</th>
        </tr>
      </thead>
      <tbody>
        {topology.nodes.map(node => (
          <TopologyRow
            key={node.id}
            node={node}
            sources={topology.edges.filter(({ to }) => to === node.id)}
            nameOf={id =>
              topology.nodes.find(other => other.id === id)?.name ?? id
            }
          />
        ))}
      </tbody>
    </TableScroller>
  );
}

function TopologyRow(props: {
  node: TopologyNode;
  sources: readonly TopologyEdge[];
  nameOf(id: string): string;
}) {
  const { node, sources, nameOf } = props;
  const links = useDatabaseLinks();
  const isDatabase = node.kind !== 'proxy' && node.kind !== 'standby';
  return (
    <tr>
      <th scope="row">
        {node.arn && isDatabase && !node.problem ? (
          <Link href={links.database(node.arn)}>{node.name}</Link>
        ) : (
          node.name
        )}
      </th>
      <td>
        {nodeKindWord(node)}
        {node.instanceClass && (
          <span className={styles.hint}> {node.instanceClass}</span>
        )}
        {node.engineVersion && (
          <span className={styles.hint}> {node.engineVersion}</span>
        )}
      </td>
      <td>
        {node.problem && <StateMark state="unknown" label={node.problem} />}
        {!node.problem && node.status && (
          <StateMark state={judgeStatus(node.status)} label={node.status} />
        )}
      </td>
      <td>
        {node.region && <RegionMark region={node.region} />}
        {node.availabilityZone && (
          <span className={styles.zone}>{node.availabilityZone}</span>
        )}
      </td>
      <td>
        {sources.length === 0 && '–'}
        {sources.map(edge => {
          const words = edgeWords(edge);
          return (
            <div key={edge.id}>
              <StateMark state={words.state} iconOnly /> {nameOf(edge.from)}:{' '}
              {words.sentence}
              {edge.lagObservedAt && (
                <>
                  {' '}
                  <span className={styles.hint}>
                    measured <AgeText at={edge.lagObservedAt} />
                  </span>
                </>
              )}
            </div>
          );
        })}
      </td>
    </tr>
  );
}
