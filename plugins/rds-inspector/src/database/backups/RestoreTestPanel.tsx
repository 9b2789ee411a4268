import {
  AgeText,
  ArnText,
  EmptyPanel,
  type EvaluationState,
  Instant,
  StateMark,
} from '@meridian/aws-react';
import type { RestoreTest } from '@meridian/plugin-rds-inspector-common';
import { Facts, type FactItem } from '../parts/Facts';
import styles from './Backups.module.css';

/** How far a restore test proves anything: only a restore that was validated does. */
export function judgeRestoreTest(test: RestoreTest): {
  state: EvaluationState;
  sentence: string;
} {
  if (!test.status) {
    return { state: 'unknown', sentence: 'How it ended is not known.' };
  }
  if (test.status !== 'COMPLETED') {
    const isRunning = test.status === 'RUNNING' || test.status === 'PENDING';
    return {
      state: isRunning ? 'not-applicable' : 'critical',
      sentence: isRunning
        ? 'A restore is being tested now.'
        : `The restore ended as ${test.status}.`,
    };
  }
  switch (test.validationStatus) {
    case 'SUCCESSFUL':
      return {
        state: 'ok',
        sentence: 'It was restored, and what was restored was validated.',
      };
    case undefined:
      return {
        state: 'warning',
        sentence:
          'It was restored, but nothing validated that the data is there.',
      };
    case 'VALIDATING':
      return {
        state: 'not-applicable',
        sentence: 'It was restored and is being validated.',
      };
    default:
      return {
        state: 'critical',
        sentence: `It was restored, but its validation ended as ${test.validationStatus}.`,
      };
  }
}

/** Whether somebody proved that a backup can be restored. */
export function RestoreTestPanel({ test }: { test: RestoreTest | undefined }) {
  if (!test) {
    return (
      <EmptyPanel title="No restore test is known">
        A backup that was never restored is a hope. A restore testing plan of
        AWS Backup that selects this database would show its result here.
      </EmptyPanel>
    );
  }
  const { state, sentence } = judgeRestoreTest(test);
  const facts: FactItem[] = [
    ['Status', test.status ?? 'not known'],
    ['Validation', test.validationStatus ?? 'none'],
    ['Message', test.message],
    ['Started', <Instant key="started" at={test.createdAt} />],
    [
      'Finished',
      <Instant key="finished" at={test.completedAt} absent="not yet" />,
    ],
    [
      'Recovery point',
      test.recoveryPointArn && (
        <ArnText key="point" arn={test.recoveryPointArn} />
      ),
    ],
    [
      'Plan',
      test.restoreTestingPlanArn && (
        <ArnText key="plan" arn={test.restoreTestingPlanArn} />
      ),
    ],
  ];
  return (
    <>
      <p className={styles.sentence}>
        <StateMark state={state} iconOnly /> {sentence}{' '}
        {test.completedAt && <AgeText at={test.completedAt} />}
      </p>
      <div className={styles.facts}>
        <Facts items={facts} />
      </div>
    </>
  );
}
