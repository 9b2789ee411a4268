import type { Steps } from '@meridian/aws-common';
import {
  applyExceptionsSteps,
  assembleDatabases,
  buildDatabaseDetail,
  buildDatabaseRow,
  buildFactsSteps,
  evaluateChecksSteps,
  groupResults,
  type CheckException,
  type CheckResult,
  type DatabaseDetail,
  type DatabaseEstate,
  type DatabaseNode,
  type DatabaseRow,
  type DatabaseStandard,
  type ExtendedSupportPrices,
  type FactsInput,
} from '@meridian/plugin-rds-inspector-common';

/** A database as it was judged. */
export interface AssessedDatabase {
  readonly row: DatabaseRow;
  /** Its place in its group, from 0. */
  readonly position: number;
  /** The name of its group's root, in lower case, for an order of groups. */
  readonly rootName: string;
  /** Whether it counts as one of the databases by version: clusters, and instances that are in none. */
  readonly isCounted: boolean;
  readonly results: readonly CheckResult[];
  /** Details are large: made one after the other, they need not all be held at once. */
  buildDetail(): DatabaseDetail;
}

/** What came of judging all databases. */
export interface Assessment {
  /** Each group in its order. */
  readonly databases: readonly AssessedDatabase[];
  readonly results: readonly CheckResult[];
}

/** What databases are judged by. */
export interface AssessmentRules {
  readonly standard: DatabaseStandard;
  readonly prices: ExtendedSupportPrices;
  /** The exceptions that count for this estate. */
  exceptionsFor(estate: DatabaseEstate): readonly CheckException[];
}

/** Judges all databases: facts, groups, checks, exceptions, and what the pages show. Pure. */
export function* assess(
  input: FactsInput,
  rules: AssessmentRules,
  now: Date,
): Steps<Assessment> {
  const { databases, reference, knownAccountIds } = yield* buildFactsSteps(
    input,
    now,
  );
  const estate = assembleDatabases(databases);
  const { standard, prices } = rules;
  const context = { now, estate, reference, standard, prices, knownAccountIds };
  const results = yield* applyExceptionsSteps(
    yield* evaluateChecksSteps(context),
    rules.exceptionsFor(estate),
    estate,
    now,
  );
  const resultsByArn = groupResults(results);
  yield;
  const model = { ...context, resultsByArn };
  const rows = new Map<string, DatabaseRow>();
  for (const node of estate.all) {
    rows.set(node.facts.arn, buildDatabaseRow(node, model));
    yield;
  }
  const rowOf = (node: DatabaseNode) =>
    rows.get(node.facts.arn) ?? buildDatabaseRow(node, model);
  const positions = new Map<string, number>();
  return {
    results,
    databases: estate.all.map(node => {
      const position = positions.get(node.rootArn) ?? 0;
      positions.set(node.rootArn, position + 1);
      const root = estate.byArn.get(node.rootArn) ?? node;
      return {
        row: rowOf(node),
        position,
        rootName: root.facts.name.toLowerCase(),
        isCounted: isCounted(node),
        results: resultsByArn.get(node.facts.arn) ?? [],
        buildDetail: () => buildDatabaseDetail(node, model, rowOf),
      };
    }),
  };
}

function isCounted(node: DatabaseNode): boolean {
  if (node.facts.isDeleted) return false;
  return node.kind === 'instance'
    ? node.facts.settings.clusterIdentifier === undefined
    : node.kind === 'cluster';
}
