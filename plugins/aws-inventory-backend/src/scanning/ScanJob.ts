import type { ReadFailure } from '@meridian/aws-common';
import type { AwsAccount } from '@meridian/aws-node';
import type { CollectProblem } from '@meridian/plugin-aws-inventory-node';
import type { ClaimedTarget } from '../database/operations/claimScanTargets';
import type { ScanResult } from '../database/operations/finishScan';

/** Something that is read from AWS regularly, target by target. */
export interface ScanJob {
  /** The collector's id. */
  readonly id: string;
  readonly title: string;
  readonly service: string;
  readonly resourceTypes: readonly string[];
  readonly scope: 'regional' | 'global' | 'organization';
  readonly intervalSeconds: number;
  open(context: ScanContext): ScanSession;
}

/** What a job is given for one scan. */
export interface ScanContext {
  readonly claim: ClaimedTarget;
  readonly account: AwsAccount;
  readonly signal: AbortSignal;
  reportProblem(problem: CollectProblem): void;
}

/** How the reading of a scan ended. */
export interface ScanEnding {
  readonly outcome: 'complete' | 'partial' | 'failed';
  readonly failure?: ReadFailure;
  readonly problems: readonly CollectProblem[];
  readonly problemCount: number;
}

/** One scan of one target. */
export interface ScanSession {
  /** Reads everything; rejects when that cannot be done. */
  read(): Promise<void>;
  /**
   * Stores what is left to be stored, and how the scan ended, while the lease holds.
   *
   * @param nextAttemptDelaySeconds - see `finishScan`
   * @throws LeaseLostError
   */
  conclude(
    ending: ScanEnding,
    nextAttemptDelaySeconds: number,
  ): Promise<ScanResult>;
}
