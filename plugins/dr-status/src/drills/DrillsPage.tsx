import { useApi } from '@backstage/frontend-plugin-api';
import { ButtonLink, Link, Select, Skeleton } from '@backstage/ui';
import {
  Answered,
  AnswerText,
  FailedPanel,
  FilterChips,
  PageBody,
  Section,
  StateMark,
  useAddressView,
  useNow,
  useRemoteData,
} from '@meridian/aws-react';
import {
  DRILL_TYPES,
  drDrillPlanPermission,
  type RecoveryDrills,
} from '@meridian/plugin-dr-status-common';
import { RiAddLine } from '@remixicon/react';
import { useMemo } from 'react';
import { drStatusApiRef } from '../api';
import { nameOfEntity } from '../parts/EntityLink';
import { StateNotice } from '../parts/StateNotice';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { CadenceTable } from './CadenceTable';
import { drillsAnswer } from './drillsAnswer';
import {
  drillsQueries,
  formatDrillsView,
  parseDrillsView,
  type DrillsView,
} from './drillsView';
import { DrillTable } from './DrillTable';
import { RunningDrills } from './RunningDrills';
import { useMayDrillAny } from './useMayDrill';
import { DRILL_TYPE_WORDS } from './drillWords';
import styles from './Drills.module.css';

/** How often a page that stays open asks again. */
const REFRESH_SECONDS = 30;

/** Which systems are due for a drill, what is planned and running, and what was found out before. */
export function DrillsPage() {
  const api = useApi(drStatusApiRef);
  const address = useAddressView(parseDrillsView, formatDrillsView);
  const { view } = address;
  const setView = (next: DrillsView) =>
    address.setView(next, { replace: true });
  const { ahead, past } = useMemo(() => drillsQueries(view), [view]);
  const drills = useRemoteData(
    `ahead ${JSON.stringify(ahead)}`,
    signal => api.listDrills(ahead, { signal }),
    { refreshSeconds: REFRESH_SECONDS },
  );
  const over = useRemoteData(`past ${JSON.stringify(past)}`, signal =>
    api.listDrills(past, { signal }),
  );
  const { data } = drills;
  const refs = useMemo(
    () => (data?.cadence ?? []).map(({ entityRef }) => entityRef),
    [data],
  );
  const { isAllowed: mayPlan } = useMayDrillAny(drDrillPlanPermission, refs);
  return (
    <PageBody as="main">
      {drills.error !== undefined && (
        <FailedPanel
          what={
            drills.data === undefined
              ? 'the drills'
              : 'the newest state of the drills; below is what was known before'
          }
          error={drills.error}
          onRetry={drills.reload}
        />
      )}
      {!drills.data && drills.error === undefined && <DrillsSkeleton />}
      {drills.data && (
        <>
          <DrillsHead overview={drills.data} mayPlan={mayPlan} />
          <StateNotice state={drills.data.state} />
          <DrillFilters view={view} onChange={setView} />
          <Ahead
            overview={drills.data}
            mayPlan={mayPlan}
            view={view}
            onChange={setView}
          />
          <Section id="past" title="Past drills">
            <Answered remote={over} what="the past drills">
              {({ drills: items }) => (
                <DrillTable
                  drills={items.filter(
                    ({ state }) => state === 'closed' || state === 'cancelled',
                  )}
                  kind="past"
                />
              )}
            </Answered>
          </Section>
        </>
      )}
    </PageBody>
  );
}

type SetView = (view: DrillsView) => void;

function DrillsHead(props: { overview: RecoveryDrills; mayPlan: boolean }) {
  const { overview, mayPlan } = props;
  const now = useNow(60);
  const links = useRecoveryLinks();
  const { state, sentence } = drillsAnswer(overview, now);
  const { ledger } = overview;
  return (
    <div className={styles.head}>
      <div className={styles.answerLine} role="status">
        <p className={styles.answer}>
          <AnswerText state={state}>{sentence}</AnswerText>
        </p>
        <p className={styles.detail}>
          <Link href={links.ledger()}>Ledger</Link>:{' '}
          <StateMark
            state={ledger.isIntact ? 'ok' : 'critical'}
            label={ledger.message}
          />{' '}
          A drill never changes AWS: what is done there, people do, and record
          here.
        </p>
      </div>
      {mayPlan && (
        <ButtonLink
          href={links.newDrill()}
          variant="primary"
          size="small"
          iconStart={<RiAddLine />}
        >
          Plan a drill
        </ButtonLink>
      )}
    </div>
  );
}

const ANY = 'any';

function DrillFilters(props: { view: DrillsView; onChange: SetView }) {
  const { view, onChange } = props;
  const chips = [
    ...(view.ref
      ? [
          {
            id: 'ref',
            label: `System: ${nameOfEntity(view.ref)}`,
            onRemove: () => onChange({ ...view, ref: undefined }),
          },
        ]
      : []),
    ...(view.isOverdueOnly
      ? [
          {
            id: 'overdue',
            label: 'Overdue only',
            onRemove: () => onChange({ ...view, isOverdueOnly: false }),
          },
        ]
      : []),
  ];
  return (
    <div className={styles.filters}>
      <Select
        size="small"
        className={styles.select}
        aria-label="Type of drill"
        options={[
          { value: ANY, label: 'All types of drills' },
          ...DRILL_TYPES.map(type => ({
            value: type,
            label: DRILL_TYPE_WORDS[type].word,
          })),
        ]}
        selectedKey={view.type ?? ANY}
        onSelectionChange={key =>
          onChange({
            ...view,
            type: DRILL_TYPES.find(type => type === key),
          })
        }
      />
      <FilterChips
        chips={chips}
        onClear={() =>
          onChange({ ...view, ref: undefined, isOverdueOnly: false })
        }
      />
    </div>
  );
}

function Ahead(props: {
  overview: RecoveryDrills;
  mayPlan: boolean;
  view: DrillsView;
  onChange: SetView;
}) {
  const { overview, view, onChange } = props;
  const { drills, cadence } = overview;
  const running = drills.filter(({ state }) => state === 'running');
  const planned = drills.filter(({ state }) => state === 'planned');
  return (
    <>
      {running.length > 0 && (
        <Section id="running" title="Running now">
          <RunningDrills drills={running} />
        </Section>
      )}
      <Section id="due" title="Due">
        <CadenceTable
          cadence={cadence}
          drills={drills}
          mayPlan={props.mayPlan}
          isOverdueOnly={view.isOverdueOnly}
          onOverdueOnlyChange={isOverdueOnly =>
            onChange({ ...view, isOverdueOnly })
          }
        />
      </Section>
      <Section id="planned" title="Planned">
        <DrillTable drills={planned} kind="planned" />
      </Section>
    </>
  );
}

function DrillsSkeleton() {
  return (
    <div className={styles.part} aria-busy="true">
      <Skeleton width="min(40rem, 100%)" height={28} />
      <Skeleton width="min(28rem, 100%)" height={16} />
      <Skeleton width="100%" height={280} />
      <Skeleton width="100%" height={180} />
    </div>
  );
}
