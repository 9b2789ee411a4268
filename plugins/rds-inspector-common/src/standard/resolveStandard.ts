import { canonicalEnvironment } from '@meridian/aws-common';
import type {
  DatabaseStandard,
  EnvironmentStandard,
  StandardOverrides,
  StandardValues,
} from './DatabaseStandard';
import {
  DEVELOPMENT_STANDARD,
  PRODUCTION_STANDARD,
  SHARED_STANDARD,
  STAGING_STANDARD,
} from './defaultStandard';

/** The standard of the reference documents. */
export const DEFAULT_STANDARD: DatabaseStandard = {
  production: PRODUCTION_STANDARD,
  environments: {
    shared: SHARED_STANDARD,
    staging: STAGING_STANDARD,
    test: DEVELOPMENT_STANDARD,
    dev: DEVELOPMENT_STANDARD,
  },
};

/**
 * The standard with what config wants differently. An environment that only config names starts from
 * production's.
 */
export function resolveStandard(
  overrides: StandardOverrides = {},
): DatabaseStandard {
  const production = override(
    DEFAULT_STANDARD.production,
    overrides.production,
    'rdsInspector.standard.production',
  );
  const environments: Record<string, EnvironmentStandard> = {
    ...DEFAULT_STANDARD.environments,
  };
  for (const [name, values] of Object.entries(overrides.environments ?? {})) {
    const environment = canonicalEnvironment(name);
    environments[environment] = override(
      environments[environment] ?? production,
      values,
      `rdsInspector.standard.environments.${name}`,
    );
  }
  return { production, environments };
}

/**
 * What the standard wants of an environment. One that nobody named is held to production's: not knowing
 * what a database is for makes it no less important.
 */
export function standardFor(
  standard: DatabaseStandard,
  environment: string | undefined,
): EnvironmentStandard {
  const name = environment && canonicalEnvironment(environment);
  return name && Object.hasOwn(standard.environments, name)
    ? standard.environments[name]
    : standard.production;
}

const LESSER = new Set(['dev', 'test', 'staging']);

/** Whether an environment counts as production: all but dev, test and staging. */
export function isProduction(environment: string | undefined): boolean {
  return !environment || !LESSER.has(canonicalEnvironment(environment));
}

function override(
  base: EnvironmentStandard,
  values: Partial<StandardValues> | undefined,
  path: string,
): EnvironmentStandard {
  let standard = base;
  for (const name of Object.keys(base).filter(
    (one): one is keyof StandardValues => Object.hasOwn(base, one),
  )) {
    const value = values?.[name];
    if (value !== undefined) {
      standard = withRule(standard, name, value, `config ${path}.${name}`);
    }
  }
  return standard;
}

function withRule<Name extends keyof StandardValues>(
  standard: EnvironmentStandard,
  name: Name,
  value: StandardValues[Name],
  source: string,
): EnvironmentStandard {
  return { ...standard, [name]: { value, source } };
}
