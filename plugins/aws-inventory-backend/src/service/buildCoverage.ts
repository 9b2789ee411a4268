import {
  formatTarget,
  judgeFreshness,
  type ReadFailure,
} from '@meridian/aws-common';
import type { AwsAccount } from '@meridian/aws-node';
import type {
  CoverageCell,
  CoverageEntry,
  InventoryCoverage,
} from '@meridian/plugin-aws-inventory-common';
import type { ScanTargetState } from '../database/operations/readScanTargets';
import type { ScanJob } from '../scanning/ScanJob';

/** What coverage is computed from. */
export interface CoverageFacts {
  readonly targets: readonly ScanTargetState[];
  readonly jobs: ReadonlyArray<
    Pick<ScanJob, 'id' | 'title' | 'resourceTypes' | 'intervalSeconds'>
  >;
  readonly accounts: readonly AwsAccount[];
  /** Why there may be accounts that are not known. */
  readonly accountsFailure?: ReadFailure;
  readonly staleAfterIntervals: number;
}

/** Says for every account, Region and collector when it was last read, and why not since. */
export function buildCoverage(
  facts: CoverageFacts,
  now: Date,
): InventoryCoverage {
  const jobs = new Map(facts.jobs.map(job => [job.id, job]));
  const names = new Map(facts.accounts.map(a => [a.accountId, a.name]));
  const items = facts.targets.flatMap(target => {
    const job = jobs.get(target.collector);
    return job ? [toEntry(target, { job, names, facts, now })] : [];
  });
  return {
    generatedAt: now.toISOString(),
    accounts: facts.accounts.map(({ accountId, name, source }) => ({
      accountId,
      name,
      source,
    })),
    accountsFailure: facts.accountsFailure,
    regions: [...new Set(items.map(({ region }) => region))].sort(),
    grid: toGrid(items),
    items,
    iamActionsMissing: toMissingActions(items),
  };
}

function toEntry(
  target: ScanTargetState,
  context: {
    job: Pick<ScanJob, 'title' | 'resourceTypes' | 'intervalSeconds'>;
    names: ReadonlyMap<string, string>;
    facts: CoverageFacts;
    now: Date;
  },
): CoverageEntry {
  const { job, names, facts, now } = context;
  const { intervalSeconds } = job;
  return {
    accountId: target.accountId,
    accountName: names.get(target.accountId) ?? target.accountId,
    region: target.region,
    collector: target.collector,
    collectorTitle: job.title,
    resourceTypes: [...job.resourceTypes],
    intervalSeconds,
    outcome: target.isRunning ? 'running' : target.lastOutcome ?? 'pending',
    freshness: judgeFreshness({
      observedAt: target.lastSuccessAt,
      now,
      intervalSeconds,
      staleAfterSeconds: intervalSeconds * facts.staleAfterIntervals,
    }),
    lastSuccessAt: target.lastSuccessAt?.toISOString(),
    lastAttemptAt: target.lastAttemptAt?.toISOString(),
    lastDurationSeconds: target.lastDurationSeconds,
    nextAttemptAt: target.nextAttemptAt.toISOString(),
    resourceCount: target.resourceCount,
    failure: target.failure,
    problems: target.problems,
    problemCount: target.problemCount,
  };
}

// From the best to the worst.
const STATES = [
  'fresh',
  'aging',
  'partial',
  'stale',
  'never',
  'failed',
] as const;

function stateOf(entry: CoverageEntry): CoverageCell['worst'] {
  if (entry.failure) return 'failed';
  if (entry.freshness.state === 'fresh' || entry.freshness.state === 'aging') {
    return entry.problems.length > 0 ? 'partial' : entry.freshness.state;
  }
  // A target whose scans were all partial was read, though never completely.
  return entry.freshness.state === 'never' && entry.problems.length > 0
    ? 'partial'
    : entry.freshness.state;
}

function toGrid(items: readonly CoverageEntry[]): CoverageCell[] {
  const cells = new Map<string, CoverageEntry[]>();
  for (const entry of items) {
    const key = formatTarget(entry);
    cells.set(key, [...(cells.get(key) ?? []), entry]);
  }
  return [...cells.values()].map(entries => {
    const states = entries.map(stateOf);
    const successes = entries.map(({ lastSuccessAt }) => lastSuccessAt);
    const [{ accountId, accountName, region }] = entries;
    return {
      accountId,
      accountName,
      region,
      worst: STATES[Math.max(...states.map(state => STATES.indexOf(state)))],
      entryCount: entries.length,
      unreadableCount: entries.filter(({ failure }) => failure).length,
      partialCount: entries.filter(
        ({ failure, problems }) => !failure && problems.length > 0,
      ).length,
      oldestSuccessAt: successes.includes(undefined)
        ? undefined
        : successes.sort()[0],
      reasons: distinctFailures(entries),
    };
  });
}

/** The failures and problems of the entries, one for each reason and missing action. */
function distinctFailures(entries: readonly CoverageEntry[]) {
  const failures = entries.flatMap(({ failure, problems }) =>
    failure ? [failure, ...problems] : problems,
  );
  const distinct = new Map(
    failures.map(failure => [
      `${failure.reason} ${failure.missingAction ?? failure.awsErrorCode}`,
      failure,
    ]),
  );
  return [...distinct.values()].slice(0, 10);
}

function toMissingActions(items: readonly CoverageEntry[]) {
  const byAccount = new Map<string, Set<string>>();
  for (const { accountId, failure, problems } of items) {
    for (const { missingAction } of [
      ...problems,
      ...(failure ? [failure] : []),
    ]) {
      if (missingAction) {
        const actions = byAccount.get(accountId) ?? new Set();
        byAccount.set(accountId, actions.add(missingAction));
      }
    }
  }
  return [...byAccount].map(([accountId, actions]) => ({
    accountId,
    actions: [...actions].sort(),
  }));
}
