import {
  AgeText,
  RegionMark,
  Section,
  StateMark,
  TableScroller,
  type EvaluationState,
} from '@meridian/aws-react';
import type { TrafficSplit } from '@meridian/plugin-dr-status-common';
import { durationInWords } from '../parts/durations';
import { percentOf } from '../overview/map/trafficShares';
import styles from './System.module.css';

/** How public names send requests to Regions, and how soon they stop sending them to one that is lost. */
export function TrafficPanel(props: { traffic: readonly TrafficSplit[] }) {
  return (
    <Section title="Traffic">
      {props.traffic.length === 0 && (
        <p className={styles.hint}>
          No record of Route 53 is known to lead to this system.
        </p>
      )}
      {props.traffic.map(split => (
        <NameTraffic key={`${split.name} ${split.recordType}`} split={split} />
      ))}
    </Section>
  );
}

const CHECK_STATES: Readonly<Record<string, EvaluationState>> = {
  Healthy: 'ok',
  Unhealthy: 'critical',
  Disabled: 'warning',
};

function share(value: number | undefined): string {
  return value === undefined ? '–' : percentOf(value);
}

function NameTraffic({ split }: { split: TrafficSplit }) {
  const { name, detectionSeconds, ttlSeconds } = split;
  const times = [
    detectionSeconds !== undefined &&
      `noticed after ${durationInWords(detectionSeconds)}`,
    ttlSeconds !== undefined &&
      `answers are kept for ${durationInWords(ttlSeconds)}`,
  ].filter(Boolean);
  return (
    <div className={styles.name}>
      <h4>
        {name} <span className={styles.quiet}>{split.policy}</span>
      </h4>
      <p className={styles.hint}>
        {times.length > 0 && `${times.join(', ')}; `}read{' '}
        <AgeText at={split.observedAt} />
        {split.differsFromIntended && (
          <>
            {' '}
            <StateMark state="warning" label="not split as intended" />
          </>
        )}
      </p>
      {split.unknown && (
        <StateMark
          state="unknown"
          label={split.unknown.message}
          reason={split.unknown.message}
        />
      )}
      <TableScroller label={`Traffic of ${name}`}>
        <thead>
          <tr>
            <th scope="col">Region</th>
            <th scope="col" data-align="end">
              Intended
            </th>
            <th scope="col" data-align="end">
              Configured
            </th>
            <th scope="col" data-align="end">
              Now
            </th>
            <th scope="col">Health check</th>
          </tr>
        </thead>
        <tbody>
          {split.regions.map(one => (
            <tr key={one.recordArn}>
              <th scope="row">
                <RegionMark region={one.region} />
              </th>
              <td data-align="end">{share(one.intendedShare)}</td>
              <td data-align="end">{share(one.configuredShare)}</td>
              <td data-align="end">{share(one.currentShare)}</td>
              <td>
                {one.healthCheckArn ? (
                  <StateMark
                    state={
                      CHECK_STATES[one.healthCheckState ?? ''] ?? 'unknown'
                    }
                    label={one.healthCheckState ?? 'Unknown'}
                  />
                ) : (
                  'none'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </TableScroller>
    </div>
  );
}
