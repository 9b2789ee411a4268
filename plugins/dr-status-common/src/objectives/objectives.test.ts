import { parseDuration } from './parseDuration';
import { parseTrafficSplit } from './parseTrafficSplit';
import { DEFAULT_TIERS } from './RecoveryTier';
import { resolveObjective } from './resolveObjective';

describe('parseDuration', () => {
  it.each([
    ['90', 90],
    ['15m', 900],
    ['15 min', 900],
    ['1h30m', 5400],
    ['500ms', 0.5],
    ['PT15M', 900],
    ['P1DT2H', 93_600],
    ['soon', undefined],
    ['', undefined],
    ['15m later', undefined],
  ])('reads %s', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });
});

describe('parseTrafficSplit', () => {
  it.each([
    ['us-east-1=70,us-west-2=30', { 'us-east-1': 0.7, 'us-west-2': 0.3 }],
    [' us-east-1 = 1 , us-west-2 = 1 ', { 'us-east-1': 0.5, 'us-west-2': 0.5 }],
    ['us-east-1', undefined],
    ['us-east-1=-1,us-west-2=2', undefined],
    ['us-east-1=0', undefined],
  ])('reads %s', (text, split) => {
    expect(parseTrafficSplit(text)).toEqual(split);
  });
});

describe('resolveObjective', () => {
  const resolve = (
    annotations: Record<string, string>,
    inherited?: ReturnType<typeof resolveObjective>,
  ) =>
    resolveObjective(
      { entityRef: 'system:default/orders', annotations },
      DEFAULT_TIERS,
      inherited,
    );

  it('takes the default tier, with the objectives of the reference platform', () => {
    expect(resolve({})).toMatchObject({
      tier: 'multi-region',
      rtoSeconds: 900,
      rpoSeconds: 1,
      parts: { applicationSeconds: 300, databaseSeconds: 60, dnsSeconds: 30 },
      source: 'default',
      problems: [],
    });
  });

  it('takes the tier that is named', () => {
    expect(resolve({ 'meridian.dr/tier': 'microservice' })).toMatchObject({
      rtoSeconds: 900,
      rpoSeconds: 300,
      source: 'annotation',
    });
  });

  it('inherits from the system', () => {
    const system = resolve({ 'meridian.dr/tier': 'microservice' });
    expect(resolve({}, system)).toMatchObject({
      tier: 'microservice',
      source: 'inherited',
    });
  });

  it('overrides with a reason', () => {
    expect(
      resolve({
        'meridian.dr/rpo': '1h',
        'meridian.dr/strategy': 'pilot-light',
        'meridian.dr/reason': 'Reports can be made again.',
      }),
    ).toMatchObject({
      rpoSeconds: 3600,
      rtoSeconds: 900,
      strategy: 'pilot-light',
      source: 'override',
      reason: 'Reports can be made again.',
    });
  });

  it('does not override without a reason', () => {
    expect(resolve({ 'meridian.dr/rpo': '1h' })).toMatchObject({
      rpoSeconds: 1,
      source: 'default',
      problems: [expect.stringContaining('meridian.dr/reason')],
    });
  });

  it.each([
    [{ 'meridian.dr/tier': 'gold' }, "no tier 'gold'"],
    [{ 'meridian.dr/rto': 'soon' }, "'soon'"],
    [{ 'meridian.dr/strategy': 'hope' }, "'hope'"],
  ])('tells what it cannot read in %o', (annotations, words) => {
    expect(resolve(annotations)).toMatchObject({
      source: 'default',
      problems: [expect.stringContaining(words)],
    });
  });
});
