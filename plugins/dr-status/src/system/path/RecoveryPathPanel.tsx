import { Section, StateMark } from '@meridian/aws-react';
import type { Contribution } from '@meridian/plugin-dr-status-common';
import { useMemo } from 'react';
import { durationInWords } from '../../parts/durations';
import { groupUnknowns, type NamedUnknown } from '../../parts/groupUnknowns';
import { STEP_WORDS } from '../../parts/words';
import { BasisText } from '../BasisText';
import { recoverySteps, type StepBar } from './recoverySteps';
import styles from './RecoveryPath.module.css';

/**
 * The way from the loss of a Region until everything answers, each step with where its number comes from.
 *
 * @param props.contributions - all that is known of the steps, also beside the longest way
 * @param props.path - the longest way
 */
export function RecoveryPathPanel(props: {
  contributions: readonly Contribution[];
  path: readonly Contribution[];
  objectiveSeconds: number;
}) {
  const { contributions, path, objectiveSeconds } = props;
  const timeline = useMemo(
    () => recoverySteps(contributions, path),
    [contributions, path],
  );
  const scale = Math.max(timeline.totalSeconds, objectiveSeconds) || 1;
  return (
    <Section id="path" title="From the loss until it answers again">
      {timeline.bars.length === 0 ? (
        <p className={styles.hint}>
          No step of a recovery is known for this system.
        </p>
      ) : (
        <>
          <ol className={styles.steps}>
            {timeline.bars.map(bar => (
              <StepRow
                key={bar.step}
                bar={bar}
                scale={scale}
                objectiveSeconds={objectiveSeconds}
              />
            ))}
          </ol>
          <p className={styles.hint}>
            The line is the objective of {durationInWords(objectiveSeconds)}.
            Steps below each other that begin at the same time happen at the
            same time; only the longest way counts.
          </p>
        </>
      )}
    </Section>
  );
}

function StepRow(props: {
  bar: StepBar;
  scale: number;
  objectiveSeconds: number;
}) {
  const { bar, scale, objectiveSeconds } = props;
  const { slowest, unknown } = bar;
  const percent = (seconds: number) => `${(seconds / scale) * 100}%`;
  return (
    <li className={styles.step} data-on-path={bar.isOnPath}>
      <span className={styles.label}>
        {STEP_WORDS[bar.step]}
        {!bar.isOnPath && bar.seconds !== undefined && (
          <span className={styles.aside}>not on the longest way</span>
        )}
      </span>
      <span className={styles.track} aria-hidden="true">
        {bar.isUnbounded && (
          <span
            className={styles.bar}
            data-kind="unbounded"
            style={{ left: percent(bar.startSeconds), right: 0 }}
          />
        )}
        {bar.seconds !== undefined && !bar.isUnbounded && (
          <span
            className={styles.bar}
            data-kind={slowest?.basis}
            style={{
              left: percent(bar.startSeconds),
              width: percent(bar.seconds),
            }}
          />
        )}
        {unknown.length > 0 && (
          <span
            className={styles.bar}
            data-kind="unknown"
            style={{
              left: percent(bar.startSeconds + (bar.seconds ?? 0)),
              right: 0,
            }}
          />
        )}
        <span
          className={styles.objective}
          style={{ left: percent(objectiveSeconds) }}
        />
      </span>
      <span className={styles.words}>
        <StepWords bar={bar} />
      </span>
    </li>
  );
}

function StepWords({ bar }: { bar: StepBar }) {
  const { slowest, seconds, unknown } = bar;
  return (
    <>
      {bar.isUnbounded && (
        <StateMark state="critical" label="does not come back" />
      )}
      {!bar.isUnbounded && seconds !== undefined && (
        <b className={styles.seconds}>{durationInWords(seconds)}</b>
      )}{' '}
      {slowest && (
        <>
          <BasisText basis={slowest.basis} />{' '}
          <span>
            {slowest.name}: {slowest.arithmetic}
          </span>
        </>
      )}
      {groupUnknowns(unknown.map(reasonOf)).map(({ message }) => (
        <span key={message} className={styles.unknown}>
          <StateMark state="unknown" label="Not known" /> {message}
        </span>
      ))}
    </>
  );
}

function reasonOf({ name, unknown }: Contribution): NamedUnknown {
  return {
    subject: name,
    reason: 'stale',
    message: `What is known of ${name} is too old to rely on.`,
    ...unknown,
  };
}
