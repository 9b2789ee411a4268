import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { DefaultAwsAccountsService } from './accounts/DefaultAwsAccountsService';
import { listOrganizationAccounts } from './accounts/listOrganizationAccounts';
import { DefaultAwsClients } from './clients/DefaultAwsClients';
import { SharedHttpHandler } from './clients/SharedHttpHandler';
import { readAwsConfig } from './config/readAwsConfig';
import { AwsAccountCredentials } from './credentials/AwsAccountCredentials';
import { InMemoryCallMeter } from './meter/CallMeter';
import type { AwsService } from './service';

/**
 * Puts the parts together.
 *
 * @param options.root - the root of the config
 * @returns the service, and what ends its connections
 * @throws InputError when config is wrong
 */
export function createAwsService(options: {
  root: Config;
  logger: LoggerService;
  now?: () => Date;
}): AwsService & { close(): void } {
  const { root, logger, now = () => new Date() } = options;
  const config = readAwsConfig(root);
  const callMeter = new InMemoryCallMeter(now);
  const requestHandler = SharedHttpHandler.fromConfig(config.client);
  const clients = new DefaultAwsClients({
    config,
    callMeter,
    requestHandler,
    now,
    credentials: new AwsAccountCredentials({
      root,
      config,
      callMeter,
      requestHandler,
      now,
    }),
  });
  const accounts = new DefaultAwsAccountsService({
    config,
    logger,
    now,
    listOrganizationAccounts: managementAccountId =>
      listOrganizationAccounts(clients, managementAccountId),
  });
  return {
    clients,
    accounts,
    callMeter,
    config,
    close: () => requestHandler.close(),
  };
}
