import type { Config } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { formatTarget } from '@meridian/aws-common';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { AwsCredentialIdentity } from '@smithy/types';
import { AwsConfig, roleNameOf } from '../config/AwsConfig';
import { AwsCredentialsError, CallDeadlineError } from '../failures/errors';
import { isOutage } from '../failures/explainAwsError';
import type { CallMeter } from '../meter/CallMeter';
import { withDeadline } from '../withDeadline';
import { withStsRegion } from './credentialsConfig';
import { memoizeCredentials } from './memoizeCredentials';
import { MeteredStsHandler } from './MeteredStsHandler';

export interface AwsAccountCredentialsOptions {
  /** The root of the config, for `aws`. */
  readonly root: Config;
  readonly config: AwsConfig;
  readonly callMeter: CallMeter;
  /** Sends the requests to STS. */
  readonly requestHandler: NodeHttpHandler;
  readonly now: () => Date;
}

/**
 * Credentials for accounts, from `integration-aws-node`, one set for all clients of an account.
 *
 * Where STS does not answer in one Region the next of `meridian.aws.regions` is asked, so that
 * losing a Region does not take the credentials of the others away.
 */
export class AwsAccountCredentials {
  private readonly byAccount = new Map<
    string,
    () => Promise<AwsCredentialIdentity>
  >();
  private readonly managers = new Map<string, DefaultAwsCredentialsManager>();
  private readonly stsHandlers = new Map<string, MeteredStsHandler>();
  /** The Region whose STS answered last. */
  private stsRegion: string;

  constructor(private readonly options: AwsAccountCredentialsOptions) {
    this.stsRegion = options.config.regions[0];
  }

  /**
   * What gives the account's credentials, as SDK clients take it. It fails with
   * {@link AwsCredentialsError}.
   */
  provider(accountId: string): () => Promise<AwsCredentialIdentity> {
    const known = this.byAccount.get(accountId);
    if (known) {
      return known;
    }
    const provider = memoizeCredentials(
      () => this.load(accountId),
      this.options.now,
    );
    this.byAccount.set(accountId, provider);
    return provider;
  }

  private async load(accountId: string): Promise<AwsCredentialIdentity> {
    const { config } = this.options;
    const stsRegions = [
      this.stsRegion,
      ...config.regions.filter(region => region !== this.stsRegion),
    ];
    let lastError: unknown;
    for (const stsRegion of stsRegions) {
      try {
        const credentials = await this.loadIn(stsRegion, accountId);
        this.stsRegion = stsRegion;
        return credentials;
      } catch (error) {
        lastError = error;
        const target = { accountId, region: stsRegion };
        if (!isOutage(error, { service: 'sts', target })) {
          break;
        }
      }
    }
    throw new AwsCredentialsError(
      accountId,
      roleNameOf(config.roles, accountId),
      lastError,
    );
  }

  /** Asks in one Region, for half of a call's deadline at most. */
  private loadIn(
    stsRegion: string,
    accountId: string,
  ): Promise<AwsCredentialIdentity> {
    const timeoutMs = this.options.config.client.callTimeoutMs / 2;
    return withDeadline(timeoutMs, {
      run: async signal => {
        const requestHandler = this.stsHandler(stsRegion, accountId);
        requestHandler.endWith(signal);
        const { sdkCredentialProvider } = await this.manager(
          stsRegion,
        ).getCredentialProvider({ accountId });
        return sdkCredentialProvider({
          callerClientConfig: { requestHandler },
        });
      },
      error: () => new CallDeadlineError(timeoutMs),
    });
  }

  private stsHandler(region: string, accountId: string): MeteredStsHandler {
    const key = formatTarget({ accountId, region });
    const known = this.stsHandlers.get(key);
    if (known) {
      return known;
    }
    const { callMeter, requestHandler } = this.options;
    const handler = new MeteredStsHandler({
      handler: requestHandler,
      callMeter,
      accountId,
      region,
    });
    this.stsHandlers.set(key, handler);
    return handler;
  }

  private manager(stsRegion: string): DefaultAwsCredentialsManager {
    const known = this.managers.get(stsRegion);
    if (known) {
      return known;
    }
    const { root, config } = this.options;
    const manager = DefaultAwsCredentialsManager.fromConfig(
      withStsRegion(root, {
        stsRegion,
        partition: config.partition,
        override: stsRegion !== config.regions[0],
      }),
    );
    this.managers.set(stsRegion, manager);
    return manager;
  }
}
