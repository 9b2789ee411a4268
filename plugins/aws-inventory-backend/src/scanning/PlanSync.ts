import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AwsService } from '@meridian/aws-node';
import type { Knex } from 'knex';
import { syncScanTargets } from '../database/operations/syncScanTargets';
import type { AccountDirectory } from '../service/AccountDirectory';
import { planTargets } from './planTargets';
import type { ScanJob } from './ScanJob';

/**
 * Keeps the table of targets in line with the accounts, Regions and collectors there are.
 *
 * Every process does so for itself, because each needs the directory of accounts; what one of them
 * wrote, the next finds done.
 */
export class PlanSync {
  constructor(
    private readonly options: {
      db: Knex;
      logger: LoggerService;
      aws: Pick<AwsService, 'accounts' | 'config'>;
      jobs: readonly ScanJob[];
      directory: AccountDirectory;
      /** Is told that there are new targets. */
      onTargetsAdded: () => void;
    },
  ) {}

  async sync(): Promise<void> {
    const { db, logger, aws, jobs, directory } = this.options;
    const accounts = await aws.accounts.accounts();
    const { failure } = aws.accounts.status();
    directory.update({ accounts, failure });
    const { addedCount, removedCount } = await syncScanTargets(db, {
      targets: planTargets({
        jobs,
        accountIds: accounts.map(({ accountId }) => accountId),
        regions: aws.config.regions,
        managementAccountId: aws.config.organizations.managementAccountId,
      }),
      unknownAccounts: failure !== undefined,
    });
    if (addedCount + removedCount > 0) {
      logger.info(
        `AWS targets to read: ${addedCount} added, ${removedCount} removed.`,
      );
    }
    if (addedCount > 0) {
      this.options.onTargetsAdded();
    }
  }
}
