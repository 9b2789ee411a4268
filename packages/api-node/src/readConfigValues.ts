import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/**
 * A duration in seconds.
 *
 * @param path - where the config is, for the message
 * @throws InputError naming the key and the fix
 */
export function readSeconds(
  config: Config | undefined,
  path: string,
  key: string,
  fallback: number,
): number {
  if (!config?.has(key)) {
    return fallback;
  }
  let seconds: number;
  try {
    seconds =
      durationToMilliseconds(readDurationFromConfig(config, { key })) / 1000;
  } catch (error) {
    throw new InputError(
      `${path}.${key} is not a duration; write for example { minutes: 5 }`,
      error,
    );
  }
  if (!(seconds >= 1)) {
    throw new InputError(
      `${path}.${key} must be at least a second; write for example { minutes: 5 }`,
    );
  }
  return seconds;
}

/**
 * A number that is not negative.
 *
 * @throws InputError naming the key and the fix
 */
export function readNumber(
  config: Config | undefined,
  path: string,
  key: string,
): number | undefined {
  const value = config?.getOptional(key);
  if (value === undefined || value === null) {
    return undefined;
  }
  const number = typeof value === 'boolean' ? NaN : Number(value);
  if (!Number.isFinite(number) || number < 0) {
    throw new InputError(
      `${path}.${key}: '${String(value)}' is not a number of at least 0`,
    );
  }
  return number;
}
