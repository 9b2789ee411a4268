import type {
  LossOutcome,
  WhatIfTotals,
} from '@meridian/plugin-dr-status-common';
import { LOSS_OUTCOMES } from './outcomes';

/** A band of the picture: how many systems of the lost place end in one outcome. */
export interface FlowBand {
  readonly outcome: LossOutcome;
  readonly count: number;
  /** Where it leaves the lost place, in CSS pixels from the top of the picture. */
  readonly fromTop: number;
  readonly fromHeight: number;
  /** Where its outcome stands. */
  readonly toTop: number;
  readonly toHeight: number;
}

export interface OutcomeFlow {
  readonly height: number;
  readonly bands: readonly FlowBand[];
}

/** Room for one line of words. */
const LEAST_HEIGHT = 40;
const GAP = 8;

/**
 * Lays the picture out: as much room as the systems of an outcome have a share, and never too little for its words.
 * What has nothing in the lost place is not in it.
 *
 * @param preferredHeight - in CSS pixels; more is taken where the words need it
 */
export function layoutOutcomeFlow(
  totals: WhatIfTotals,
  preferredHeight: number,
): OutcomeFlow {
  const shown = LOSS_OUTCOMES.filter(
    outcome => outcome !== 'unaffected' && totals[outcome] > 0,
  );
  const sum = shown.reduce((total, outcome) => total + totals[outcome], 0);
  if (sum === 0) return { height: 0, bands: [] };

  const gaps = GAP * (shown.length - 1);
  const height = Math.max(preferredHeight, LEAST_HEIGHT * shown.length + gaps);
  // What is left when every line has its least height is shared out.
  const spare = height - gaps - LEAST_HEIGHT * shown.length;
  let fromTop = 0;
  let toTop = 0;
  const bands = shown.map(outcome => {
    const share = totals[outcome] / sum;
    const band: FlowBand = {
      outcome,
      count: totals[outcome],
      fromTop,
      fromHeight: share * height,
      toTop,
      toHeight: LEAST_HEIGHT + share * spare,
    };
    fromTop += band.fromHeight;
    toTop += band.toHeight + GAP;
    return band;
  });
  return { height, bands };
}

/** The outline of a band as an SVG path over a width of 100. */
export function pathOfBand(band: FlowBand): string {
  const { fromTop, fromHeight, toTop, toHeight } = band;
  const fromBottom = fromTop + fromHeight;
  const toBottom = toTop + toHeight;
  return [
    `M0 ${fromTop}`,
    `C50 ${fromTop} 50 ${toTop} 100 ${toTop}`,
    `L100 ${toBottom}`,
    `C50 ${toBottom} 50 ${fromBottom} 0 ${fromBottom}`,
    'Z',
  ].join(' ');
}
