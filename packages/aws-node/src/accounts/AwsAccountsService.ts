import type { ReadFailure } from '@meridian/aws-common';
import type { AwsAccount } from '../types';

/** How current the list of accounts is. */
export interface AwsAccountsStatus {
  /** Whether Organizations is asked at all. */
  readonly organizationsEnabled: boolean;
  /** When Organizations last gave the list; undefined before the first time. */
  readonly refreshedAt?: Date;
  /** Why it could not be read the last time; undefined when it could. */
  readonly failure?: ReadFailure;
}

/** The accounts that the portal reads. */
export interface AwsAccountsService {
  /**
   * The accounts of config and, where enabled, the active ones of the organization, sorted by id.
   *
   * Never fails: where Organizations cannot be read it gives the last list that could be, or
   * config's accounts, and {@link AwsAccountsService.status} says why.
   */
  accounts(): Promise<AwsAccount[]>;
  status(): AwsAccountsStatus;
}
