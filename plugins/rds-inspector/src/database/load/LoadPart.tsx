import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Select } from '@backstage/ui';
import {
  Answered,
  ChartHover,
  EmptyPanel,
  Notices,
  Section,
  StackedAreaChart,
  StateMark,
  TimeRangeBar,
  useRemoteData,
  useTimeSpan,
} from '@meridian/aws-react';
import type { DatabaseLoad } from '@meridian/plugin-rds-inspector-common';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { rdsInspectorApiRef } from '../../api';
import type { PartProps } from '../LoadedDatabase';
import { eventMarks } from '../metrics/eventMarks';
import { EventStrip } from '../metrics/EventStrip';
import { useEvents } from '../metrics/useEvents';
import { LiveAge, liveNotices } from '../parts/LiveAge';
import { WaysTabs } from '../parts/WaysTabs';
import { ROLE_WORDS } from '../words/roles';
import { loadSentence, loadSeries } from './loadSeries';
import { TopStatements } from './TopStatements';
import styles from './Load.module.css';

const INSTANCE_PARAM = 'instance';
const CHART_HEIGHT = 260;

/** What the sessions of an instance waited for, and which statements they ran. */
export function LoadPart({ detail }: PartProps) {
  const api = useApi(rdsInspectorApiRef);
  const [params, setParams] = useSearchParams();
  const span = useTimeSpan();
  const { from, to } = span;
  const asked = params.get(INSTANCE_PARAM);
  const arn =
    detail.group.find(row => row.arn === asked)?.arn ?? detail.database.arn;
  const [hover] = useState(() => new ChartHover());
  const waits = useRemoteData(JSON.stringify({ arn, from, to }), signal =>
    api.getDatabaseLoad({ arn, from, to, groupBy: 'wait' }, { signal }),
  );
  const events = useEvents(arn, span);
  const marks = useMemo(
    () => eventMarks(events.data?.items ?? []),
    [events.data],
  );
  const choose = (instance: string) =>
    setParams(before => {
      const next = new URLSearchParams(before);
      next.set(INSTANCE_PARAM, instance);
      return next;
    });
  const isRecorded = waits.data?.status === 'enabled';
  return (
    <>
      <div className={styles.tools}>
        <TimeRangeBar
          span={span}
          onChoose={span.choose}
          onUnzoom={span.unzoom}
        />
        {waits.data && waits.data.candidates.length > 1 && (
          <InstanceSelect load={waits.data} onChoose={choose} />
        )}
      </div>
      <Section
        title="What the sessions waited for"
        aside={waits.data && <LiveAge state={waits.data.state} />}
      >
        <Answered remote={waits} what="the load" skeletonHeight={320}>
          {data =>
            data.status === 'enabled' ? (
              <>
                <Notices items={liveNotices(data)} />
                <p className={styles.sentence}>{loadSentence(data)}</p>
                <StackedAreaChart
                  title="Average active sessions by what they waited for"
                  unit="count"
                  series={loadSeries(data)}
                  limit={
                    data.vcpuCount === undefined
                      ? undefined
                      : {
                          label: `${data.vcpuCount} vCPU`,
                          value: data.vcpuCount,
                        }
                  }
                  from={data.from}
                  to={data.to}
                  height={CHART_HEIGHT}
                  marks={marks}
                  hover={hover}
                  onZoom={span.zoom}
                />
              </>
            ) : (
              <NoLoad load={data} />
            )
          }
        </Answered>
      </Section>
      {isRecorded && <TopStatements arn={arn} from={from} to={to} />}
      {isRecorded && <EventStrip remote={events} hover={hover} />}
    </>
  );
}

function InstanceSelect(props: {
  load: DatabaseLoad;
  onChoose(arn: string): void;
}) {
  const { load, onChoose } = props;
  return (
    <Select
      size="small"
      aria-label="Instance"
      className={styles.select}
      options={load.candidates.map(candidate => ({
        value: candidate.arn,
        label: `${candidate.name} (${ROLE_WORDS[
          candidate.role
        ].toLocaleLowerCase('en-US')}, ${candidate.region}${
          candidate.isEnabled === false ? ', not recorded' : ''
        })`,
      }))}
      selectedKey={load.arn}
      onSelectionChange={key => key !== null && onChoose(String(key))}
    />
  );
}

/** Why there is no load, and what to do about it. */
function NoLoad({ load }: { load: DatabaseLoad }) {
  if (load.status === 'not-readable') {
    const { failure } = load.state;
    return (
      <>
        <p className={styles.sentence}>
          <StateMark
            state="unknown"
            label={`The load of ${load.databaseName} could not be read`}
          />
        </p>
        <Notices
          items={[
            ...(load.message ? [{ message: load.message }] : []),
            ...liveNotices(load).filter(
              ({ message }) => message !== load.message,
            ),
          ]}
        />
        {failure?.missingAction &&
          !load.message?.includes(failure.missingAction) && (
            <p className={styles.hint}>
              The portal’s role lacks <code>{failure.missingAction}</code>.
            </p>
          )}
      </>
    );
  }
  return (
    <>
      <EmptyPanel
        title={`Performance Insights is not enabled for ${load.databaseName}`}
      >
        {load.message ??
          'Here would stand what its sessions waited for and which statements they ran.'}
      </EmptyPanel>
      {load.guide && (
        <div className={styles.guide}>
          <h4>How to enable it</h4>
          <WaysTabs
            ways={load.guide}
            label="Ways to enable Performance Insights"
          />
          <p>
            <Link href={load.guide.documentation} target="_blank">
              What AWS says about it
            </Link>
          </p>
        </div>
      )}
    </>
  );
}
