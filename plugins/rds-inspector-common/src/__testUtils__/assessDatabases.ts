import { assembleDatabases, type DatabaseEstate } from '../assembly';
import { evaluateChecks } from '../checks';
import { buildFacts, type FactsInput } from '../facts';
import { DEFAULT_EXTENDED_SUPPORT_PRICES } from '../lib/extendedSupport';
import { applyExceptions, type CheckException } from '../outcomes';
import { groupResults, type ReadModelContext } from '../readModel';
import { resolveStandard } from '../standard';
import type { CheckResult } from '../types';

/** What an assessment of all databases came to. */
export interface Assessment {
  readonly estate: DatabaseEstate;
  /** With exceptions applied. */
  readonly results: readonly CheckResult[];
  /** To make rows and details of databases with. */
  readonly context: ReadModelContext;
}

/** The whole way from what the inventory says to judged databases: facts, groups, checks, exceptions. */
export function assessDatabases(
  input: FactsInput,
  now: Date,
  exceptions: readonly CheckException[] = [],
): Assessment {
  const facts = buildFacts(input, now);
  const estate = assembleDatabases(facts.databases);
  const context = {
    now,
    estate,
    reference: facts.reference,
    standard: resolveStandard(),
    prices: DEFAULT_EXTENDED_SUPPORT_PRICES,
    knownAccountIds: facts.knownAccountIds,
  };
  const results = applyExceptions(
    evaluateChecks(context),
    exceptions,
    estate,
    now,
  );
  return {
    estate,
    results,
    context: { ...context, resultsByArn: groupResults(results) },
  };
}
