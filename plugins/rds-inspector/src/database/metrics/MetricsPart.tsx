import { useApi } from '@backstage/frontend-plugin-api';
import {
  Answered,
  ChartHover,
  EmptyPanel,
  LineChart,
  Notices,
  Section,
  StateMark,
  TimeRangeBar,
  useRemoteData,
  useTimeSpan,
  withoutRepetition,
} from '@meridian/aws-react';
import type {
  DatabaseDetail,
  DatabaseMetrics,
} from '@meridian/plugin-rds-inspector-common';
import { useMemo, useState } from 'react';
import { rdsInspectorApiRef } from '../../api';
import type { PartProps } from '../LoadedDatabase';
import { LiveAge } from '../parts/LiveAge';
import { eventMarks } from './eventMarks';
import { EventStrip } from './EventStrip';
import { metricCharts, type MetricChart } from './metricCharts';
import { useEvents } from './useEvents';
import styles from './Metrics.module.css';

/** The metrics as small charts on one time axis, with what happened in that time. */
export function MetricsPart({ detail }: PartProps) {
  const api = useApi(rdsInspectorApiRef);
  const { arn } = detail.database;
  const span = useTimeSpan();
  const { from, to } = span;
  const [hover] = useState(() => new ChartHover());
  const metrics = useRemoteData(JSON.stringify({ arn, from, to }), signal =>
    api.getDatabaseMetrics({ arn, from, to }, { signal }),
  );
  const events = useEvents(arn, span);
  const marks = useMemo(
    () => eventMarks(events.data?.items ?? []),
    [events.data],
  );
  return (
    <>
      <TimeRangeBar span={span} onChoose={span.choose} onUnzoom={span.unzoom} />
      <Section
        title="How it does"
        aside={metrics.data && <LiveAge state={metrics.data.state} />}
      >
        <Answered remote={metrics} what="the metrics" skeletonHeight={640}>
          {data => (
            <Charts
              metrics={data}
              detail={detail}
              chartProps={{ marks, hover, onZoom: span.zoom }}
            />
          )}
        </Answered>
      </Section>
      <EventStrip remote={events} hover={hover} />
    </>
  );
}

interface ChartProps {
  readonly marks: Parameters<typeof LineChart>[0]['marks'];
  readonly hover: ChartHover;
  onZoom(range: { from: string; to: string }): void;
}

function Charts(props: {
  metrics: DatabaseMetrics;
  detail: DatabaseDetail;
  chartProps: ChartProps;
}) {
  const { metrics, detail, chartProps } = props;
  const charts = useMemo(
    () => metricCharts(metrics.charts, detail),
    [metrics, detail],
  );
  // What all charts lack for the same reason is said once, above them.
  const common = commonNotes(charts);
  const said = [
    ...metrics.notices,
    ...(metrics.state.failure ? [metrics.state.failure.message] : []),
    // The server's own sentences say already what is shown instead.
    ...(metrics.notices.length === 0 ? common : []),
  ];
  const notices = withoutRepetition(said);
  return (
    <>
      <Notices items={notices.map(message => ({ message }))} />
      {charts.length === 0 ? (
        <EmptyPanel title="There are no metrics">
          AWS keeps metrics of instances that run. Of a database that is stopped
          or gone, choose a time in which it ran.
        </EmptyPanel>
      ) : (
        <div className={styles.charts}>
          {charts.map(chart => (
            <div key={chart.id}>
              <LineChart
                {...chartProps}
                title={chart.title}
                unit={chart.unit}
                series={chart.series}
                limit={chart.limit}
                from={metrics.from}
                to={metrics.to}
              />
              {chart.notes
                .filter(note => !said.includes(note) && !common.includes(note))
                .map(note => (
                  <p key={note} className={styles.note}>
                    <StateMark state="unknown" label="Not complete" iconOnly />{' '}
                    {note}
                  </p>
                ))}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

function commonNotes(charts: readonly MetricChart[]): string[] {
  return charts.length < 2
    ? []
    : charts[0].notes.filter(note =>
        charts.every(({ notes }) => notes.includes(note)),
      );
}
