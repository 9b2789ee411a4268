import type { BackupRule, GetBackupPlanOutput } from '@aws-sdk/client-backup';
import {
  backupPlans,
  backupVaults,
  type BackupProtection,
} from '../aws/backup/collections';
import {
  addProtection,
  backupPlan,
  backupVault,
  vaultArn,
} from '../aws/backup/factory';
import { tables } from '../aws/dynamodb/collections';
import type { Estate } from '../core/Estate';
import { writableDatabases } from './databaseSources';
import { stableId, stableUuid } from './ids';
import { kmsKeyArnOf } from './keyPlan';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  SECONDARY_REGION,
  standardTags,
  type AccountName,
  type Environment,
} from './organization';

const GIB = 1024 ** 3;
const CREATED_AT = new Date('2024-01-08T15:30:00Z');
const PLAN_NAME = 'platform-daily';

/** What an account backs up in the primary Region, and for how long. */
interface BackupProgram {
  readonly account: AccountName;
  readonly environment: Environment;
  readonly vaultName: string;
  readonly keyAlias: string;
  readonly retentionDays: number;
  /** The vault in the secondary Region that everything is copied to. */
  readonly copyVaultName?: string;
}

/** 35 days and a copy in the other Region, as the high-level architecture asks for. */
const PROGRAMS: readonly BackupProgram[] = [
  {
    account: 'prod',
    environment: 'prod',
    vaultName: 'production',
    keyAlias: 'production-backup',
    retentionDays: 35,
    copyVaultName: 'production-dr',
  },
  {
    account: 'staging',
    environment: 'staging',
    vaultName: 'staging',
    keyAlias: 'staging-data',
    retentionDays: 7,
  },
  {
    account: 'shared-services',
    environment: 'shared',
    vaultName: 'shared-services',
    keyAlias: 'shared-services-data',
    retentionDays: 35,
    copyVaultName: 'shared-services-dr',
  },
];

/** What a resource is, as a plan protects it. */
type Protected = Pick<
  BackupProtection,
  'resourceArn' | 'resourceType' | 'resourceName' | 'sizeBytes'
>;

/** Vaults, plans and what they protect. Comes after the databases and tables. */
export function addBackup(estate: Estate): void {
  for (const program of PROGRAMS) {
    addVaults(estate, program);
    const plan = addPlan(estate, program);
    for (const resource of protectedBy(estate, program)) {
      addProtection(estate, protect(program, plan, resource));
    }
  }
}

function addVaults(estate: Estate, program: BackupProgram): void {
  const { account, vaultName, copyVaultName, keyAlias } = program;
  const accountId = ACCOUNTS[account];
  const common = (region: string) => ({
    accountId,
    region,
    encryptionKeyArn: kmsKeyArnOf(account, region, keyAlias),
    createdAt: CREATED_AT,
    tags: standardTags('platform', program.environment),
  });
  estate.add(
    backupVaults,
    accountId,
    PRIMARY_REGION,
    backupVault({ ...common(PRIMARY_REGION), name: vaultName }),
  );
  if (copyVaultName) {
    estate.add(
      backupVaults,
      accountId,
      SECONDARY_REGION,
      backupVault({
        ...common(SECONDARY_REGION),
        name: copyVaultName,
        minimumRetentionDays: account === 'prod' ? 35 : undefined,
      }),
    );
  }
}

function addPlan(estate: Estate, program: BackupProgram): GetBackupPlanOutput {
  const { account, environment } = program;
  const accountId = ACCOUNTS[account];
  const plan = backupPlan({
    accountId,
    region: PRIMARY_REGION,
    name: PLAN_NAME,
    rule: ruleOf(program),
    createdAt: CREATED_AT,
  });
  estate.add(backupPlans, accountId, PRIMARY_REGION, {
    plan,
    selection: {
      SelectionId: stableUuid(`${account}/${PLAN_NAME}/selection`),
      SelectionName: 'everything-of-the-environment',
      IamRoleArn: `arn:aws:iam::${accountId}:role/service-role/AWSBackupDefaultServiceRole`,
      ListOfTags: [
        {
          ConditionType: 'STRINGEQUALS',
          ConditionKey: 'environment',
          ConditionValue: environment,
        },
      ],
      Resources: [],
    },
    tags: standardTags('platform', environment),
  });
  return plan;
}

function ruleOf(program: BackupProgram): BackupRule {
  const { account, copyVaultName, retentionDays } = program;
  return {
    RuleId: ruleIdOf(program),
    RuleName: 'daily',
    TargetBackupVaultName: program.vaultName,
    ScheduleExpression: 'cron(0 5 ? * * *)',
    ScheduleExpressionTimezone: 'Etc/UTC',
    StartWindowMinutes: 60,
    CompletionWindowMinutes: 480,
    Lifecycle: { DeleteAfterDays: retentionDays },
    EnableContinuousBackup: false,
    CopyActions: copyVaultName
      ? [
          {
            DestinationBackupVaultArn: vaultArn(
              ACCOUNTS[account],
              SECONDARY_REGION,
              copyVaultName,
            ),
            Lifecycle: { DeleteAfterDays: retentionDays },
          },
        ]
      : [],
  };
}

function ruleIdOf({ account }: BackupProgram): string {
  return stableUuid(`${account}/${PLAN_NAME}/daily`);
}

function protectedBy(estate: Estate, program: BackupProgram): Protected[] {
  const accountId = ACCOUNTS[program.account];
  if (program.account === 'shared-services') {
    return [jenkinsHome(accountId)];
  }
  const hasEnvironment = (tags: Readonly<Record<string, string>>) =>
    tags.environment === program.environment;
  return [
    ...writableDatabases(estate, accountId, PRIMARY_REGION)
      .filter(({ tags }) => hasEnvironment(tags))
      .map(database => ({
        resourceArn: database.arn,
        resourceType: database.kind,
        resourceName: database.identifier,
        sizeBytes: Math.round(database.storageGib * 0.4 * GIB),
      })),
    ...estate
      .of(tables, accountId, PRIMARY_REGION)
      .filter(({ tags }) => hasEnvironment(tags))
      .map(({ description }) => ({
        resourceArn: description.TableArn ?? '',
        resourceType: 'DynamoDB',
        resourceName: description.TableName ?? '',
        sizeBytes: 12 * GIB,
      })),
  ];
}

/** The file system that Jenkins keeps its home on. */
function jenkinsHome(accountId: string): Protected {
  const id = stableId('fs-', 'shared-services/jenkins-home');
  return {
    resourceArn: `arn:aws:elasticfilesystem:${PRIMARY_REGION}:${accountId}:file-system/${id}`,
    resourceType: 'EFS',
    resourceName: 'jenkins-home',
    sizeBytes: 60 * GIB,
  };
}

function protect(
  program: BackupProgram,
  plan: GetBackupPlanOutput,
  resource: Protected,
): BackupProtection {
  const { account, copyVaultName, keyAlias } = program;
  return {
    ...resource,
    accountId: ACCOUNTS[account],
    region: PRIMARY_REGION,
    plan,
    ruleId: ruleIdOf(program),
    vaultName: program.vaultName,
    encryptionKeyArn: kmsKeyArnOf(account, PRIMARY_REGION, keyAlias),
    retentionDays: program.retentionDays,
    copy: copyVaultName
      ? {
          region: SECONDARY_REGION,
          vaultName: copyVaultName,
          encryptionKeyArn: kmsKeyArnOf(account, SECONDARY_REGION, keyAlias),
          ...failureOf(resource),
        }
      : undefined,
  };
}

/** Planted: see `backup-jenkins-home-copy-fails`. */
function failureOf(
  resource: Protected,
): Pick<
  NonNullable<BackupProtection['copy']>,
  'failsOnWeekday' | 'failureMessage'
> {
  return resource.resourceName === 'jenkins-home'
    ? {
        failsOnWeekday: 2,
        failureMessage:
          'Copy job failed because the destination Backup vault is encrypted with a key that the role AWSBackupDefaultServiceRole may not use.',
      }
    : {};
}
