import { Skeleton } from '@backstage/ui';
import type { FleetOverview } from '@meridian/plugin-rds-inspector-common';
import type { ReactNode } from 'react';
import type { FleetView } from '../fleet/fleetView';
import { SeverityPanel } from './SeverityPanel';
import { UpgradesPanel } from './UpgradesPanel';
import { VersionsPanel } from './VersionsPanel';
import styles from './Summary.module.css';

/** What is open, what the fleet runs on, and what is due: each number leads to the rows that it counts. */
export function FleetSummary(props: {
  overview: FleetOverview | undefined;
  isStale: boolean;
  view: FleetView;
  onChange(view: FleetView): void;
}) {
  const { overview, view, onChange } = props;
  return (
    <div className={styles.summary} data-stale={props.isStale}>
      <SummaryPanel title="Open findings">
        {overview && (
          <SeverityPanel overview={overview} view={view} onChange={onChange} />
        )}
      </SummaryPanel>
      <SummaryPanel title="Engine versions">
        {overview && (
          <VersionsPanel overview={overview} view={view} onChange={onChange} />
        )}
      </SummaryPanel>
      <SummaryPanel title="Due in the next 12 months">
        {overview && <UpgradesPanel due={overview.upgradesDue} />}
      </SummaryPanel>
    </div>
  );
}

function SummaryPanel(props: { title: string; children: ReactNode }) {
  return (
    <section className={styles.panel} aria-label={props.title}>
      <h2 className={styles.title}>{props.title}</h2>
      {props.children ?? (
        <div className={styles.skeleton}>
          {[88, 72, 80, 56, 64].map(width => (
            <Skeleton key={width} width={`${width}%`} height={14} />
          ))}
        </div>
      )}
    </section>
  );
}
