import {
  daysUntil,
  type EvaluationState,
  formatCount,
  formatDay,
} from '@meridian/aws-react';
import type { SupportStatus } from '@meridian/plugin-rds-inspector-common';

/** From how many days before its end on standard support is said to be near its end. */
export const SUPPORT_ENDS_SOON_DAYS = 180;

/** How the support of an engine version stands. */
export interface SupportWords {
  readonly state: EvaluationState;
  readonly text: string;
}

/**
 * Says how a version stands with AWS's support, by AWS's dates.
 *
 * @param support.standardSupportEndsAt - ISO 8601; absent when AWS has not said it or it was not read
 */
export function supportInWords(
  support: {
    readonly supportStatus?: SupportStatus;
    readonly standardSupportEndsAt?: string;
  },
  now: Date,
): SupportWords {
  const { supportStatus, standardSupportEndsAt: endsAt } = support;
  switch (supportStatus) {
    case 'extended-support':
      return { state: 'critical', text: 'extended support' };
    case 'past-standard-support':
      return { state: 'critical', text: 'past support' };
    case 'unsupported':
      return { state: 'critical', text: 'not supported' };
    case 'standard': {
      if (!endsAt) return { state: 'ok', text: 'standard support' };
      const days = daysUntil(endsAt, now);
      return days <= SUPPORT_ENDS_SOON_DAYS
        ? { state: 'warning', text: `ends in ${formatCount(days)} days` }
        : {
            state: 'ok',
            text: `until ${formatDay(endsAt, 'UTC').slice(0, 7)}`,
          };
    }
    default:
      return { state: 'unknown', text: 'not known' };
  }
}
