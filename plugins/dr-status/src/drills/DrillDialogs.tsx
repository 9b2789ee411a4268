import { Radio, RadioGroup, TextAreaField } from '@backstage/ui';
import type { Drill } from '@meridian/plugin-dr-status-common';
import { useState } from 'react';
import { stepStateOf } from './drillWords';
import { FieldProblem } from './FieldProblem';
import { MeasuredField } from './MeasuredField';
import { readMeasured } from './measuredSeconds';
import { RecordDialog } from './RecordDialog';
import type { DrillRecorder } from './useDrillRecorder';
import styles from './Drills.module.css';

interface DialogProps {
  drill: Drill;
  recorder: DrillRecorder;
  onClose(): void;
}

/** Asks before the timers begin, and says that nothing happens in AWS by itself. */
export function StartDrillDialog({ drill, recorder, onClose }: DialogProps) {
  const confirm = async () => {
    if (await recorder.record({ kind: 'drill-started' })) onClose();
  };
  return (
    <RecordDialog
      title={`Start ${drill.title}?`}
      confirmLabel="Start the drill"
      isPending={recorder.pending === 'drill-started'}
      problem={recorder.problem}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className={styles.sentence}>
        The time begins now, and the plan cannot be changed any more. Meridian
        changes nothing in AWS: what the steps say, people do by themselves.
      </p>
    </RecordDialog>
  );
}

/** Cancels a drill with the reason, which stays in the ledger. */
export function CancelDrillDialog({ drill, recorder, onClose }: DialogProps) {
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isMissing = isTried && reason.trim() === '';
  const confirm = async () => {
    setIsTried(true);
    if (reason.trim() === '') return;
    const isRecorded = await recorder.record({
      kind: 'drill-cancelled',
      reason: reason.trim(),
    });
    if (isRecorded) onClose();
  };
  return (
    <RecordDialog
      title={`Cancel ${drill.title}?`}
      confirmLabel="Cancel the drill"
      isPending={recorder.pending === 'drill-cancelled'}
      problem={recorder.problem}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div className={styles.field}>
        <TextAreaField
          label="Why is it cancelled?"
          value={reason}
          maxLength={10_000}
          isInvalid={isMissing}
          onChange={setReason}
        />
        {isMissing && (
          <FieldProblem text="Give a reason: an auditor will ask why it did not take place." />
        )}
      </div>
    </RecordDialog>
  );
}

/** Closes a drill with its outcome and, where the steps do not say it, its times. */
export function CloseDrillDialog({ drill, recorder, onClose }: DialogProps) {
  const failed = drill.steps.filter(step => step.outcome === 'failed');
  const open = drill.steps.filter(step => stepStateOf(step) === 'not-started');
  const [outcome, setOutcome] = useState(failed.length > 0 ? 'failed' : '');
  const [rto, setRto] = useState('');
  const [rpo, setRpo] = useState('');
  const [isTried, setIsTried] = useState(false);
  const measured = { rto: readMeasured(rto), rpo: readMeasured(rpo) };

  const confirm = async () => {
    setIsTried(true);
    if (!outcome || measured.rto.problem || measured.rpo.problem) return;
    const isRecorded = await recorder.record({
      kind: 'drill-closed',
      isSuccessful: outcome === 'succeeded',
      rtoSeconds: measured.rto.seconds,
      rpoSeconds: measured.rpo.seconds,
    });
    if (isRecorded) onClose();
  };
  return (
    <RecordDialog
      title={`Close ${drill.title}?`}
      confirmLabel="Close the drill"
      isPending={recorder.pending === 'drill-closed'}
      problem={recorder.problem}
      onConfirm={confirm}
      onClose={onClose}
    >
      {open.length > 0 && (
        <p className={styles.sentence}>
          {open.length} of {drill.steps.length} steps{' '}
          {open.length === 1 ? 'was' : 'were'} never started, and{' '}
          {open.length === 1 ? 'stays' : 'stay'} so.
        </p>
      )}
      <div className={styles.field}>
        <RadioGroup
          label="Would this have been a recovery?"
          value={outcome}
          onChange={setOutcome}
          isInvalid={isTried && !outcome}
        >
          <Radio value="succeeded">It succeeded</Radio>
          <Radio value="failed">It failed</Radio>
        </RadioGroup>
        {isTried && !outcome && (
          <FieldProblem text="Say whether it succeeded: only successful drills count for the cadence." />
        )}
      </div>
      <MeasuredField
        label="Recovery time of the whole (RTO)"
        description="Empty: from the start of the first finished step to the end of the last."
        example="4 min 10 s"
        value={rto}
        onChange={setRto}
      />
      <MeasuredField
        label="Data lost (RPO)"
        description="Empty: that of the step that lost most."
        example="0.4 s"
        value={rpo}
        onChange={setRpo}
      />
    </RecordDialog>
  );
}
