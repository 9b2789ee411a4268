import { assembleDatabases, type DatabaseEstate } from './assembly';
import { evaluateChecks } from './checks';
import { buildFacts, type FactsInput } from './facts';
import {
  DEFAULT_EXTENDED_SUPPORT_PRICES,
  type ExtendedSupportPrices,
} from './lib/extendedSupport';
import { applyExceptions, type CheckException } from './outcomes';
import { groupResults, type ReadModelContext } from './readModel';
import { resolveStandard, type DatabaseStandard } from './standard';
import type { CheckResult } from './types';

/** What an assessment of all databases came to. */
export interface Assessment {
  readonly estate: DatabaseEstate;
  /** With exceptions applied. */
  readonly results: readonly CheckResult[];
  /** To make rows and details of databases with. */
  readonly context: ReadModelContext;
}

/**
 * The whole way from what the inventory says to judged databases: facts, groups, checks, exceptions.
 *
 * @param options.exceptions - a function of the databases, where an annotation has to be brought together
 *   with those that it may speak for
 */
export function assessDatabases(
  input: FactsInput,
  now: Date,
  options: {
    standard?: DatabaseStandard;
    prices?: ExtendedSupportPrices;
    exceptions?:
      | readonly CheckException[]
      | ((estate: DatabaseEstate) => readonly CheckException[]);
  } = {},
): Assessment {
  const facts = buildFacts(input, now);
  const estate = assembleDatabases(facts.databases);
  const { exceptions = [] } = options;
  const context = {
    now,
    estate,
    reference: facts.reference,
    standard: options.standard ?? resolveStandard(),
    prices: options.prices ?? DEFAULT_EXTENDED_SUPPORT_PRICES,
    knownAccountIds: facts.knownAccountIds,
  };
  const results = applyExceptions(
    evaluateChecks(context),
    typeof exceptions === 'function' ? exceptions(estate) : exceptions,
    estate,
    now,
  );
  return {
    estate,
    results,
    context: { ...context, resultsByArn: groupResults(results) },
  };
}
