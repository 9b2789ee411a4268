import { type RemoteData } from '@meridian/aws-react';
import type {
  DatabaseDetail,
  DatabaseFindings,
} from '@meridian/plugin-rds-inspector-common';
import { lazy, Suspense, type ComponentType } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Heading } from './Heading';
import { OverviewPart } from './overview/OverviewPart';
import { PartTabs } from './PartTabs';
import { partOf, type PagePart } from './sections';
import styles from './Database.module.css';

/** What each part of the page is given. */
export interface PartProps {
  readonly detail: DatabaseDetail;
  readonly findings: RemoteData<DatabaseFindings>;
}

// What is shown first comes with the page; the rest when it is asked for.
const PARTS: Readonly<Record<PagePart, ComponentType<PartProps>>> = {
  overview: OverviewPart,
  topology: lazy(() =>
    import('./topology/TopologyPart').then(m => ({ default: m.TopologyPart })),
  ),
  metrics: lazy(() =>
    import('./metrics/MetricsPart').then(m => ({ default: m.MetricsPart })),
  ),
  load: lazy(() =>
    import('./load/LoadPart').then(m => ({ default: m.LoadPart })),
  ),
  configuration: lazy(() =>
    import('./configuration/ConfigurationPart').then(m => ({
      default: m.ConfigurationPart,
    })),
  ),
  backups: lazy(() =>
    import('./backups/BackupsPart').then(m => ({ default: m.BackupsPart })),
  ),
  lifecycle: lazy(() =>
    import('./lifecycle/LifecyclePart').then(m => ({
      default: m.LifecyclePart,
    })),
  ),
  events: lazy(() =>
    import('./events/EventsPart').then(m => ({ default: m.EventsPart })),
  ),
  history: lazy(() =>
    import('./history/HistoryPart').then(m => ({ default: m.HistoryPart })),
  ),
};

/** The page of a database that is known. */
export function LoadedDatabase(props: PartProps) {
  const [params] = useSearchParams();
  const part = partOf(params);
  const Part = PARTS[part];
  return (
    <>
      <Heading {...props} />
      <PartTabs current={part} />
      <Suspense fallback={null}>
        <div className={styles.part}>
          <Part {...props} />
        </div>
      </Suspense>
    </>
  );
}
