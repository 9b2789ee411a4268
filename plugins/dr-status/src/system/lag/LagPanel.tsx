import { useApi } from '@backstage/frontend-plugin-api';
import {
  Answered,
  ChartHover,
  LineChart,
  QUARTER_RANGES,
  Section,
  TimeRangeBar,
  useRemoteData,
  useTimeSpan,
} from '@meridian/aws-react';
import type {
  LagHistory,
  VerdictHistory,
} from '@meridian/plugin-dr-status-common';
import { useMemo, useState } from 'react';
import { drStatusApiRef } from '../../api';
import { lagCharts, metInWords } from './lagCharts';
import { ShareBar } from './ShareBar';
import styles from './Lag.module.css';

/** How far copies were behind over time against the objective, and how long each verdict held. */
export function LagPanel({ entityRef }: { entityRef: string }) {
  const api = useApi(drStatusApiRef);
  const span = useTimeSpan('1d', QUARTER_RANGES);
  const { from, to } = span;
  const key = JSON.stringify({ entityRef, from, to });
  const lag = useRemoteData(`lag ${key}`, signal =>
    api.getLag({ ref: entityRef, from, to }, { signal }),
  );
  const verdicts = useRemoteData(`verdicts ${key}`, signal =>
    api.getVerdicts({ ref: entityRef, from, to }, { signal }),
  );
  return (
    <Section
      id="lag"
      title="Lag against the objective"
      aside={
        <TimeRangeBar
          span={span}
          onChoose={span.choose}
          onUnzoom={span.unzoom}
        />
      }
    >
      <Answered
        remote={verdicts}
        what="the verdicts over time"
        skeletonHeight={44}
      >
        {data => <VerdictShares history={data} />}
      </Answered>
      <Answered remote={lag} what="the lags over time" skeletonHeight={260}>
        {data => (
          <LagCharts history={data} from={from} to={to} onZoom={span.zoom} />
        )}
      </Answered>
    </Section>
  );
}

function VerdictShares({ history }: { history: VerdictHistory }) {
  const { met, atRisk, notMet, unknown } = history.shares;
  return (
    <ShareBar
      label="How long each verdict held; of RPO and RTO the worse counts"
      shares={[
        { state: 'ok', label: 'Met', seconds: met },
        { state: 'warning', label: 'At risk', seconds: atRisk },
        { state: 'critical', label: 'Not met', seconds: notMet },
        { state: 'unknown', label: 'Unknown', seconds: unknown },
      ]}
    />
  );
}

function LagCharts(props: {
  history: LagHistory;
  from: string;
  to: string;
  onZoom(range: { from: string; to: string }): void;
}) {
  const { history, from, to, onZoom } = props;
  const [hover] = useState(() => new ChartHover());
  const charts = useMemo(() => lagCharts(history.series), [history]);
  if (charts.length === 0) {
    return (
      <p className={styles.hint}>
        No lag of this system was recorded in this time.
      </p>
    );
  }
  return (
    <div className={styles.charts}>
      {charts.map(chart => (
        <div key={chart.id} className={styles.chart}>
          <LineChart
            title={chart.title}
            unit="seconds"
            series={[chart.series]}
            limit={chart.limit}
            from={from}
            to={to}
            hover={hover}
            onZoom={onZoom}
          />
          <p className={styles.hint}>{metInWords(chart.met)}</p>
        </div>
      ))}
    </div>
  );
}
