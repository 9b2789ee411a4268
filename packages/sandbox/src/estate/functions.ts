import type { Runtime } from '@aws-sdk/client-lambda';
import { functions } from '../aws/lambda/collections';
import { makeFunction } from '../aws/lambda/factory';
import { queues } from '../aws/sqs/collections';
import { makeQueue, queueArn } from '../aws/sqs/factory';
import type { Estate } from '../core/Estate';
import { kmsKeyArnOf } from './keyPlan';
import { securityGroupIdOf, subnetIdsOf, vpcIdOf } from './networkPlan';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  SECONDARY_REGION,
  standardTags,
  type AccountName,
  type Environment,
  type SystemName,
} from './organization';

const MODIFIED_AT = new Date('2025-04-14T07:45:00Z');
const LEGACY_MODIFIED_AT = new Date('2019-08-21T16:02:00Z');
const QUEUES_CREATED_AT = new Date('2024-03-04T09:00:00Z');

interface FunctionPlan {
  readonly name: string;
  readonly description: string;
  readonly runtime: Runtime;
  readonly handler: string;
  readonly memoryMebibytes: number;
  readonly timeoutSeconds: number;
  readonly system: SystemName;
  readonly component: string;
  /** The names of variables whose values are secrets, or lead to them. */
  readonly variables: readonly string[];
  /** A queue that is there already; without one the function gets a queue of its own. */
  readonly deadLetterQueue?: string;
}

/** The functions of the services architecture. */
const WORKLOADS: readonly FunctionPlan[] = [
  {
    name: 'api-handler',
    description: 'Answers /api/v1/process',
    runtime: 'python3.9',
    handler: 'app.lambda_handler',
    memoryMebibytes: 512,
    timeoutSeconds: 30,
    system: 'order-processing',
    component: 'order-service',
    variables: ['DATABASE_URL', 'LOG_LEVEL'],
    deadLetterQueue: 'OrderProcessingDLQ',
  },
  {
    name: 'data-processing',
    description: 'Processes what arrives in the data bucket and its queue',
    runtime: 'java11',
    handler: 'com.company.Handler',
    memoryMebibytes: 3008,
    timeoutSeconds: 900,
    system: 'analytics',
    component: 'data-pipeline',
    variables: ['DATA_BUCKET', 'WAREHOUSE_PASSWORD'],
  },
  {
    name: 'UserEventProcessor',
    description: 'Processes events of users',
    runtime: 'nodejs18.x',
    handler: 'index.handler',
    memoryMebibytes: 256,
    timeoutSeconds: 60,
    system: 'user-management',
    component: 'user-service',
    variables: ['USER_TABLE'],
    deadLetterQueue: 'UserEventProcessingQueueDLQ',
  },
];

/** What tells people about deployments and builds. */
const NOTIFIERS: readonly FunctionPlan[] = [
  'notify-teams',
  'build-notifications',
].map(name => ({
  name,
  description: 'Tells the teams about deployments and builds',
  runtime: 'nodejs18.x',
  handler: 'index.handler',
  memoryMebibytes: 256,
  timeoutSeconds: 60,
  system: 'platform',
  component: 'ci-cd',
  variables: ['WEBHOOK_URL'],
}));

interface Place {
  readonly account: AccountName;
  readonly environment: Environment;
  readonly region: string;
  readonly kmsKeyAlias: string;
}

const WORKLOAD_PLACES: readonly Place[] = [
  {
    account: 'prod',
    environment: 'prod',
    region: PRIMARY_REGION,
    kmsKeyAlias: 'production-data',
  },
  {
    account: 'prod',
    environment: 'prod',
    region: SECONDARY_REGION,
    kmsKeyAlias: 'production-data',
  },
  {
    account: 'staging',
    environment: 'staging',
    region: PRIMARY_REGION,
    kmsKeyAlias: 'staging-data',
  },
  {
    account: 'dev',
    environment: 'dev',
    region: PRIMARY_REGION,
    kmsKeyAlias: 'dev-data',
  },
];

export function addFunctions(estate: Estate): void {
  for (const place of WORKLOAD_PLACES) {
    for (const plan of WORKLOADS) {
      addFunction(estate, place, plan);
    }
  }
  for (const plan of NOTIFIERS) {
    addFunction(
      estate,
      {
        account: 'shared-services',
        environment: 'shared',
        region: PRIMARY_REGION,
        kmsKeyAlias: 'shared-services-data',
      },
      plan,
    );
  }
  addForgottenFunction(estate);
}

function addFunction(estate: Estate, place: Place, plan: FunctionPlan): void {
  const { account, environment, region } = place;
  const accountId = ACCOUNTS[account];
  const tags = standardTags(plan.system, environment, plan.component);
  const kmsKeyArn = kmsKeyArnOf(account, region, place.kmsKeyAlias);
  const deadLetterQueue = plan.deadLetterQueue ?? `${plan.name}-dlq`;
  if (!plan.deadLetterQueue) {
    estate.add(
      queues,
      accountId,
      region,
      makeQueue({
        accountId,
        region,
        name: deadLetterQueue,
        createdAt: QUEUES_CREATED_AT,
        kmsKeyId: kmsKeyArn,
        tags,
      }),
    );
  }
  estate.add(
    functions,
    accountId,
    region,
    makeFunction({
      accountId,
      region,
      name: plan.name,
      description: plan.description,
      runtime: plan.runtime,
      handler: plan.handler,
      memoryMebibytes: plan.memoryMebibytes,
      timeoutSeconds: plan.timeoutSeconds,
      modifiedAt: MODIFIED_AT,
      tags,
      environment: Object.fromEntries(
        plan.variables.map(name => [name, `value-of-${name.toLowerCase()}`]),
      ),
      deadLetterArn: queueArn(accountId, region, deadLetterQueue),
      kmsKeyArn,
      vpc: {
        vpcId: vpcIdOf(account, region),
        subnetIds: subnetIdsOf(account, region, 'private'),
        securityGroupIds: [securityGroupIdOf(account, region, 'lambda')],
      },
    }),
  );
}

/** Planted: see `compute-function-on-deprecated-runtime` in the list of imperfections. */
function addForgottenFunction(estate: Estate): void {
  const accountId = ACCOUNTS.prod;
  estate.add(
    functions,
    accountId,
    PRIMARY_REGION,
    makeFunction({
      accountId,
      region: PRIMARY_REGION,
      name: 'legacy-report-mailer',
      description: '',
      runtime: 'python2.7',
      handler: 'mailer.handler',
      memoryMebibytes: 128,
      timeoutSeconds: 3,
      modifiedAt: LEGACY_MODIFIED_AT,
      tags: { environment: 'prod' },
    }),
  );
}
