/** A colour in linear-light sRGB, each channel from 0 to 1. */
export type LinearRgb = readonly [number, number, number];

/** Reads `#rrggbb`. */
export function parseHex(hex: string): LinearRgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) {
    throw new Error(`'${hex}' is not a colour of the form #rrggbb`);
  }
  const linear = (channel: string) => {
    const value = parseInt(channel, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [linear(match[1]), linear(match[2]), linear(match[3])];
}

function luminance([r, g, b]: LinearRgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * The contrast ratio of two colours, from 1 to 21.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastRatio(a: LinearRgb, b: LinearRgb): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * Complete colour-vision deficiencies as matrices over linear RGB.
 *
 * Source: Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color
 * Vision Deficiency", 2009, severity 1.0.
 */
export const DEFICIENCIES = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

export type Deficiency = keyof typeof DEFICIENCIES;

/** How a colour looks to a person with a deficiency. */
export function simulate(color: LinearRgb, deficiency: Deficiency): LinearRgb {
  const [r, g, b] = DEFICIENCIES[deficiency].map(row =>
    Math.min(
      1,
      Math.max(0, row[0] * color[0] + row[1] * color[1] + row[2] * color[2]),
    ),
  );
  return [r, g, b];
}

/**
 * The distance of two colours as people see it, in OKLab times 100; about 2 is just noticeable.
 *
 * @see https://bottosson.github.io/posts/oklab/
 */
export function perceivedDistance(a: LinearRgb, b: LinearRgb): number {
  const [la, aa, ba] = toOklab(a);
  const [lb, ab, bb] = toOklab(b);
  return 100 * Math.hypot(la - lb, aa - ab, ba - bb);
}

function toOklab([r, g, b]: LinearRgb): LinearRgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
