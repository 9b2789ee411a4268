import { firstRegionOf, regionsOf, zonesOf } from './scenarioChoices';
import { formatWhatIfView, parseWhatIfView, scenarioOf } from './whatIfView';

describe('the address of a loss', () => {
  it.each([
    ['region=us-east-1', { kind: 'region', region: 'us-east-1' }],
    [
      'region=us-east-1&zone=us-east-1a',
      { kind: 'zone', region: 'us-east-1', zone: 'us-east-1a' },
    ],
    ['', undefined],
    ['zone=us-east-1a', undefined],
  ])('%s', (text, scenario) => {
    expect(scenarioOf(parseWhatIfView(new URLSearchParams(text)))).toEqual(
      scenario,
    );
  });

  it('is the same after it was read', () => {
    const text =
      'region=us-east-1&zone=us-east-1a&outcome=stops&system=system%3Adefault%2Forders';
    expect(
      formatWhatIfView(parseWhatIfView(new URLSearchParams(text))).toString(),
    ).toBe(text);
  });

  it('leaves out an outcome that there is not', () => {
    expect(
      parseWhatIfView(new URLSearchParams('outcome=explodes')).outcome,
    ).toBeUndefined();
  });
});

describe('what can be lost', () => {
  const scenarios = [
    { kind: 'region', region: 'us-west-2', systemCount: 3 },
    { kind: 'zone', region: 'us-east-1', zone: 'us-east-1b', systemCount: 9 },
    { kind: 'zone', region: 'us-east-1', zone: 'us-east-1a', systemCount: 2 },
    { kind: 'region', region: 'us-east-1', systemCount: 8 },
  ] as const;

  it('begins with the Region that would hit most', () => {
    expect(firstRegionOf(scenarios)).toBe('us-east-1');
    expect(firstRegionOf([])).toBeUndefined();
    expect(regionsOf(scenarios).map(({ name }) => name)).toEqual([
      'us-east-1',
      'us-west-2',
    ]);
  });

  it('lists the zones of a Region by name', () => {
    expect(zonesOf(scenarios, 'us-east-1').map(({ name }) => name)).toEqual([
      'us-east-1a',
      'us-east-1b',
    ]);
    expect(zonesOf(scenarios, 'us-west-2')).toEqual([]);
  });
});
