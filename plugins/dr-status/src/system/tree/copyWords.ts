import { formatMeasure } from '@meridian/aws-react';
import type { StoreCopy } from '@meridian/plugin-dr-status-common';
import { durationInWords } from '../../parts/durations';

const SECONDS_PER_MINUTE = 60;

/** What goes without saying beside the Region and the lag. */
const USUAL_ROLES: ReadonlySet<StoreCopy['role']> = new Set([
  'primary',
  'secondary',
  'replica',
]);

/** A copy of a store in few words: `us-west-2, 380 ms behind`, `us-west-2 backup`. */
export function copyInWords(copy: StoreCopy): string {
  const region = copy.region || 'global';
  const role = copy.role === 'unknown' ? 'role unknown' : copy.role;
  return [
    USUAL_ROLES.has(copy.role) ? region : `${region} ${role}`,
    copy.lagSeconds !== undefined && `${lagOf(copy.lagSeconds)} behind`,
    !copy.isUsable && (copy.state ?? 'not usable'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** A lag with as many digits as it deserves. */
export function lagOf(seconds: number): string {
  return seconds < SECONDS_PER_MINUTE
    ? formatMeasure(seconds, 'seconds')
    : durationInWords(seconds);
}

/** All copies of a store: where it takes writes, an arrow, and the others. */
export function copiesInWords(copies: readonly StoreCopy[]): string {
  const [first, ...others] = copies;
  const words = others.map(copyInWords).join('; ');
  return first?.role === 'primary' && words
    ? `${copyInWords(first)} → ${words}`
    : copies.map(copyInWords).join('; ');
}
