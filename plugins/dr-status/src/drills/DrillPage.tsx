import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import {
  FailedPanel,
  PageBody,
  Section,
  StateMark,
  useRemoteData,
} from '@meridian/aws-react';
import {
  drDrillPlanPermission,
  drDrillRunPermission,
  type Drill,
  type DrillRecord,
} from '@meridian/plugin-dr-status-common';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router-dom';
import { drStatusApiRef } from '../api';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { ChangeDrillForm } from './ChangeDrillForm';
import { DrillHeading } from './DrillHeading';
import { HistoryTable } from './HistoryTable';
import { NotesPanel } from './NotesPanel';
import { ScopePanel } from './ScopePanel';
import { StepTable } from './StepTable';
import { useDrillRecorder } from './useDrillRecorder';
import { useMayDrillAll } from './useMayDrill';
import styles from './Drills.module.css';

/** Others may run the same drill, so it is read again while it is looked at. */
const REFRESH_SECONDS = 10;

/** One drill: where it stands, its steps with timers, notes, and its part of the ledger. */
export function DrillPage() {
  const { id = '' } = useParams();
  const api = useApi(drStatusApiRef);
  const links = useRecoveryLinks();
  const record = useRemoteData(
    `drill ${id}`,
    signal => api.getDrill(id, { signal }),
    { refreshSeconds: REFRESH_SECONDS },
  );
  const isOther = record.data !== undefined && record.data.drill.id !== id;
  if (!record.data || isOther) {
    return (
      <PageBody as="main">
        {record.error === undefined ? (
          <DrillSkeleton />
        ) : (
          <>
            <FailedPanel
              what="the drill"
              error={record.error}
              onRetry={record.reload}
            />
            <p className={styles.sentence}>
              <Link href={links.drills()}>All drills that you may see</Link>
            </p>
          </>
        )}
      </PageBody>
    );
  }
  return (
    <PageBody as="main">
      {record.error !== undefined && (
        <FailedPanel
          what="the newest state of the drill; below is what was known before"
          error={record.error}
          onRetry={record.reload}
        />
      )}
      <LoadedDrill key={id} record={record.data} onReload={record.reload} />
    </PageBody>
  );
}

function LoadedDrill(props: { record: DrillRecord; onReload(): void }) {
  const { record, onReload } = props;
  const [recorded, setRecorded] = useState<Drill>();
  const [isChanging, setIsChanging] = useState(false);
  // What was just recorded is newer than what was read before it.
  const drill = newer(record.drill, recorded);
  const refs = useMemo(
    () => [...drill.scope.entityRefs, ...drill.scope.storeArns],
    [drill.scope],
  );
  const mayPlan = useMayDrillAll(drDrillPlanPermission, refs);
  const mayRun = useMayDrillAll(drDrillRunPermission, refs);
  const recorder = useDrillRecorder(
    drill,
    changed => {
      setRecorded(changed);
      onReload();
    },
    onReload,
  );

  if (isChanging && drill.state === 'planned') {
    return (
      <ChangeDrillForm
        drill={drill}
        recorder={recorder}
        onClose={() => {
          recorder.dismiss();
          setIsChanging(false);
        }}
      />
    );
  }
  return (
    <>
      <DrillHeading
        drill={drill}
        recorder={recorder}
        mayPlan={mayPlan.isAllowed}
        mayRun={mayRun.isAllowed}
        isDeciding={mayPlan.isLoading || mayRun.isLoading}
        onChange={() => setIsChanging(true)}
      />
      {recorder.problem && (
        <p role="alert" className={styles.alert}>
          <StateMark state="critical" iconOnly label="Not recorded" />{' '}
          {recorder.problem}
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section id="steps" title="Steps">
            <StepTable
              drill={drill}
              recorder={recorder}
              mayRun={mayRun.isAllowed}
            />
          </Section>
          <Section id="notes" title="Notes">
            <NotesPanel
              drill={drill}
              recorder={recorder}
              mayRun={mayRun.isAllowed}
            />
          </Section>
        </div>
        <div className={styles.column}>
          <Section id="scope" title="What is drilled">
            <ScopePanel drill={drill} />
          </Section>
          <Section id="history" title="In the ledger">
            <HistoryTable
              entries={record.entries}
              verification={record.verification}
              drill={drill}
            />
          </Section>
        </div>
      </div>
    </>
  );
}

function newer(read: Drill, recorded: Drill | undefined): Drill {
  return recorded &&
    recorded.id === read.id &&
    recorded.lastSequence > read.lastSequence
    ? recorded
    : read;
}

function DrillSkeleton() {
  return (
    <div className={styles.part} aria-busy="true">
      <Skeleton width="24rem" height={28} />
      <Skeleton width="min(40rem, 100%)" height={20} />
      <div className={styles.columns}>
        <Skeleton width="100%" height={420} />
        <Skeleton width="100%" height={320} />
      </div>
    </div>
  );
}
