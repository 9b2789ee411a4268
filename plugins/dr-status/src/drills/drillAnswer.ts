import {
  distanceInWords,
  formatCountOf,
  formatDuration,
  formatInstant,
  type EvaluationState,
} from '@meridian/aws-react';
import type { Drill } from '@meridian/plugin-dr-status-common';
import { stepStateOf } from './drillWords';
import { drillSeconds } from './stopwatch';

/** Where a drill stands, in a sentence. */
export interface DrillAnswer {
  readonly state: EvaluationState;
  readonly sentence: string;
}

/** Says where a drill stands now. */
export function drillAnswer(drill: Drill, now: Date): DrillAnswer {
  switch (drill.state) {
    case 'planned':
      return plannedAnswer(drill, now);
    case 'running':
      return runningAnswer(drill, now);
    case 'closed':
      return closedAnswer(drill);
    default:
      return cancelledAnswer(drill, now);
  }
}

function plannedAnswer(drill: Drill, now: Date): DrillAnswer {
  const at = formatInstant(drill.plannedFor).slice(0, 16);
  const distance = distanceInWords(drill.plannedFor, now);
  const steps = formatCountOf(drill.steps.length, 'step');
  return Date.parse(drill.plannedFor) < now.getTime()
    ? {
        state: 'warning',
        sentence: `It was planned for ${at}, ${distance}, and has not been started.`,
      }
    : {
        state: 'not-applicable',
        sentence: `Planned for ${at}, ${distance}, in ${steps}.`,
      };
}

function runningAnswer(drill: Drill, now: Date): DrillAnswer {
  const over = drill.steps.filter(({ finishedAt }) => finishedAt);
  const failed = over.filter(({ outcome }) => outcome === 'failed');
  const current = drill.steps.filter(step => stepStateOf(step) === 'running');
  const parts = [
    `${over.length} of ${formatCountOf(drill.steps.length, 'step')} finished`,
    ...(failed.length > 0 ? [`${failed.length} of them failed`] : []),
    ...(current.length > 0 ? [`now: ${current[0].title}`] : []),
  ];
  return {
    state: failed.length > 0 ? 'critical' : 'warning',
    sentence: `Running for ${formatDuration(
      drillSeconds(drill, now) ?? 0,
    )}; ${parts.join(', ')}.`,
  };
}

function closedAnswer({ isSuccessful, measured }: Drill): DrillAnswer {
  const rto = measured?.rtoSeconds;
  const rpo = measured?.rpoSeconds;
  const back =
    rto === undefined ? undefined : `back after ${formatDuration(rto)}`;
  const lost =
    rpo === undefined ? undefined : `${formatDuration(rpo)} of data lost`;
  const measures = [back, lost].filter(Boolean).join(' with ');
  return {
    state: isSuccessful ? 'ok' : 'critical',
    sentence: `${isSuccessful ? 'It succeeded' : 'It failed'}${
      measures ? `: ${measures}.` : '; nothing was measured.'
    }`,
  };
}

/** The reason of a cancellation is the last note of the drill. */
function cancelledAnswer(drill: Drill, now: Date): DrillAnswer {
  const reason = drill.notes.find(({ at }) => at === drill.closedAt)?.text;
  return {
    state: 'excepted',
    sentence: `Cancelled ${
      drill.closedAt ? distanceInWords(drill.closedAt, now) : ''
    }${reason ? `: ${reason}` : ''}`.trim(),
  };
}
