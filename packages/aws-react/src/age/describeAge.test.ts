import type { Freshness } from '@meridian/aws-common';
import { describeAge } from './describeAge';

const now = new Date('2026-03-01T12:00:00Z');
const at = '2026-03-01T11:57:00Z';

const cases: Array<{
  title: string;
  at?: string;
  freshness?: Freshness;
  text: string;
  state?: string;
  detail: RegExp;
}> = [
  {
    title: 'fresh is quiet',
    at,
    freshness: { state: 'fresh', ageSeconds: 180 },
    text: '3 min ago',
    detail: /^Read at 2026-03-01 11:57:00 UTC, .* your time\.$/,
  },
  {
    title: 'aging is amber and says why',
    at,
    freshness: { state: 'aging', ageSeconds: 180 },
    text: '3 min ago',
    state: 'warning',
    detail: /longer ago than twice its interval of 1 min\. Throttled\.$/,
  },
  {
    title: 'stale is unknown with its last age',
    at,
    freshness: { state: 'stale', ageSeconds: 180 },
    text: 'unknown, last read 3 min ago',
    state: 'unknown',
    detail: /too long ago to rely on\. Throttled\.$/,
  },
  {
    title: 'never is said',
    freshness: { state: 'never' },
    text: 'never read',
    state: 'unknown',
    detail: /has not read this yet\. Throttled\.$/,
  },
  {
    title: 'without judgement it is quiet',
    at,
    text: '3 min ago',
    detail: /^Read at/,
  },
];

describe('describeAge', () => {
  it.each(cases)('$title', ({ text, state, detail, freshness, ...given }) => {
    const age = describeAge({
      at: given.at,
      now,
      freshness,
      intervalSeconds: 60,
      reason: 'Throttled.',
    });
    expect(age.text).toBe(text);
    expect(age.state).toBe(state);
    expect(age.detail).toMatch(detail);
  });
});
