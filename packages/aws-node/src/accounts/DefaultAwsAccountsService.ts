import type { LoggerService } from '@backstage/backend-plugin-api';
import { GLOBAL_REGION, ReadFailure } from '@meridian/aws-common';
import type { AwsConfig } from '../config/AwsConfig';
import { explainAwsError } from '../failures/explainAwsError';
import type { AwsAccount } from '../types';
import type {
  AwsAccountsService,
  AwsAccountsStatus,
} from './AwsAccountsService';
import { mergeAccounts, OrganizationAccount } from './mergeAccounts';

/** After a failure the list is tried again this soon, or after the interval if that is shorter. */
const RETRY_AFTER_MS = 60 * 1000;

export interface DefaultAwsAccountsServiceOptions {
  readonly config: Pick<AwsConfig, 'accounts' | 'organizations'>;
  readonly logger: Pick<LoggerService, 'warn' | 'info'>;
  readonly now: () => Date;
  /** Reads the organization's active accounts. */
  readonly listOrganizationAccounts: (
    managementAccountId: string,
  ) => Promise<OrganizationAccount[]>;
}

/**
 * Keeps the organization's accounts and reads them again when somebody asks and they are older
 * than the interval. Only the first reading is waited for; after that the list at hand is given
 * while a new one is on its way.
 */
export class DefaultAwsAccountsService implements AwsAccountsService {
  private found: OrganizationAccount[] = [];
  private refreshedAt: Date | undefined;
  private failure: ReadFailure | undefined;
  private nextRefreshAt = 0;
  private refreshing: Promise<void> | undefined;
  private readonly firstRefresh: () => Promise<void>;

  constructor(private readonly options: DefaultAwsAccountsServiceOptions) {
    let first: Promise<void> | undefined;
    this.firstRefresh = () => {
      first ??= this.refreshIfDue();
      return first;
    };
  }

  async accounts(): Promise<AwsAccount[]> {
    if (this.options.config.organizations.enabled) {
      await this.firstRefresh();
      this.refreshIfDue();
    }
    return mergeAccounts(this.options.config, this.found);
  }

  status(): AwsAccountsStatus {
    return {
      organizationsEnabled: this.options.config.organizations.enabled,
      refreshedAt: this.refreshedAt,
      failure: this.failure,
    };
  }

  /** Never rejects: a failure becomes part of the status. */
  private refreshIfDue(): Promise<void> {
    if (
      !this.refreshing &&
      this.options.now().getTime() >= this.nextRefreshAt
    ) {
      this.refreshing = this.refresh().finally(() => {
        this.refreshing = undefined;
      });
    }
    return this.refreshing ?? Promise.resolve();
  }

  private async refresh(): Promise<void> {
    const { config, logger, now, listOrganizationAccounts } = this.options;
    const { managementAccountId = '', refreshIntervalMs } =
      config.organizations;
    try {
      this.found = await listOrganizationAccounts(managementAccountId);
      this.refreshedAt = now();
      this.nextRefreshAt = now().getTime() + refreshIntervalMs;
      this.failure = undefined;
    } catch (error) {
      this.failure = explainAwsError(error, {
        service: 'organizations',
        operation: 'ListAccounts',
        target: { accountId: managementAccountId, region: GLOBAL_REGION },
      });
      this.nextRefreshAt =
        now().getTime() + Math.min(RETRY_AFTER_MS, refreshIntervalMs);
      const known = this.refreshedAt
        ? `the list of ${this.refreshedAt.toISOString()} stays in use`
        : 'only the accounts of the configuration are read';
      logger.warn(`${this.failure.message} Until then, ${known}.`);
    }
  }
}
