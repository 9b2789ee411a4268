import { StateMark } from '@meridian/aws-react';
import {
  SEVERITIES,
  type Severity,
} from '@meridian/plugin-rds-inspector-common';
import { countsInWords } from '../database/words/answer';
import styles from './SeverityCounts.module.css';

const LETTERS: Readonly<Record<Severity, string>> = {
  critical: 'C',
  high: 'H',
  medium: 'M',
  low: 'L',
  informational: 'I',
};

/**
 * How many findings of each severity are open, worst first, as a letter and a number each; what is zero is left out.
 *
 * @param props.unknownCheckCount - checks that could not be made: without findings, it is not said to be well
 */
export function SeverityCounts(props: {
  counts: Readonly<Record<Severity, number>>;
  unknownCheckCount: number;
}) {
  const { counts, unknownCheckCount } = props;
  const words = countsInWords(counts);
  if (!words) {
    return unknownCheckCount > 0 ? (
      <StateMark
        state="unknown"
        label={`${unknownCheckCount} not judged`}
        reason={`Nothing was found, but ${unknownCheckCount} checks could not be made.`}
      />
    ) : (
      <StateMark state="ok" label="none" reason="No finding is open." />
    );
  }
  return (
    <span className={styles.counts} title={words}>
      <span className={styles.words}>{words}</span>
      {SEVERITIES.filter(severity => counts[severity] > 0).map(severity => (
        <span
          key={severity}
          className={styles.count}
          data-severity={severity}
          aria-hidden="true"
        >
          {LETTERS[severity]}
          <b>{counts[severity]}</b>
        </span>
      ))}
    </span>
  );
}
