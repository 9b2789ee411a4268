import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { formatTarget, type ReadFailure } from '@meridian/aws-common';
import type { AwsAccount } from '@meridian/aws-node';
import type { Knex } from 'knex';
import { LeaseLostError } from '../database/LeaseLostError';
import type { ClaimedTarget } from '../database/operations/claimScanTargets';
import { extendLease } from '../database/operations/extendLease';
import type { ScanResult } from '../database/operations/finishScan';
import { releaseLease } from '../database/operations/releaseLease';
import { ProblemList } from './ProblemList';
import { rejectOnAbort } from './rejectOnAbort';
import { nextAttemptDelay } from './retryDelay';
import { ScanDeadlineError, ShutdownError } from './ScanAbortedErrors';
import type { ScanEnding, ScanJob, ScanSession } from './ScanJob';

export interface RunScanOptions {
  readonly db: Knex;
  readonly logger: LoggerService;
  readonly leaseSeconds: number;
  readonly deadlineSeconds: number;
  /** Puts an error of an AWS client, or any other, into words. */
  readonly explainError: (
    error: unknown,
    work: { job: ScanJob; claim: ClaimedTarget },
  ) => ReadFailure;
  readonly random: () => number;
}

/**
 * Runs one claimed scan to its end: within the deadline, keeping the lease alive.
 *
 * @param shutdown - aborts when the portal stops
 * @returns undefined when the scan was given up to another one; nothing is recorded then
 */
export async function runScan(
  work: { job: ScanJob; claim: ClaimedTarget; account: AwsAccount },
  shutdown: AbortSignal,
  options: RunScanOptions,
): Promise<ScanResult | undefined> {
  const { job, claim, account } = work;
  const { db, logger } = options;
  const stop = new AbortController();
  const onShutdown = () => stop.abort(new ShutdownError());
  shutdown.addEventListener('abort', onShutdown, { once: true });
  const deadline = setTimeout(
    () => stop.abort(new ScanDeadlineError(options.deadlineSeconds)),
    options.deadlineSeconds * 1000,
  );
  const heartbeat = keepLease(stop, claim, options);
  const problems = new ProblemList();
  try {
    if (shutdown.aborted) onShutdown();
    const session = job.open({
      claim,
      account,
      signal: stop.signal,
      reportProblem: problem => problems.add(problem),
    });
    const ending = await readToItsEnd(session, {
      work,
      problems,
      signal: stop.signal,
      explainError: options.explainError,
    });
    return await conclude(session, ending, work, options);
  } catch (error) {
    if (error instanceof ShutdownError) {
      await releaseLease(db, claim);
    } else if (error instanceof LeaseLostError) {
      logger.warn(error.message);
    } else {
      // Not AWS but the portal itself failed. The lease runs out, and the scan is done again.
      logger.error(
        `The scan of ${formatTarget(claim)} by ${
          job.id
        } could not be recorded: ${stringifyError(error)}`,
      );
    }
    return undefined;
  } finally {
    shutdown.removeEventListener('abort', onShutdown);
    clearTimeout(deadline);
    clearInterval(heartbeat);
  }
}

/** Concludes the scan, as one that failed when what it read cannot be stored. */
async function conclude(
  session: ScanSession,
  ending: ScanEnding,
  work: { job: ScanJob; claim: ClaimedTarget },
  options: RunScanOptions,
): Promise<ScanResult> {
  const { job, claim } = work;
  const delayAfter = (failedAttemptCount: number) =>
    nextAttemptDelay({
      failedAttemptCount,
      intervalSeconds: job.intervalSeconds,
      random: options.random(),
    });
  const nextCount = claim.failedAttemptCount + 1;
  try {
    return await session.conclude(
      ending,
      delayAfter(ending.outcome === 'failed' ? nextCount : 0),
    );
  } catch (error) {
    if (error instanceof LeaseLostError) {
      throw error;
    }
    const message = `What ${job.title} of ${formatTarget(
      claim,
    )} are could not be stored; the portal's log says more.`;
    options.logger.error(`${message} ${stringifyError(error)}`);
    return session.conclude(
      { ...ending, outcome: 'failed', failure: { reason: 'error', message } },
      delayAfter(nextCount),
    );
  }
}

/** @throws ShutdownError or LeaseLostError when the scan is not to be concluded */
async function readToItsEnd(
  session: ScanSession,
  options: {
    work: { job: ScanJob; claim: ClaimedTarget };
    problems: ProblemList;
    signal: AbortSignal;
    explainError: RunScanOptions['explainError'];
  },
): Promise<ScanEnding> {
  const { problems } = options;
  let failure: ReadFailure | undefined;
  try {
    await rejectOnAbort(() => session.read(), options.signal);
  } catch (thrown) {
    // What a collector throws after the abort is often the abort in other words.
    const error = options.signal.aborted ? options.signal.reason : thrown;
    if (error instanceof ShutdownError || error instanceof LeaseLostError) {
      throw error;
    }
    failure =
      error instanceof ScanDeadlineError
        ? { reason: 'unreachable', message: error.message }
        : options.explainError(error, options.work);
  }
  const outcome = problems.count > 0 ? 'partial' : 'complete';
  return {
    outcome: failure ? 'failed' : outcome,
    failure,
    problems: problems.first,
    problemCount: problems.count,
  };
}

function keepLease(
  stop: AbortController,
  claim: ClaimedTarget,
  options: RunScanOptions,
): NodeJS.Timeout {
  const beat = async () => {
    try {
      if (!(await extendLease(options.db, claim, options.leaseSeconds))) {
        stop.abort(new LeaseLostError(claim));
      }
    } catch (error) {
      // The next beat may succeed; if none does, the fence keeps this scan from writing.
      options.logger.warn(
        `Could not extend the lease on ${formatTarget(claim)}: ${stringifyError(
          error,
        )}`,
      );
    }
  };
  return setInterval(beat, (options.leaseSeconds * 1000) / 3);
}
