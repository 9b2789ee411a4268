import { Skeleton } from '@backstage/ui';
import { formatCountOf, Section, TextButton } from '@meridian/aws-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { PartProps } from '../LoadedDatabase';
import { collapseTopology } from './collapseTopology';
import { TopologyTable } from './TopologyTable';
import styles from './Topology.module.css';

// The drawing's library is loaded where there is a drawing.
const TopologyDrawing = lazy(() =>
  import('./TopologyDrawing').then(m => ({ default: m.TopologyDrawing })),
);

/** How the databases of the group hang together: Regions, zones, roles, replication and its lag. */
export function TopologyPart({ detail }: PartProps) {
  const [showsAll, setShowsAll] = useState(false);
  const { topology, database } = detail;
  const drawn = useMemo(
    () => collapseTopology(topology, showsAll ? Infinity : undefined),
    [topology, showsAll],
  );
  const canCollapse = showsAll
    ? collapseTopology(topology).collapsedCount > 0
    : drawn.collapsedCount > 0;
  return (
    <>
      <Section
        title={`How ${database.name} is replicated`}
        aside={
          canCollapse && (
            <TextButton onClick={() => setShowsAll(all => !all)}>
              {showsAll
                ? 'Draw those of one kind as one'
                : `Draw all ${formatCountOf(
                    topology.nodes.length,
                    'database',
                  )} apart`}
            </TextButton>
          )
        }
      >
        <p className={styles.hint}>
          Data goes from left to right. On each arrow stands how far the copy is
          behind and, where there is one, the objective.
        </p>
        <Suspense fallback={<Skeleton width="100%" height={360} />}>
          <TopologyDrawing topology={drawn} currentArn={database.arn} />
        </Suspense>
      </Section>
      <Section title="The same as a table">
        <TopologyTable topology={topology} />
      </Section>
    </>
  );
}
