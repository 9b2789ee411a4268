import type {
  RecoveryOrderEntry,
  WhatIfResult,
} from '@meridian/plugin-dr-status-common';

/** A component on the time axis of the recovery. */
export interface TimelineBar {
  readonly entry: RecoveryOrderEntry;
  /** From 0 to 1 of the axis: until it is back; absent when it does not come back or nothing is known. */
  readonly endShare?: number;
  /** It does not come back: something that it needs is lost. */
  readonly isLost: boolean;
  /** What it waits for longest, where that and not its own recovery decides when it is back. */
  readonly decidedBy?: string;
}

/** Components that do not wait for each other. */
export interface TimelineWave {
  readonly wave: number;
  /** The latest first. */
  readonly bars: readonly TimelineBar[];
  /** Until all that come back are back; absent when none does. */
  readonly seconds?: number;
  readonly isLowerBound: boolean;
  readonly lostCount: number;
}

export interface RecoveryTimeline {
  readonly waves: readonly TimelineWave[];
  /** What the axis ends with; at least one second. */
  readonly axisSeconds: number;
  /** In seconds. */
  readonly ticks: readonly number[];
}

/** Puts the order of recovery on a time axis that begins with the loss. */
export function planRecoveryTimeline(
  result: Pick<WhatIfResult, 'order' | 'systems'>,
): RecoveryTimeline {
  const known = result.order.flatMap(
    ({ readyAfterSeconds }) => readyAfterSeconds ?? [],
  );
  const { axisSeconds, ticks } = axisOf(Math.max(0, ...known));
  const byRef = new Map(result.order.map(entry => [entry.entityRef, entry]));
  const stopped = new Set(
    result.systems
      .filter(({ outcome }) => outcome === 'stops')
      .map(({ entityRef }) => entityRef),
  );
  const waves = new Map<number, TimelineBar[]>();
  for (const entry of result.order) {
    const bars = waves.get(entry.wave) ?? [];
    bars.push(barOf(entry, byRef, axisSeconds, stopped));
    waves.set(entry.wave, bars);
  }
  return {
    axisSeconds,
    ticks,
    waves: [...waves]
      .sort(([a], [b]) => a - b)
      .map(([wave, bars]) => waveOf(wave, bars)),
  };
}

function barOf(
  entry: RecoveryOrderEntry,
  byRef: ReadonlyMap<string, RecoveryOrderEntry>,
  axisSeconds: number,
  stopped: ReadonlySet<string>,
): TimelineBar {
  const { readyAfterSeconds, systemRef } = entry;
  if (readyAfterSeconds === undefined) {
    return {
      entry,
      isLost: systemRef === undefined || stopped.has(systemRef),
    };
  }
  const decidedBy = entry.waitsFor.find(
    ref => byRef.get(ref)?.readyAfterSeconds === readyAfterSeconds,
  );
  return {
    entry,
    isLost: false,
    endShare: readyAfterSeconds / axisSeconds,
    ...(decidedBy && readyAfterSeconds > 0
      ? { decidedBy: byRef.get(decidedBy)?.title ?? decidedBy }
      : {}),
  };
}

function waveOf(wave: number, bars: readonly TimelineBar[]): TimelineWave {
  const known = bars.flatMap(({ entry }) => entry.readyAfterSeconds ?? []);
  return {
    wave,
    bars: [...bars].sort(compareBars),
    ...(known.length > 0 ? { seconds: Math.max(...known) } : {}),
    isLowerBound: bars.some(({ entry }) => entry.isLowerBound),
    lostCount: bars.filter(({ isLost }) => isLost).length,
  };
}

/** What does not come back first, then what takes longest. */
function compareBars(a: TimelineBar, b: TimelineBar): number {
  return (
    Number(b.isLost) - Number(a.isLost) ||
    (b.endShare ?? 2) - (a.endShare ?? 2) ||
    a.entry.title.localeCompare(b.entry.title)
  );
}

/** Distances between ticks that people count in, in seconds. */
const TICK_STEPS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800,
  21_600, 43_200, 86_400, 172_800, 604_800,
];
const MOST_TICKS = 4;

/** An axis whose ticks are at round durations. */
function axisOf(longestSeconds: number): {
  axisSeconds: number;
  ticks: number[];
} {
  const longest = Math.max(1, longestSeconds);
  const step =
    TICK_STEPS.find(candidate => longest / candidate <= MOST_TICKS) ??
    Math.ceil(longest / MOST_TICKS);
  const count = Math.max(1, Math.ceil(longest / step));
  return {
    axisSeconds: count * step,
    ticks: Array.from({ length: count + 1 }, (_, index) => index * step),
  };
}
