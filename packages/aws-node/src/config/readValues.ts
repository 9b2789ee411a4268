import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/**
 * Reads a 12-digit account id.
 *
 * @param path - the full key, for the error message
 * @throws InputError naming the key and the fix
 */
export function readAccountId(value: unknown, path: string): string {
  if (value === undefined || value === null || value === '') {
    throw new InputError(
      `${path} is missing; write the 12 digits of the account in quotes, for example '555566667777'`,
    );
  }
  if (typeof value === 'number') {
    throw new InputError(
      `${path}: ${value} is a number, and YAML drops the leading zeros of numbers; write it in quotes as '${String(
        value,
      ).padStart(12, '0')}'`,
    );
  }
  if (typeof value !== 'string' || !/^\d{12}$/.test(value)) {
    throw new InputError(
      `${path}: '${value}' is not an account id; write the 12 digits of the account in quotes, without dashes`,
    );
  }
  return value;
}

/** Reads a list of account ids and refuses one that is listed twice. */
export function readAccountIds(
  config: Config | undefined,
  options: {
    key: string;
    path: string;
  },
): string[] {
  const { key, path } = options;
  const value = config?.getOptional(key);
  if (value === undefined) {
    return [];
  }
  if (!Array.isArray(value)) {
    throw new InputError(
      `${path} must be a list of account ids, for example ['555566667777']`,
    );
  }
  const ids = value.map((id, index) => readAccountId(id, `${path}[${index}]`));
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) {
      throw new InputError(
        `${path}[${index}]: '${id}' is listed twice; remove one of them`,
      );
    }
  });
  return ids;
}

/**
 * Reads a whole number of at least 1.
 *
 * @throws InputError naming the key and the fix
 */
export function readCount(
  config: Config | undefined,
  options: {
    key: string;
    path: string;
    fallback: number;
  },
): number {
  const { key, path, fallback } = options;
  const value = config?.getOptional(key);
  if (value === undefined) {
    return fallback;
  }
  const count = typeof value === 'string' ? Number(value) : value;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) {
    throw new InputError(
      `${path}: '${value}' is not a whole number of at least 1; write for example ${fallback}`,
    );
  }
  return count;
}

/**
 * Reads a duration of more than nothing, in milliseconds.
 *
 * @throws InputError naming the key and the fix
 */
export function readDurationMs(
  config: Config | undefined,
  options: {
    key: string;
    path: string;
    fallbackMs: number;
  },
): number {
  const { key, path, fallbackMs } = options;
  if (config?.getOptional(key) === undefined) {
    return fallbackMs;
  }
  const example = `write for example { seconds: ${fallbackMs / 1000} }`;
  let milliseconds: number;
  try {
    milliseconds = durationToMilliseconds(
      readDurationFromConfig(config, { key }),
    );
  } catch (error) {
    throw new InputError(`${path} is not a duration; ${example}`, error);
  }
  if (!(milliseconds > 0)) {
    throw new InputError(`${path} must be longer than nothing; ${example}`);
  }
  return milliseconds;
}

/**
 * Checks the name of an IAM role.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 * @throws InputError naming the key and the fix
 */
export function checkRoleName(roleName: string, path: string): string {
  if (roleName.startsWith('arn:')) {
    const name = roleName.split(':role/')[1] ?? 'MeridianReader';
    throw new InputError(
      `${path}: '${roleName}' is an ARN; write only the role's name, '${name}'`,
    );
  }
  // A path before the name is allowed, because the role's ARN is built from the whole text.
  if (!/^([\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/.test(roleName)) {
    throw new InputError(
      `${path}: '${roleName}' is not the name of an IAM role; a name has 1 to 64 letters, digits or any of +=,.@_-`,
    );
  }
  return roleName;
}
