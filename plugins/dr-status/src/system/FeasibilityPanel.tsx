import { Section, StateMark, type EvaluationState } from '@meridian/aws-react';
import type {
  Feasibility,
  FeasibilityOutcome,
} from '@meridian/plugin-dr-status-common';
import { durationInWords } from '../parts/durations';
import { SubjectLink } from '../parts/BlockerList';
import styles from './System.module.css';

const OUTCOMES: Readonly<
  Record<FeasibilityOutcome, { state: EvaluationState; word: string }>
> = {
  impossible: { state: 'critical', word: 'Impossible' },
  unknown: { state: 'unknown', word: 'Not known' },
  possible: { state: 'ok', word: 'Possible' },
};

const OBJECTIVES: Readonly<Record<Feasibility['objective'], string>> = {
  rto: 'back within',
  rpo: 'lose at most',
  dns: 'DNS switched within',
  database: 'databases back within',
  application: 'application back within',
};

const OUTCOME_ORDER: readonly FeasibilityOutcome[] = [
  'impossible',
  'unknown',
  'possible',
];

/** Whether the present configuration can keep what was promised at all, on its best day. */
export function FeasibilityPanel(props: {
  feasibility: readonly Feasibility[];
}) {
  const sorted = [...props.feasibility].sort(
    (a, b) =>
      OUTCOME_ORDER.indexOf(a.outcome) - OUTCOME_ORDER.indexOf(b.outcome),
  );
  return (
    <Section title="Can the configuration keep the promise at all?">
      {sorted.length === 0 ? (
        <p className={styles.hint}>
          Nothing that is configured limits what was promised: there is no
          record of Route 53 and no database to restore from backups.
        </p>
      ) : (
        <ul className={styles.feasible}>
          {sorted.map(one => (
            <li key={`${one.objective} ${one.arithmetic}`}>
              <StateMark
                state={OUTCOMES[one.outcome].state}
                label={OUTCOMES[one.outcome].word}
              />
              <div>
                <p className={styles.message}>
                  {OBJECTIVES[one.objective]}{' '}
                  {durationInWords(one.objectiveSeconds)}: {one.arithmetic}
                </p>
                {one.subjectArns.slice(0, 3).map(arn => (
                  <p key={arn} className={styles.arn}>
                    <SubjectLink subject={arn} />
                  </p>
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
