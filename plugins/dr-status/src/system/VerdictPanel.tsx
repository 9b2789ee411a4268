import { Button } from '@backstage/ui';
import { formatCountOf, Section } from '@meridian/aws-react';
import type {
  Contribution,
  RecoveryNow,
} from '@meridian/plugin-dr-status-common';
import { useState } from 'react';
import { durationInWords } from '../parts/durations';
import { VerdictMark } from '../parts/VerdictMark';
import { nowInWords } from '../parts/words';
import { ContributionTable } from './ContributionTable';
import styles from './System.module.css';

/** One objective: the verdict with its arithmetic, what to do, and what it is made of. */
export function VerdictPanel(props: {
  what: 'RPO' | 'RTO';
  title: string;
  now: RecoveryNow;
  contributions: readonly Contribution[];
}) {
  const { what, now, contributions } = props;
  const [showsAll, setShowsAll] = useState(false);
  return (
    <Section
      id={what.toLowerCase()}
      title={`${props.title} (${what})`}
      aside={<VerdictMark verdict={now.verdict} />}
    >
      <dl className={styles.figures}>
        <div>
          <dt>Now</dt>
          <dd className={styles.figure}>{nowInWords(now, what)}</dd>
        </div>
        <div>
          <dt>Promised</dt>
          <dd className={styles.figure}>
            {durationInWords(now.objectiveSeconds)}
          </dd>
        </div>
        <div>
          <dt>Margin</dt>
          <dd className={styles.figure}>
            {now.marginSeconds === undefined
              ? 'not known'
              : `${now.isLowerBound ? 'at most ' : ''}${durationInWords(
                  now.marginSeconds,
                )}`}
          </dd>
        </div>
      </dl>
      <p className={styles.message}>{now.message}</p>
      {now.advice && (
        <p className={styles.message}>
          <b>What to do:</b> {now.advice}
        </p>
      )}
      {contributions.length > 0 && (
        <>
          <Button
            size="small"
            variant="tertiary"
            aria-expanded={showsAll}
            onPress={() => setShowsAll(shows => !shows)}
          >
            {showsAll
              ? 'Hide what it is made of'
              : `What it is made of: ${formatCountOf(
                  contributions.length,
                  'contribution',
                )}`}
          </Button>
          {showsAll && (
            <ContributionTable
              label={`What the ${what} is made of`}
              contributions={contributions}
            />
          )}
        </>
      )}
    </Section>
  );
}
