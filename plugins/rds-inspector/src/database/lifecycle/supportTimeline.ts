import {
  daysUntil,
  distanceInWords,
  formatDay,
  formatMoney,
} from '@meridian/aws-react';
import type { UpgradePanel } from '@meridian/plugin-rds-inspector-common';
import { engineName, shortVersion } from '../../words/names';

const MILLIS_PER_YEAR = 365 * 86_400_000;

/** A stretch of the support timeline; shares of the axis, from 0 to 1. */
export interface SupportStretch {
  readonly kind: 'standard' | 'extended' | 'none';
  readonly from: number;
  readonly to: number;
}

export interface SupportTimelinePlan {
  readonly stretches: readonly SupportStretch[];
  readonly today: number;
  readonly marks: ReadonlyArray<{
    readonly share: number;
    readonly label: string;
  }>;
}

/**
 * Plans the drawing of how long AWS supports a version: from a year ago to a year after the last date.
 *
 * @returns undefined when no date is known
 */
export function planSupportTimeline(
  upgrades: UpgradePanel,
  now: Date,
): SupportTimelinePlan | undefined {
  const { standardSupportEndsAt: standardEnd } = upgrades;
  const extendedEnd = upgrades.extendedSupportEndsAt;
  if (!standardEnd) return undefined;
  const standard = new Date(standardEnd).getTime();
  const extended = extendedEnd ? new Date(extendedEnd).getTime() : undefined;
  const from = Math.min(now.getTime(), standard) - MILLIS_PER_YEAR / 2;
  const to =
    Math.max(now.getTime(), extended ?? standard) + MILLIS_PER_YEAR / 2;
  const share = (millis: number) => (millis - from) / (to - from);
  const lastEnd = share(extended ?? standard);
  return {
    stretches: [
      { kind: 'standard', from: 0, to: share(standard) },
      ...(extended === undefined
        ? []
        : [
            {
              kind: 'extended' as const,
              from: share(standard),
              to: lastEnd,
            },
          ]),
      { kind: 'none', from: lastEnd, to: 1 },
    ],
    today: share(now.getTime()),
    marks: [
      {
        share: share(standard),
        label: `standard support ends ${formatDay(standardEnd, 'UTC')}`,
      },
      ...(extendedEnd
        ? [
            {
              share: lastEnd,
              label: `extended support ends ${formatDay(extendedEnd, 'UTC')}`,
            },
          ]
        : []),
    ],
  };
}

/** How the version stands with AWS's support and what that costs, in sentences. */
export function supportSentence(upgrades: UpgradePanel, now: Date): string {
  const { engine, engineVersion, standardSupportEndsAt: end } = upgrades;
  const version = [
    engine ? engineName(engine) : 'the engine',
    engineVersion && shortVersion(engineVersion),
  ]
    .filter(Boolean)
    .join(' ');
  if (!end) {
    return `Until when AWS supports ${version} is not known.`;
  }
  const isOver = daysUntil(end, now) < 0;
  const first = `Standard support of ${version} ${
    isOver ? 'ended' : 'ends'
  } ${distanceInWords(end, now)}.`;
  const cost = upgrades.extendedSupportUsdPer30Days;
  if (upgrades.extendedSupportEnabled === false) {
    return `${first} It does not go on in extended support: AWS upgrades it by itself${
      isOver ? '' : ' then'
    }.`;
  }
  if (cost === undefined) {
    return first;
  }
  return `${first} Extended support ${
    isOver ? 'costs' : 'would cost'
  } ${formatMoney(cost)} in 30 days at AWS’s list price.`;
}
