import type {
  ClusterNode,
  DatabaseEstate,
  DatabaseNode,
  GlobalClusterNode,
  InstanceNode,
} from '../assembly';
import type { ReferenceIndex } from '../facts';
import type { ExtendedSupportPrices } from '../lib/extendedSupport';
import type { DatabaseStandard } from '../standard';
import type {
  CheckDefinition,
  CheckResult,
  DatabaseKind,
  Severity,
} from '../types';
import type { Verdict } from './verdicts';

/** What a check knows besides the database. */
export interface CheckContext {
  readonly now: Date;
  readonly estate: DatabaseEstate;
  readonly reference: ReferenceIndex;
  readonly standard: DatabaseStandard;
  readonly prices: ExtendedSupportPrices;
  /** The accounts that the portal reads: those of the organization, as far as it knows. */
  readonly knownAccountIds: ReadonlySet<string>;
}

type Evaluate<Node extends DatabaseNode> = (
  database: Node,
  context: CheckContext,
) => Verdict;

/** How a check judges each kind of database that it applies to. */
export interface Evaluations {
  readonly instance?: Evaluate<InstanceNode>;
  readonly cluster?: Evaluate<ClusterNode>;
  readonly 'global-cluster'?: Evaluate<GlobalClusterNode>;
}

/** One question about databases, with its pure answer. */
export interface Check extends CheckDefinition {
  /**
   * Answers it for a database.
   *
   * @returns undefined when the check is not about databases of that kind
   */
  evaluate(
    database: DatabaseNode,
    context: CheckContext,
  ): CheckResult | undefined;
}

/** Makes a check of its definition and of how it judges each kind of database. */
export function defineCheck(
  definition: Omit<CheckDefinition, 'appliesTo'> & { on: Evaluations },
): Check {
  const { on, ...rest } = definition;
  const appliesTo: DatabaseKind[] = [];
  if (on['global-cluster']) appliesTo.push('global-cluster');
  if (on.cluster) appliesTo.push('cluster');
  if (on.instance) appliesTo.push('instance');
  return {
    ...rest,
    appliesTo,
    evaluate: (database, context) => {
      const verdict = judge(on, database, context);
      return verdict && toResult(rest.id, rest.severity, database, verdict);
    },
  };
}

/** The part of a check that is sent to clients. */
export function toDefinition(check: Check): CheckDefinition {
  const { evaluate, ...definition } = check;
  return definition;
}

function judge(
  on: Evaluations,
  database: DatabaseNode,
  context: CheckContext,
): Verdict | undefined {
  switch (database.kind) {
    case 'instance':
      return on.instance?.(database, context);
    case 'cluster':
      return on.cluster?.(database, context);
    default:
      return on['global-cluster']?.(database, context);
  }
}

const NOTHING: readonly never[] = [];

function toResult(
  checkId: string,
  severity: Severity,
  { facts }: DatabaseNode,
  verdict: Verdict,
): CheckResult {
  const result = {
    checkId,
    arn: facts.arn,
    outcome: verdict.outcome,
    severity: (verdict.outcome === 'fail' && verdict.severity) || severity,
    message: verdict.message,
    evidence: (verdict.outcome === 'fail' && verdict.evidence) || NOTHING,
    subjectArns: (verdict.outcome === 'fail' && verdict.subjectArns) || NOTHING,
    observedAt: verdict.observedAt,
  };
  return verdict.outcome === 'unknown'
    ? {
        ...result,
        unknown: {
          reason: verdict.reason,
          message: verdict.message,
          missingAction: verdict.missingAction,
        },
      }
    : result;
}
