import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import {
  FailedPanel,
  LineChart,
  StateMark,
  useRemoteData,
} from '@meridian/aws-react';
import { useMemo } from 'react';
import { awsInventoryApiRef } from '../api';
import { metricCharts } from './metricCharts';
import { RANGES, useMetricRange } from './useMetricRange';
import styles from './Resource.module.css';

/** The metric series of one resource as small multiples on one time axis. */
export function MetricsPanel({ arn }: { arn: string }) {
  const api = useApi(awsInventoryApiRef);
  const { from, to, chosen, choose, zoom } = useMetricRange();
  const metrics = useRemoteData(JSON.stringify({ arn, from, to }), signal =>
    api.getResourceMetrics({ arn, from, to }, { signal }),
  );
  const charts = useMemo(
    () => metricCharts(metrics.data?.items ?? []),
    [metrics.data],
  );

  if (metrics.error && !metrics.data) {
    return (
      <FailedPanel
        what="the metrics"
        error={metrics.error}
        onRetry={metrics.reload}
      />
    );
  }
  if (!metrics.data) {
    return <Skeleton width="100%" height={180} />;
  }
  if (charts.length === 0) {
    return (
      <p className={styles.hint}>
        The portal collects no metrics for resources of this type.
      </p>
    );
  }
  return (
    <div data-stale={metrics.isStale} className={styles.metrics}>
      <div
        className={styles.ranges}
        role="group"
        aria-label="The time that the charts show"
      >
        {RANGES.map(range => (
          <button
            key={range}
            type="button"
            className={styles.range}
            aria-pressed={chosen === range}
            onClick={() => choose(range)}
          >
            {range}
          </button>
        ))}
        {!chosen && <span className={styles.hint}>a part you chose</span>}
      </div>
      <div className={styles.charts}>
        {charts.map(chart => (
          <div key={chart.id}>
            <LineChart
              title={chart.title}
              unit={chart.unit}
              series={chart.series}
              from={from}
              to={to}
              onZoom={zoom}
            />
            {chart.failure && (
              <p className={styles.hint}>
                <StateMark
                  state="unknown"
                  label="Not complete"
                  reason={chart.failure.message}
                />{' '}
                {chart.failure.message}
              </p>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
