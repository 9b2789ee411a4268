import { formatDuration } from '@meridian/aws-common';
import type { RecoveryOptions } from '../RecoveryOptions';
import type { Contribution, RecoveryNow, RecoveryVerdict } from '../types';

/** Whether a contribution says something about now. */
export function isCurrent(contribution: Contribution): boolean {
  return (
    contribution.unknown === undefined &&
    contribution.freshness.state !== 'stale' &&
    contribution.freshness.state !== 'never'
  );
}

/** What is known of a sum or maximum of contributions. */
export interface Total {
  /** Of what is known. */
  readonly seconds: number;
  readonly isUnbounded: boolean;
  /** The contributions that are not known or too old. */
  readonly unknown: readonly Contribution[];
  readonly worst?: Contribution;
  /** How the seconds come about, where they are more than those of the worst. */
  readonly arithmetic?: string;
}

/**
 * Judges a total by its objective. What is exceeded by the known part alone is not met whatever the rest is;
 * anything else with an unknown part is unknown.
 */
export function judgeTotal(
  total: Total,
  objectiveSeconds: number,
  options: Pick<RecoveryOptions, 'atRiskShare'>,
  what: 'RPO' | 'RTO',
): RecoveryNow {
  const { seconds, isUnbounded, unknown, worst } = total;
  const isLowerBound = unknown.length > 0;
  const verdict = verdictOf(total, objectiveSeconds, options);
  const shown = worst ?? unknown[0];
  const isKnown = worst !== undefined && !isUnbounded;
  return {
    verdict,
    objectiveSeconds,
    ...(isKnown && { seconds, marginSeconds: objectiveSeconds - seconds }),
    isLowerBound,
    isUnbounded,
    ...(shown ? { worst: shown } : {}),
    message: messageOf(verdict, total, objectiveSeconds, what),
    ...(verdict === 'met' ? {} : { advice: adviceOf(verdict, total, what) }),
  };
}

function messageOf(
  verdict: RecoveryVerdict,
  total: Total,
  objectiveSeconds: number,
  what: string,
): string {
  const { seconds, isUnbounded, unknown, worst } = total;
  const promised = formatDuration(objectiveSeconds);
  if (!worst && unknown.length === 0) {
    return `Nothing contributes to the ${what}, so ${promised} is kept.`;
  }
  if (verdict === 'unknown') {
    const [{ name, unknown: reason }] = unknown;
    const why = reason?.message ?? `what is known of ${name} is too old`;
    return `The ${what} of ${promised} cannot be judged: ${why.replace(
      /\.$/,
      '',
    )}.`;
  }
  if (isUnbounded) {
    return `${what} ${promised}: there is no copy in another Region of ${worst?.name}.`;
  }
  const least = unknown.length > 0 ? 'at least ' : '';
  const arithmetic =
    total.arithmetic || (worst && `${worst.name}: ${worst.arithmetic}`);
  return `${what} ${promised}: ${least}${formatDuration(
    seconds,
  )} (${arithmetic}).`;
}

function verdictOf(
  { seconds, isUnbounded, unknown }: Total,
  objectiveSeconds: number,
  { atRiskShare }: Pick<RecoveryOptions, 'atRiskShare'>,
): RecoveryVerdict {
  if (isUnbounded || seconds > objectiveSeconds) return 'not-met';
  if (unknown.length > 0) return 'unknown';
  return seconds > objectiveSeconds * atRiskShare ? 'at-risk' : 'met';
}

function adviceOf(
  verdict: RecoveryVerdict,
  { isUnbounded, unknown, worst }: Total,
  what: string,
): string {
  if (isUnbounded) return `Replicate ${worst?.name} to another Region.`;
  if (verdict === 'unknown') {
    const [first] = unknown;
    return first?.unknown?.missingAction
      ? `Grant ${first.unknown.missingAction}.`
      : `Make ${first?.name} known: ${
          first?.unknown?.message ?? 'its last reading is too old'
        }`;
  }
  return verdict === 'at-risk'
    ? `Keep an eye on ${worst?.name}: little is left of the ${what}.`
    : `Make ${worst?.name} faster, or change the objective.`;
}

/** The total of contributions of which the greatest counts. */
export function greatest(contributions: readonly Contribution[]): Total {
  const known = contributions.filter(isCurrent);
  const unbounded = known.find(one => one.isUnbounded);
  const worst =
    unbounded ??
    known.reduce<Contribution | undefined>(
      (a, b) => (a && (a.seconds ?? 0) >= (b.seconds ?? 0) ? a : b),
      undefined,
    );
  return {
    seconds: worst?.seconds ?? 0,
    isUnbounded: unbounded !== undefined,
    unknown: contributions.filter(one => !isCurrent(one)),
    worst,
  };
}
