import { stringifyError } from '@backstage/errors';
import { formatTarget } from '@meridian/aws-common';
import type { AwsAccount } from '@meridian/aws-node';
import {
  claimScanTargets,
  type ClaimedTarget,
} from '../database/operations/claimScanTargets';
import type { ScanResult } from '../database/operations/finishScan';
import { readDueRegions } from '../database/operations/readDueRegions';
import { runScan, type RunScanOptions } from './runScan';
import type { ScanJob } from './ScanJob';

const GATHER_MILLISECONDS = 50;

export interface ScanEngineOptions extends RunScanOptions {
  readonly jobs: readonly ScanJob[];
  /** How many scans of one Region this process runs at once. */
  readonly workersPerRegion: number;
  /** How many scans of one account in one Region all processes together run at once. */
  readonly workersPerTarget: number;
  readonly pollSeconds: number;
  account(accountId: string): AwsAccount;
  onScanned?(claim: ClaimedTarget, result: ScanResult): void;
}

/**
 * Scans what is due, together with the engines of the other processes of the portal.
 *
 * The table of targets is the queue. Each Region has workers of its own, so that a Region that
 * hangs holds up nobody but itself.
 */
export class ScanEngine {
  private readonly jobs: ReadonlyMap<string, ScanJob>;
  private readonly shutdown = new AbortController();
  private readonly running = new Set<Promise<void>>();
  private readonly runningByRegion = new Map<string, number>();
  private loop: Promise<void> | undefined;
  private wake: () => void = () => {};

  constructor(private readonly options: ScanEngineOptions) {
    this.jobs = new Map(options.jobs.map(job => [job.id, job]));
  }

  start(): void {
    this.loop ??= this.run();
  }

  /** Looks for work now instead of at the next poll. */
  poke(): void {
    this.wake();
  }

  /** Gives up what runs, for other processes or the next start to do, and waits until it ended. */
  async stop(): Promise<void> {
    this.shutdown.abort();
    this.wake();
    await this.loop;
    await Promise.all(this.running);
  }

  private async run(): Promise<void> {
    while (!this.shutdown.signal.aborted) {
      const pause = this.pause();
      try {
        await this.dispatch();
      } catch (error) {
        this.options.logger.error(
          `Could not look for AWS targets that are due: ${stringifyError(
            error,
          )}`,
        );
      }
      await pause;
      // Scans often end together; one look for work serves them all.
      await new Promise(resolve => setTimeout(resolve, GATHER_MILLISECONDS));
    }
  }

  // Begun before the dispatch, so that a scan that ends meanwhile is not missed.
  private pause(): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, this.options.pollSeconds * 1000);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async dispatch(): Promise<void> {
    const { db, workersPerRegion, workersPerTarget, leaseSeconds } =
      this.options;
    const claim = async (region: string) => {
      const limit = workersPerRegion - (this.runningByRegion.get(region) ?? 0);
      if (limit <= 0 || this.shutdown.signal.aborted) {
        return;
      }
      const claims = await claimScanTargets(db, {
        region,
        limit,
        perAccount: workersPerTarget,
        leaseSeconds,
        collectors: [...this.jobs.keys()],
      });
      claims.forEach(claimed => this.begin(claimed));
    };
    // One after the other, the claims of all Regions would take longer than many scans.
    const claims = await Promise.allSettled(
      (await readDueRegions(db)).map(claim),
    );
    const failed = claims.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') {
      throw failed.reason;
    }
  }

  private begin(claim: ClaimedTarget): void {
    const { region } = claim;
    this.count(region, +1);
    const scan = this.scan(claim)
      .catch(error => {
        // The lease runs out, and the scan is done again.
        this.options.logger.error(
          `The scan of ${formatTarget(claim)} by ${
            claim.collector
          } did not end as it should: ${stringifyError(error)}`,
        );
      })
      .finally(() => {
        this.count(region, -1);
        this.running.delete(scan);
        this.wake();
      });
    this.running.add(scan);
  }

  private count(region: string, change: number): void {
    const count = (this.runningByRegion.get(region) ?? 0) + change;
    this.runningByRegion.set(region, count);
  }

  private async scan(claim: ClaimedTarget): Promise<void> {
    const job = this.jobs.get(claim.collector);
    if (!job) {
      return;
    }
    const account = this.options.account(claim.accountId);
    const work = { job, claim, account };
    const result = await runScan(work, this.shutdown.signal, this.options);
    if (!result) {
      return;
    }
    if (result.failure && claim.failedAttemptCount === 0) {
      this.options.logger.warn(
        `Could not read ${job.title} of ${formatTarget(claim)}: ${
          result.failure.message
        }`,
      );
    }
    this.options.onScanned?.(claim, result);
  }
}
