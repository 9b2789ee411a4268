import { hash as digest } from 'node:crypto';

/**
 * An id that is the same on every start: the prefix and the first hex digits of a hash of the seed.
 *
 * @param seed - what the thing is, for example `prod/us-east-1/subnet/public-a`
 * @param length - hex digits behind the prefix; EC2's ids have 17
 */
export function stableId(prefix: string, seed: string, length = 17): string {
  return prefix + hash(seed).slice(0, length);
}

/** A UUID that is the same on every start. */
export function stableUuid(seed: string): string {
  const hex = hash(seed);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** A number from 0 to `below` - 1 that is the same on every start. */
export function stableNumber(seed: string, below: number): number {
  return parseInt(hash(seed).slice(0, 12), 16) % below;
}

function hash(seed: string): string {
  return digest('sha256', seed, 'hex');
}
