import type { HumanDuration } from '@backstage/types';

export interface Config {
  meridian?: {
    /** Which part of AWS the portal reads, and how hard it may ask. */
    aws?: {
      /**
       * The Regions to read in every account, for example `[us-east-1, us-west-2]`. At least one.
       * The first one also decides the partition (`aws`, `aws-cn`, `aws-us-gov`).
       * @visibility backend
       */
      regions: string[];
      /**
       * Facts about accounts that AWS does not know. Accounts listed in `aws.accounts` or found
       * through Organizations are read even when they are not listed here.
       */
      accounts?: Array<{
        /**
         * The 12 digits of the account, in quotes: YAML drops leading zeros of numbers.
         * @visibility backend
         */
        accountId: string;
        /**
         * The account's name for people. By default its name in Organizations, or its id.
         * @visibility backend
         */
        name?: string;
        /**
         * The owner of its resources where no tag says otherwise, as an entity reference.
         * @visibility backend
         */
        owner?: string;
        /**
         * The system of its resources where no tag says otherwise, as an entity reference.
         * @visibility backend
         */
        system?: string;
        /**
         * The environment of its resources where no tag says otherwise, for example `prod`.
         * @visibility backend
         */
        environment?: string;
      }>;
      /** Finding accounts through AWS Organizations. */
      organizations?: {
        /**
         * Whether to read the list of accounts from Organizations. Needs
         * `organizations:ListAccounts` in the management account. Default: false.
         * @visibility backend
         */
        enabled?: boolean;
        /**
         * The account to ask: the management account or a delegated administrator.
         * Required when enabled.
         * @visibility backend
         */
        managementAccountId?: string;
        /**
         * Accounts of the organization that are not read.
         * @visibility backend
         */
        excludeAccountIds?: string[];
        /**
         * How often the list is read again. Default: 30 minutes.
         * @visibility backend
         */
        refreshInterval?: HumanDuration | string;
      };
      /** How the portal calls AWS. */
      client?: {
        /**
         * The most calls that run at the same time in one account and Region. Default: 8.
         * @visibility backend
         */
        concurrencyPerTarget?: number;
        /**
         * The deadline of one call with all its retries, without the time that it waits for
         * its turn. Default: 20 seconds.
         * @visibility backend
         */
        callTimeout?: HumanDuration | string;
        /**
         * How long one attempt may take to connect. Default: 5 seconds.
         * @visibility backend
         */
        connectTimeout?: HumanDuration | string;
        /**
         * The most attempts of one call, the first one included. Default: 4.
         * @visibility backend
         */
        maxAttempts?: number;
        /** When to stop calling a service of an account and Region that does not answer. */
        circuitBreaker?: {
          /**
           * Calls that fail in a row, because nothing or a server error comes back, before
           * the breaker opens. Default: 5.
           * @visibility backend
           */
          failureThreshold?: number;
          /**
           * How long it stays open before one call is let through as a probe.
           * Default: 60 seconds.
           * @visibility backend
           */
          openFor?: HumanDuration | string;
        };
      };
    };
  };
}
