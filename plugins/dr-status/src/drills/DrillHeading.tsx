import { Button, Link } from '@backstage/ui';
import { StateMark, TitleLine, useNow } from '@meridian/aws-react';
import type { Drill } from '@meridian/plugin-dr-status-common';
import { useState } from 'react';
import { EntityLink } from '../parts/EntityLink';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { drillAnswer } from './drillAnswer';
import {
  CancelDrillDialog,
  CloseDrillDialog,
  StartDrillDialog,
} from './DrillDialogs';
import { DRILL_TYPE_WORDS, drillStateOf } from './drillWords';
import { drillSeconds, formatStopwatch } from './stopwatch';
import type { DrillRecorder } from './useDrillRecorder';
import styles from './Drills.module.css';

interface HeadingProps {
  drill: Drill;
  recorder: DrillRecorder;
  mayPlan: boolean;
  mayRun: boolean;
  /** It is not known yet what the reader may do. */
  isDeciding: boolean;
  onChange(): void;
}

/** What the drill is, where it stands, and what can be done with it now. */
export function DrillHeading(props: HeadingProps) {
  const { drill } = props;
  const now = useNow(drill.state === 'running' ? 1 : 60);
  const links = useRecoveryLinks();
  const { state, word } = drillStateOf(drill);
  const answer = drillAnswer(drill, now);
  return (
    <header className={styles.heading}>
      <nav aria-label="Breadcrumb" className={styles.quiet}>
        <Link href={links.drills()}>Drills</Link>
        <span aria-hidden="true"> / </span>
        {DRILL_TYPE_WORDS[drill.type].word}
      </nav>
      <div className={styles.head}>
        <TitleLine title={drill.title}>
          <StateMark state={state} label={word} />
          {drill.state === 'running' && (
            <span className={styles.stopwatch} role="timer">
              {formatStopwatch(drillSeconds(drill, now) ?? 0)}
            </span>
          )}
        </TitleLine>
        <Actions {...props} />
      </div>
      <p className={styles.answer} role="status">
        <StateMark state={answer.state} iconOnly /> {answer.sentence}
      </p>
      <p className={styles.detail}>
        Run by <EntityLink entityRef={drill.owner} />, planned by{' '}
        <EntityLink entityRef={drill.createdBy} />.{' '}
        {drill.state === 'planned' || drill.state === 'running'
          ? 'Meridian changes nothing in AWS: what the steps say, people do, and record here.'
          : 'It is over: what was recorded stays as it is.'}
      </p>
      <ReadOnly {...props} />
    </header>
  );
}

type OpenDialog = 'start' | 'close' | 'cancel';

function Actions(props: HeadingProps) {
  const { drill, recorder, mayPlan, mayRun } = props;
  const [dialog, setDialog] = useState<OpenDialog>();
  const open = (next: OpenDialog) => {
    recorder.dismiss();
    setDialog(next);
  };
  const close = () => {
    recorder.dismiss();
    setDialog(undefined);
  };
  const isPlanned = drill.state === 'planned';
  const isRunning = drill.state === 'running';
  const parts = { drill, recorder, onClose: close };
  return (
    <div className={styles.buttons}>
      {isPlanned && mayRun && (
        <Button size="small" variant="primary" onPress={() => open('start')}>
          Start the drill
        </Button>
      )}
      {isRunning && mayRun && (
        <Button size="small" variant="primary" onPress={() => open('close')}>
          Close the drill
        </Button>
      )}
      {isPlanned && mayPlan && (
        <Button size="small" variant="secondary" onPress={props.onChange}>
          Change the plan
        </Button>
      )}
      {(isPlanned || isRunning) && mayPlan && (
        <Button size="small" variant="secondary" onPress={() => open('cancel')}>
          Cancel the drill
        </Button>
      )}
      {dialog === 'start' && isPlanned && <StartDrillDialog {...parts} />}
      {dialog === 'close' && isRunning && <CloseDrillDialog {...parts} />}
      {dialog === 'cancel' && (isPlanned || isRunning) && (
        <CancelDrillDialog {...parts} />
      )}
    </div>
  );
}

/** Why there is nothing to press, for those who may only read. */
function ReadOnly({ drill, mayPlan, mayRun, isDeciding }: HeadingProps) {
  const isOpen = drill.state === 'planned' || drill.state === 'running';
  if (isDeciding || !isOpen || mayRun || mayPlan) return null;
  return (
    <p className={styles.detail}>
      You may read this drill. To run or change it takes dr.drill.run and
      dr.drill.plan for all that it covers: the teams that own these systems and
      platform engineers have them.
    </p>
  );
}
