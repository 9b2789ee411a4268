import type { Target } from '@meridian/aws-common';

/** An AWS account that the portal reads, from config or from AWS Organizations. */
export interface AwsAccount {
  readonly accountId: string;
  /** The account's name for people, for example `prod`. */
  readonly name: string;
  /** What its resources get where no tag says otherwise. */
  readonly defaults: {
    readonly owner?: string;
    readonly system?: string;
    readonly environment?: string;
  };
  readonly source: 'config' | 'organizations';
}

/** What every AWS SDK v3 client has in common, as far as the portal needs it. */
export interface AwsSdkClient {
  readonly middlewareStack: { add(...args: never[]): void };
  destroy(): void;
}

/** The constructor of an AWS SDK v3 client, for example `RDSClient`. */
// The SDK's clients each take a config of their own; only the common part is passed.
export interface AwsSdkClientConstructor<C extends AwsSdkClient> {
  new (config: {
    region?: string;
    credentials?: () => Promise<{
      accessKeyId: string;
      secretAccessKey: string;
      sessionToken?: string;
      expiration?: Date;
    }>;
    maxAttempts?: number;
    retryMode?: string;
  }): C;
}

/**
 * Gives SDK clients for accounts and Regions.
 *
 * Every client it gives is reused, counts its requests with the call meter, keeps within the
 * concurrency of its account and Region, gives each call a deadline and stops calling what
 * is down (circuit breaker). Errors thrown by such a client can be explained with
 * `explainAwsError`.
 */
export interface AwsClients {
  /**
   * @param target - `GLOBAL_REGION` gives a client for the Region that answers for global
   *   services in the account's partition (us-east-1 in `aws`)
   * @param options.declaredActions - the IAM actions that the caller declared; a call that needs
   *   another one throws before it is sent
   */
  client<C extends AwsSdkClient>(
    constructor: AwsSdkClientConstructor<C>,
    target: Target,
    options?: { declaredActions?: readonly string[] },
  ): C;
}

/** One line of the call meter: requests of one kind within one hour. */
export interface AwsCallCount {
  /** Start of the hour, UTC. */
  readonly hour: Date;
  /** The IAM prefix of the service, for example `rds`. */
  readonly service: string;
  /** The API operation, for example `DescribeDBInstances`. */
  readonly operation: string;
  readonly accountId: string;
  readonly region: string;
  readonly outcome: 'ok' | 'denied' | 'throttled' | 'unreachable' | 'error';
  readonly requestCount: number;
  /** What AWS charges by: metrics for GetMetricData, requests for Cost Explorer; 0 when free. */
  readonly billableUnits: number;
}
