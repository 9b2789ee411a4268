import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  contrastRatio,
  DEFICIENCIES,
  parseHex,
  perceivedDistance,
  simulate,
  type Deficiency,
  type LinearRgb,
} from '../__testUtils__/colour';

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

function tokensOf(mode: 'light' | 'dark'): ReadonlyMap<string, LinearRgb> {
  const block = new RegExp(
    `\\[data-theme-mode='${mode}'\\] \\{([^}]*)\\}`,
  ).exec(css);
  const declarations = block?.[1].matchAll(/--mer-([\w-]+): (#\w{6});/g) ?? [];
  return new Map(
    [...declarations].map(([, name, value]) => [name, parseHex(value)]),
  );
}

const SURFACES = ['surface-app', 'surface-1', 'surface-2'];
const TEXTS = [
  'text',
  'text-subtle',
  'accent',
  'state-ok',
  'state-warning',
  'state-critical',
  'state-unknown',
  'state-excepted',
];
const SERIES = [1, 2, 3, 4, 5, 6, 7].map(number => `series-${number}`);

describe.each(['light', 'dark'] as const)('the %s tokens', mode => {
  const tokens = tokensOf(mode);
  const color = (name: string): LinearRgb => {
    const found = tokens.get(name);
    if (!found) throw new Error(`tokens.css has no --mer-${name} for ${mode}`);
    return found;
  };

  // WCAG 2.2, 1.4.3: 4.5 for text.
  it.each(TEXTS)('%s is readable as text on every surface', name => {
    for (const surface of [...SURFACES, 'accent-soft']) {
      const ratio = contrastRatio(color(name), color(surface));
      expect({ name, surface, isEnough: ratio >= 4.5, ratio }).toMatchObject({
        isEnough: true,
      });
    }
  });

  it.each(['warning', 'critical', 'unknown'])(
    '%s is readable on its own soft ground',
    name => {
      for (const text of [`state-${name}`, 'text', 'text-subtle']) {
        expect(
          contrastRatio(color(text), color(`state-${name}-soft`)),
        ).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  // WCAG 2.2, 1.4.11: 3 for what carries meaning without being text.
  it.each([...SERIES, 'series-other', 'line-strong'])(
    '%s can be seen on every surface',
    name => {
      for (const surface of SURFACES) {
        expect(
          contrastRatio(color(name), color(surface)),
        ).toBeGreaterThanOrEqual(3);
      }
    },
  );

  const deficiencies = Object.keys(DEFICIENCIES).filter(
    (name): name is Deficiency => name in DEFICIENCIES,
  );
  it.each(deficiencies)('series can be told apart with %s', deficiency => {
    const pairs = SERIES.flatMap((a, index) =>
      SERIES.slice(index + 1).map(b => ({
        pair: `${a} ${b}`,
        distance: perceivedDistance(
          simulate(color(a), deficiency),
          simulate(color(b), deficiency),
        ),
      })),
    );
    expect(pairs.filter(({ distance }) => distance < 6)).toEqual([]);
  });

  it.each(deficiencies)('critical stands out from ok with %s', deficiency => {
    expect(
      perceivedDistance(
        simulate(color('state-critical'), deficiency),
        simulate(color('state-ok'), deficiency),
      ),
    ).toBeGreaterThanOrEqual(6);
  });
});
