import type { DatabaseEstate } from '../assembly';
import { assessDatabases, type Assessment } from './assessDatabases';
import type { FactsInput, SourceResource } from '../facts';
import type { CheckException } from '../outcomes';
import type { CheckResult } from '../types';
import { completeCoverage } from './observations';
import { referenceRecords } from './reference';
import { surroundings } from './related';
import { NOW } from './resources';

export * from './databases';
export * from './observations';
export * from './reference';
export * from './related';
export * from './resources';

/** Facts of some databases and their usual surroundings. */
export function factsInput(
  resources: readonly SourceResource[],
  options: Partial<FactsInput> = {},
): FactsInput {
  const given = new Set(resources.map(({ arn }) => arn));
  return {
    coverage: completeCoverage(),
    metrics: [],
    reference: referenceRecords(),
    ...options,
    resources: [
      ...resources,
      ...surroundings().filter(({ arn }) => !given.has(arn)),
    ],
  };
}

export function assess(
  resources: readonly SourceResource[],
  options: Partial<FactsInput> & {
    exceptions?: readonly CheckException[];
    now?: Date;
  } = {},
): Assessment {
  const { exceptions, now = NOW, ...input } = options;
  return assessDatabases(factsInput(resources, input), now, exceptions);
}

/** The result of a check of one database; throws when there is none. */
export function resultOf(
  { results }: Assessment,
  checkId: string,
  arn: string,
): CheckResult {
  const found = results.find(
    result => result.checkId === checkId && result.arn === arn,
  );
  if (!found) {
    throw new Error(`There is no result of ${checkId} for ${arn}.`);
  }
  return found;
}

/** A database by its ARN; throws when it is not there. */
export function nodeOf(estate: DatabaseEstate, arn: string) {
  const node = estate.byArn.get(arn);
  if (!node) {
    throw new Error(`${arn} is not among the databases.`);
  }
  return node;
}
