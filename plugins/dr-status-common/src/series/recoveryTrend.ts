import {
  RECOVERY_VERDICTS,
  type RecoveryTrend,
  type RecoveryVerdict,
  type VerdictPoint,
} from '../types';

/** The lag that counts as changed: a tenth of what it was. */
const NOTICEABLE_SHARE = 0.1;

/**
 * How the verdicts of a system went over the last day.
 *
 * @param points - of the last 24 hours, in order of time
 */
export function recoveryTrendOf(
  points: readonly VerdictPoint[],
  now: Pick<
    VerdictPoint,
    'rpoVerdict' | 'rtoVerdict' | 'rpoSeconds' | 'rtoSeconds'
  >,
  resolutionSeconds: number,
): RecoveryTrend {
  const [first] = points;
  if (!first) return { direction: 'unknown' };
  const { rpoVerdict, rtoVerdict, rpoSeconds, rtoSeconds } = first;
  const met = points.filter(
    point => point.rpoVerdict === 'met' && point.rtoVerdict === 'met',
  ).length;
  const day = 86_400 / resolutionSeconds;
  const last = [...points]
    .reverse()
    .findIndex(
      point =>
        point.rpoVerdict !== now.rpoVerdict ||
        point.rtoVerdict !== now.rtoVerdict,
    );
  const since = points[last === -1 ? 0 : points.length - last]?.time;
  return {
    direction: directionOf(first, now),
    metShare: Math.min(1, met / day),
    ...(since ? { since } : {}),
    yesterday: { rpoVerdict, rtoVerdict, rpoSeconds, rtoSeconds },
  };
}

function directionOf(
  before: Pick<VerdictPoint, 'rpoVerdict' | 'rtoVerdict' | 'rpoSeconds'>,
  now: Pick<VerdictPoint, 'rpoVerdict' | 'rtoVerdict' | 'rpoSeconds'>,
): RecoveryTrend['direction'] {
  const difference =
    rankOf(now.rpoVerdict) +
    rankOf(now.rtoVerdict) -
    rankOf(before.rpoVerdict) -
    rankOf(before.rtoVerdict);
  if (difference !== 0) return difference > 0 ? 'improving' : 'worsening';
  if (before.rpoSeconds === undefined || now.rpoSeconds === undefined) {
    return 'steady';
  }
  const change = now.rpoSeconds - before.rpoSeconds;
  if (Math.abs(change) <= before.rpoSeconds * NOTICEABLE_SHARE) {
    return 'steady';
  }
  return change < 0 ? 'improving' : 'worsening';
}

/** Better verdicts have higher ranks. */
function rankOf(verdict: RecoveryVerdict): number {
  return RECOVERY_VERDICTS.indexOf(verdict);
}
