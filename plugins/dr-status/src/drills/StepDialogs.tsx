import { TextAreaField } from '@backstage/ui';
import type { DrillStep } from '@meridian/plugin-dr-status-common';
import { useState } from 'react';
import { FieldProblem } from './FieldProblem';
import { MeasuredField } from './MeasuredField';
import { readMeasured } from './measuredSeconds';
import { RecordDialog } from './RecordDialog';
import type { DrillRecorder } from './useDrillRecorder';
import styles from './Drills.module.css';

/** Records how long a step took and how much data it lost, where the timers do not say it. */
export function MeasureStepDialog(props: {
  step: DrillStep;
  recorder: DrillRecorder;
  onClose(): void;
}) {
  const { step, recorder, onClose } = props;
  const [rto, setRto] = useState('');
  const [rpo, setRpo] = useState('');
  const [isTried, setIsTried] = useState(false);
  const measured = { rto: readMeasured(rto), rpo: readMeasured(rpo) };
  const isNothing =
    measured.rto.seconds === undefined && measured.rpo.seconds === undefined;
  const hasProblem = measured.rto.problem || measured.rpo.problem;

  const confirm = async () => {
    setIsTried(true);
    if (isNothing || hasProblem) return;
    const isRecorded = await recorder.record({
      kind: 'step-measured',
      stepId: step.id,
      rtoSeconds: measured.rto.seconds,
      rpoSeconds: measured.rpo.seconds,
    });
    if (isRecorded) onClose();
  };
  return (
    <RecordDialog
      title={`Measured: ${step.title}`}
      confirmLabel="Record"
      isPending={recorder.pending === 'step-measured'}
      problem={recorder.problem}
      onConfirm={confirm}
      onClose={onClose}
    >
      <MeasuredField
        label="Recovery time (RTO)"
        description="As somebody measured it; otherwise the timer of the step counts."
        example="4 min 10 s"
        value={rto}
        onChange={setRto}
      />
      <MeasuredField
        label="Data lost (RPO)"
        description="The time of the newest write that was there before and is missing after."
        example="0.4 s"
        value={rpo}
        onChange={setRpo}
      />
      {isTried && isNothing && !hasProblem && (
        <FieldProblem text="Write at least one of the two; what stays empty is left as it is." />
      )}
    </RecordDialog>
  );
}

/** Ends a step that did not go as it should, with what happened. */
export function EndStepDialog(props: {
  step: DrillStep;
  outcome: 'failed' | 'skipped';
  recorder: DrillRecorder;
  onClose(): void;
}) {
  const { step, outcome, recorder, onClose } = props;
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isFailed = outcome === 'failed';

  const confirm = async () => {
    setIsTried(true);
    if (note.trim() === '') return;
    const isRecorded = await recorder.record({
      kind: 'step-finished',
      stepId: step.id,
      outcome,
      note: note.trim(),
    });
    if (isRecorded) onClose();
  };
  return (
    <RecordDialog
      title={`${isFailed ? 'Failed' : 'Skip'}: ${step.title}`}
      confirmLabel={isFailed ? 'Record that it failed' : 'Skip the step'}
      isPending={recorder.pending === 'step-finished'}
      problem={recorder.problem}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div className={styles.field}>
        <TextAreaField
          label={isFailed ? 'What went wrong?' : 'Why is it skipped?'}
          value={note}
          maxLength={10_000}
          isInvalid={isTried && note.trim() === ''}
          onChange={setNote}
        />
        {isTried && note.trim() === '' && (
          <FieldProblem text="Say it in a few words: it is what the next drill learns from." />
        )}
      </div>
    </RecordDialog>
  );
}
