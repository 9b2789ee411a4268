import { subscriptions, topics } from '../aws/sns/collections';
import { makeSubscription, makeTopic, topicArn } from '../aws/sns/factory';
import { queues } from '../aws/sqs/collections';
import { makeQueue, queueArn } from '../aws/sqs/factory';
import type { Estate } from '../core/Estate';
import { kmsKeyArnOf } from './keyPlan';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  REGIONS,
  SECONDARY_REGION,
  standardTags,
  type SystemName,
} from './organization';

const CREATED_AT = new Date('2023-10-09T08:00:00Z');
const FOURTEEN_DAYS_SECONDS = 1_209_600;

/** An environment in one Region. */
interface Place {
  readonly environment: 'prod' | 'staging' | 'dev';
  readonly region: string;
  readonly accountId: string;
  readonly kmsKeyArn: string;
}

interface QueuePlan {
  readonly name: string;
  readonly system: SystemName;
  readonly component: string;
  readonly visibilityTimeoutSeconds?: number;
  readonly retentionSeconds?: number;
  /** Receives before a message goes to the dead-letter queue. */
  readonly maxReceiveCount: number;
  readonly extraAttributes?: Readonly<Record<string, string>>;
  readonly busiestBacklog: number;
}

const QUEUES: readonly QueuePlan[] = [
  {
    name: 'OrderProcessing',
    system: 'order-processing',
    component: 'order-service',
    visibilityTimeoutSeconds: 300,
    retentionSeconds: FOURTEEN_DAYS_SECONDS,
    maxReceiveCount: 3,
    busiestBacklog: 1_400,
  },
  {
    name: 'OrderNotificationQueue.fifo',
    system: 'order-processing',
    component: 'order-service',
    maxReceiveCount: 5,
    busiestBacklog: 120,
  },
  {
    name: 'InventoryUpdates',
    system: 'order-processing',
    component: 'inventory-service',
    maxReceiveCount: 5,
    busiestBacklog: 600,
  },
  {
    name: 'UserNotifications.fifo',
    system: 'user-management',
    component: 'user-service',
    maxReceiveCount: 5,
    extraAttributes: {
      ContentBasedDeduplication: 'true',
      DeduplicationScope: 'messageGroup',
      FifoThroughputLimit: 'perMessageGroupId',
    },
    busiestBacklog: 300,
  },
  {
    name: 'UserEventProcessingQueue',
    system: 'user-management',
    component: 'user-service',
    maxReceiveCount: 5,
    busiestBacklog: 250,
  },
];

/** Adds the queues, the topics and the subscriptions of the platform. */
export function addMessaging(estate: Estate): void {
  const places: Place[] = [
    ...REGIONS.map(region => placeOf('prod', region, 'production-data')),
    placeOf('staging', PRIMARY_REGION, 'staging-data'),
    placeOf('dev', PRIMARY_REGION, 'dev-data'),
  ];
  for (const place of places) {
    for (const plan of QUEUES) {
      addQueue(estate, place, plan);
    }
    addTopics(estate, place);
  }
  for (const region of REGIONS) {
    addIncidentAlerts(estate, region);
  }
}

function placeOf(
  environment: Place['environment'],
  region: string,
  keyAlias: string,
): Place {
  return {
    environment,
    region,
    accountId: ACCOUNTS[environment],
    kmsKeyArn: kmsKeyArnOf(environment, region, keyAlias),
  };
}

function addQueue(estate: Estate, place: Place, plan: QueuePlan): void {
  const { accountId, region, environment } = place;
  const common = {
    accountId,
    region,
    createdAt: CREATED_AT,
    tags: standardTags(plan.system, environment, plan.component),
    kmsKeyId: place.kmsKeyArn,
    extraAttributes: plan.extraAttributes,
  };
  // See imperfections.ts.
  const lacksDeadLetterQueue =
    plan.name === 'InventoryUpdates' && region === SECONDARY_REGION;
  if (lacksDeadLetterQueue) {
    estate.add(
      queues,
      accountId,
      region,
      makeQueue({ ...common, name: plan.name }),
    );
    return;
  }
  const deadLetterName = deadLetterNameOf(plan.name);
  estate.add(
    queues,
    accountId,
    region,
    makeQueue({
      ...common,
      name: plan.name,
      visibilityTimeoutSeconds: plan.visibilityTimeoutSeconds,
      retentionSeconds: plan.retentionSeconds,
      deadLetter: {
        arn: queueArn(accountId, region, deadLetterName),
        maxReceiveCount: plan.maxReceiveCount,
      },
      busiestBacklog: environment === 'prod' ? plan.busiestBacklog : 5,
    }),
    makeQueue({
      ...common,
      name: deadLetterName,
      retentionSeconds: FOURTEEN_DAYS_SECONDS,
    }),
  );
}

/** The dead-letter queue of a FIFO queue has to be one, too. */
function deadLetterNameOf(name: string): string {
  return name.endsWith('.fifo')
    ? `${name.slice(0, -'.fifo'.length)}DLQ.fifo`
    : `${name}DLQ`;
}

function addTopics(estate: Estate, place: Place): void {
  const { accountId, region, environment, kmsKeyArn } = place;
  const userEvents = topicArn(accountId, region, 'UserEvents');
  const orderNotifications = topicArn(
    accountId,
    region,
    'OrderNotifications.fifo',
  );
  estate.add(
    topics,
    accountId,
    region,
    makeTopic({
      accountId,
      region,
      name: 'UserEvents',
      displayName: 'User Events Topic',
      tags: standardTags('user-management', environment, 'user-service'),
      kmsKeyId: kmsKeyArn,
    }),
    makeTopic({
      accountId,
      region,
      name: 'OrderNotifications.fifo',
      tags: standardTags('order-processing', environment, 'order-service'),
      kmsKeyId: kmsKeyArn,
    }),
  );
  estate.add(
    subscriptions,
    accountId,
    region,
    makeSubscription({
      topicArn: userEvents,
      protocol: 'sqs',
      endpoint: queueArn(accountId, region, 'UserEventProcessingQueue'),
    }),
    makeSubscription({
      topicArn: userEvents,
      protocol: 'lambda',
      endpoint: `arn:aws:lambda:${region}:${accountId}:function:UserEventProcessor`,
    }),
    makeSubscription({
      topicArn: userEvents,
      protocol: 'email',
      endpoint: 'alerts@company.com',
      filterPolicy: { severity: ['CRITICAL', 'HIGH'] },
    }),
    makeSubscription({
      topicArn: orderNotifications,
      protocol: 'sqs',
      endpoint: queueArn(accountId, region, 'OrderNotificationQueue.fifo'),
    }),
  );
}

/** The topic that tells the people on call what goes wrong in production. */
function addIncidentAlerts(estate: Estate, region: string): void {
  const accountId = ACCOUNTS.prod;
  estate.add(
    topics,
    accountId,
    region,
    makeTopic({
      accountId,
      region,
      name: 'incident-alerts',
      displayName: 'Incident alerts',
      tags: standardTags('platform', 'prod', 'observability'),
      kmsKeyId: kmsKeyArnOf('prod', region, 'production-data'),
    }),
  );
  estate.add(
    subscriptions,
    accountId,
    region,
    makeSubscription({
      topicArn: topicArn(accountId, region, 'incident-alerts'),
      protocol: 'email',
      endpoint: 'oncall@company.com',
      // Nobody confirmed the one in the second Region (see imperfections.ts).
      confirmed: region === PRIMARY_REGION,
    }),
  );
}
