import { InputError } from '@backstage/errors';
import type { MetricUnit } from './MetricUnit';

/** How many of a stored unit one of an AWS unit is. */
type Factors = Readonly<Record<string, number>>;

/** CloudWatch's prefixes are decimal; the binary ones are for definitions that know better. */
const BYTES: Factors = {
  Bytes: 1,
  Kilobytes: 1e3,
  Megabytes: 1e6,
  Gigabytes: 1e9,
  Terabytes: 1e12,
  Kibibytes: 1024,
  Mebibytes: 1024 ** 2,
  Gibibytes: 1024 ** 3,
  Tebibytes: 1024 ** 4,
  Bits: 1 / 8,
  Kilobits: 1e3 / 8,
  Megabits: 1e6 / 8,
  Gigabits: 1e9 / 8,
  Terabits: 1e12 / 8,
};

const FACTORS: Readonly<Record<MetricUnit, Factors>> = {
  seconds: { Seconds: 1, Milliseconds: 1e-3, Microseconds: 1e-6 },
  bytes: BYTES,
  'bytes-per-second': perSecond(BYTES),
  percent: { Percent: 1 },
  count: { Count: 1 },
  'count-per-second': { 'Count/Second': 1 },
};

/**
 * The factor from a unit of CloudWatch to the one that is stored.
 *
 * @param awsUnit - as CloudWatch spells it (`Milliseconds`), or a binary prefix (`Mebibytes`);
 *   `None` and undefined mean that the value already has the stored unit
 * @throws InputError when the one cannot be made of the other
 */
export function unitFactor(
  awsUnit: string | undefined,
  unit: MetricUnit,
): number {
  if (awsUnit === undefined || awsUnit === 'None') return 1;
  const factors = FACTORS[unit];
  const factor = Object.hasOwn(factors, awsUnit) ? factors[awsUnit] : undefined;
  if (factor === undefined) {
    throw new InputError(
      `CloudWatch's unit '${awsUnit}' cannot be stored as '${unit}'. That takes one of ${Object.keys(
        factors,
      ).join(', ')}.`,
    );
  }
  return factor;
}

/** A value of CloudWatch in the unit that is stored; see {@link unitFactor}. */
export function convertUnit(
  value: number,
  awsUnit: string | undefined,
  unit: MetricUnit,
): number {
  return value * unitFactor(awsUnit, unit);
}

function perSecond(factors: Factors): Factors {
  return Object.fromEntries(
    Object.entries(factors).map(([name, factor]) => [`${name}/Second`, factor]),
  );
}
