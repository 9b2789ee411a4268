import { Button } from '@backstage/ui';
import {
  DurationText,
  StateMark,
  TableScroller,
  useNow,
} from '@meridian/aws-react';
import type { Drill, DrillStep } from '@meridian/plugin-dr-status-common';
import { useState } from 'react';
import { stepStateOf, STEP_STATE_WORDS } from './drillWords';
import { EndStepDialog, MeasureStepDialog } from './StepDialogs';
import { formatStopwatch, stepSeconds } from './stopwatch';
import type { DrillRecorder } from './useDrillRecorder';
import styles from './Drills.module.css';

interface OpenDialog {
  readonly kind: 'measure' | 'failed' | 'skipped';
  readonly stepId: string;
}

/**
 * The steps with their timers. The times are those of the ledger, so they go on after the page was closed.
 *
 * @param props.mayRun - whether the reader may run the drill
 */
export function StepTable(props: {
  drill: Drill;
  recorder: DrillRecorder;
  mayRun: boolean;
}) {
  const { drill, recorder, mayRun } = props;
  const isRunning = drill.state === 'running';
  const [dialog, setDialog] = useState<OpenDialog>();
  const step = drill.steps.find(({ id }) => id === dialog?.stepId);
  const nextId = drill.steps.find(
    one => stepStateOf(one) === 'not-started',
  )?.id;
  const close = () => {
    recorder.dismiss();
    setDialog(undefined);
  };
  const open = (next: OpenDialog) => {
    recorder.dismiss();
    setDialog(next);
  };
  return (
    <>
      <TableScroller label="Steps">
        <thead>
          <tr>
            <th scope="col" data-align="end">
              #
            </th>
            <th scope="col">Step</th>
            <th scope="col">State</th>
            <th scope="col" data-align="end">
              Time
            </th>
            <th scope="col" data-align="end">
              RTO measured
            </th>
            <th scope="col" data-align="end">
              RPO measured
            </th>
            {isRunning && mayRun && <th scope="col">Record</th>}
          </tr>
        </thead>
        <tbody>
          {drill.steps.map((one, index) => (
            <tr key={one.id} data-state={stepStateOf(one)}>
              <td data-align="end">{index + 1}</td>
              <th scope="row">
                {one.title}
                {one.note && <span className={styles.note}>{one.note}</span>}
              </th>
              <td>
                <StepStateMark step={one} />
              </td>
              <td data-align="end">
                <StepTime step={one} />
              </td>
              <td data-align="end">
                <Measured seconds={one.rtoSeconds} />
              </td>
              <td data-align="end">
                <Measured seconds={one.rpoSeconds} />
              </td>
              {isRunning && mayRun && (
                <td className={styles.actions}>
                  <StepActions
                    step={one}
                    isNext={one.id === nextId}
                    recorder={recorder}
                    onOpen={open}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </TableScroller>
      {step && dialog?.kind === 'measure' && (
        <MeasureStepDialog step={step} recorder={recorder} onClose={close} />
      )}
      {step && (dialog?.kind === 'failed' || dialog?.kind === 'skipped') && (
        <EndStepDialog
          step={step}
          outcome={dialog.kind}
          recorder={recorder}
          onClose={close}
        />
      )}
    </>
  );
}

function StepStateMark({ step }: { step: DrillStep }) {
  const { state, word } = STEP_STATE_WORDS[stepStateOf(step)];
  return <StateMark state={state} label={word} />;
}

function StepTime({ step }: { step: DrillStep }) {
  if (step.startedAt === undefined) return <span title="Not started">–</span>;
  return step.finishedAt === undefined ? (
    <RunningTime step={step} />
  ) : (
    <DurationText seconds={stepSeconds(step, new Date()) ?? 0} />
  );
}

function RunningTime({ step }: { step: DrillStep }) {
  const now = useNow(1);
  return (
    <span className={styles.runningTime} role="timer">
      {formatStopwatch(stepSeconds(step, now) ?? 0)}
    </span>
  );
}

function Measured({ seconds }: { seconds: number | undefined }) {
  return seconds === undefined ? (
    <span title="Not measured">–</span>
  ) : (
    <DurationText seconds={seconds} />
  );
}

function StepActions(props: {
  step: DrillStep;
  /** It is the first that was not started. */
  isNext: boolean;
  recorder: DrillRecorder;
  onOpen(dialog: OpenDialog): void;
}) {
  const { step, recorder, onOpen } = props;
  const state = stepStateOf(step);
  const isBusy = recorder.pending !== undefined;
  const action = (label: string, onPress: () => void, isMain = false) => (
    <Button
      size="small"
      variant={isMain ? 'primary' : 'secondary'}
      isDisabled={isBusy}
      aria-label={`${label} ${step.title}`}
      onPress={onPress}
    >
      {label}
    </Button>
  );
  const dialog = (kind: OpenDialog['kind']) => () =>
    onOpen({ kind, stepId: step.id });
  return (
    <span className={styles.buttons}>
      {state === 'not-started' && (
        <>
          {action(
            'Start',
            () => recorder.record({ kind: 'step-started', stepId: step.id }),
            props.isNext,
          )}
          {action('Skip', dialog('skipped'))}
        </>
      )}
      {state === 'running' && (
        <>
          {action(
            'Done',
            () =>
              recorder.record({
                kind: 'step-finished',
                stepId: step.id,
                outcome: 'done',
              }),
            true,
          )}
          {action('Failed', dialog('failed'))}
        </>
      )}
      {state !== 'not-started' && action('Measure', dialog('measure'))}
    </span>
  );
}
