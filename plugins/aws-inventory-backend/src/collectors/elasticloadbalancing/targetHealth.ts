import type { TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { JsonObject } from '@backstage/types';
import { toJson } from '../lib';

/**
 * How many targets are in which state, in ELB's words (`healthy`, `unhealthy`, `draining`, …).
 *
 * `healthy` and `unhealthy` are always there, so that none is a 0 and not a gap.
 */
export function countByState(
  descriptions: readonly TargetHealthDescription[],
): Record<string, number> {
  const counts: Record<string, number> = { healthy: 0, unhealthy: 0 };
  for (const { TargetHealth } of descriptions) {
    const state = TargetHealth?.State ?? 'unknown';
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}

/** The health of each target, in an order that does not depend on ELB's mood. */
export function describeTargets(
  descriptions: readonly TargetHealthDescription[],
): JsonObject[] {
  const keyOf = ({ Target }: TargetHealthDescription) =>
    `${Target?.Id}:${Target?.Port}`;
  return [...descriptions]
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .map(description => toJson(description));
}
