import { secrets } from '../aws/secretsmanager/collections';
import {
  secret,
  secretReplica,
  type SecretOptions,
} from '../aws/secretsmanager/factory';
import type { Estate } from '../core/Estate';
import { writableDatabases } from './databaseSources';
import { kmsKeyArnOf } from './keyPlan';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  SECONDARY_REGION,
  standardTags,
  type AccountName,
} from './organization';

/** Which key the secrets of an account are encrypted with. */
const KEY_ALIASES: readonly (readonly [AccountName, string])[] = [
  ['prod', 'production-global'],
  ['staging', 'staging-data'],
  ['dev', 'dev-data'],
];

/** Planted: see `secrets-authentication-not-replicated`. */
const NOT_REPLICATED = 'authentication-service-prod';

const CREATED_AT = new Date('2024-01-22T12:00:00Z');

/**
 * The credentials of every database, replicated to the secondary Region in production, and of what the
 * platform connects to. Comes after the databases.
 */
export function addSecrets(estate: Estate): void {
  for (const [account, alias] of KEY_ALIASES) {
    addDatabaseSecrets(estate, account, alias);
  }
  addReplicated(estate, 'prod', {
    ...placeOf('prod'),
    name: 'prod/payment-service/provider-api-key',
    description: 'API key of the payment provider',
    createdAt: CREATED_AT,
    kmsKeyId: kmsKeyArnOf('prod', PRIMARY_REGION, 'production-global'),
    tags: standardTags('order-processing', 'prod', 'payment-service'),
  });
  for (const name of ['jenkins', 'argocd', 'github-app']) {
    estate.add(
      secrets,
      ACCOUNTS['shared-services'],
      PRIMARY_REGION,
      secret({
        ...placeOf('shared-services'),
        name: `shared/ci-cd/${name}`,
        description: `Credentials of ${name}`,
        createdAt: CREATED_AT,
        kmsKeyId: kmsKeyArnOf(
          'shared-services',
          PRIMARY_REGION,
          'shared-services-data',
        ),
        tags: standardTags('platform', 'shared', 'ci-cd'),
      }),
    );
  }
  // Planted: see `ownership-dev-secret-untagged`.
  estate.add(
    secrets,
    ACCOUNTS.dev,
    PRIMARY_REGION,
    secret({
      ...placeOf('dev'),
      name: 'test-api-key',
      description: '',
      createdAt: CREATED_AT,
      tags: {},
    }),
  );
}

function addDatabaseSecrets(
  estate: Estate,
  account: AccountName,
  keyAlias: string,
): void {
  const { accountId, region } = placeOf(account);
  for (const database of writableDatabases(estate, accountId, region)) {
    const options: SecretOptions = {
      accountId,
      region,
      name: `rds/${database.identifier}/credentials`,
      description: `Master credentials of ${database.identifier}`,
      createdAt: database.createdAt,
      kmsKeyId: kmsKeyArnOf(account, region, keyAlias),
      rotationFunctionArn: `arn:aws:lambda:${region}:${accountId}:function:rotate-postgresql-credentials`,
      tags: database.tags,
    };
    if (account === 'prod' && database.identifier !== NOT_REPLICATED) {
      addReplicated(estate, account, options);
    } else {
      estate.add(secrets, accountId, region, secret(options));
    }
  }
}

function addReplicated(
  estate: Estate,
  account: AccountName,
  options: SecretOptions,
): void {
  const replica = {
    region: SECONDARY_REGION,
    kmsKeyId: kmsKeyArnOf(account, SECONDARY_REGION, 'production-global'),
  };
  estate.add(
    secrets,
    options.accountId,
    options.region,
    secret(options, [replica]),
  );
  estate.add(
    secrets,
    options.accountId,
    replica.region,
    secretReplica(options, replica),
  );
}

function placeOf(account: AccountName): { accountId: string; region: string } {
  return { accountId: ACCOUNTS[account], region: PRIMARY_REGION };
}
