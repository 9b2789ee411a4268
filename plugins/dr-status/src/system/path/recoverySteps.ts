import {
  isCurrent,
  RECOVERY_STEPS,
  type Contribution,
  type RecoveryStep,
} from '@meridian/plugin-dr-status-common';

/** One step of a recovery as it is drawn. */
export interface StepBar {
  readonly step: RecoveryStep;
  /** From the loss until it begins, at the earliest. */
  readonly startSeconds: number;
  /** How long the slowest of it takes that is known; absent where nothing is. */
  readonly seconds?: number;
  /** The slowest of it that is known. */
  readonly slowest?: Contribution;
  /** Whether it is part of the longest way, and so of the RTO. */
  readonly isOnPath: boolean;
  /** It does not come back. */
  readonly isUnbounded: boolean;
  /** What of it is not known, or too old to rely on. */
  readonly unknown: readonly Contribution[];
}

/** The steps of a recovery on one time axis. */
export interface RecoveryTimeline {
  readonly bars: readonly StepBar[];
  /** Until the last known step ends. */
  readonly totalSeconds: number;
}

type Draft = Omit<StepBar, 'startSeconds'>;

function draftOf(
  step: RecoveryStep,
  contributions: readonly Contribution[],
  path: readonly Contribution[],
): Draft | undefined {
  const all = contributions.filter(one => one.step === step);
  if (all.length === 0) return undefined;
  const known = all.filter(isCurrent);
  const unbounded = known.find(one => one.isUnbounded);
  const slowest =
    unbounded ??
    known.reduce<Contribution | undefined>(
      (a, b) => (a && (a.seconds ?? 0) >= (b.seconds ?? 0) ? a : b),
      undefined,
    );
  return {
    step,
    seconds: slowest?.seconds,
    slowest,
    isOnPath: path.some(one => one.step === step),
    isUnbounded: unbounded !== undefined,
    unknown: all.filter(one => !isCurrent(one)),
  };
}

/**
 * Puts the steps of a recovery on one time axis: detection first; then DNS beside promotion and scale-up;
 * warm-up when both of these are through.
 */
export function recoverySteps(
  contributions: readonly Contribution[],
  path: readonly Contribution[],
): RecoveryTimeline {
  const drafts = RECOVERY_STEPS.flatMap(
    step => draftOf(step, contributions, path) ?? [],
  );
  const secondsOf = (step: RecoveryStep) =>
    drafts.find(draft => draft.step === step)?.seconds ?? 0;
  const noticed = secondsOf('detection');
  const ready =
    noticed + Math.max(secondsOf('promotion'), secondsOf('scale-up'));
  const starts: Readonly<Record<RecoveryStep, number>> = {
    detection: 0,
    dns: noticed,
    promotion: noticed,
    'scale-up': noticed,
    'warm-up': ready,
  };
  const bars = drafts.map(draft => ({
    ...draft,
    startSeconds: starts[draft.step],
  }));
  return {
    bars,
    totalSeconds: bars.reduce(
      (most, bar) => Math.max(most, bar.startSeconds + (bar.seconds ?? 0)),
      0,
    ),
  };
}
