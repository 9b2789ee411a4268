import { rdsArn } from '../../aws/rds/arns';
import { eventSubscriptions } from '../../aws/rds/events/collections';
import { topicArn } from '../../aws/sns/factory';
import { toTagList } from '../../aws/tagList';
import type { Estate } from '../../core/Estate';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  SECONDARY_REGION,
  standardTags,
  type Environment,
} from '../organization';

const CREATED_AT = '2024-09-05 12:10:44.112';
const CATEGORIES = {
  'db-instance': [
    'availability',
    'failover',
    'failure',
    'low storage',
    'maintenance',
    'notification',
    'read replica',
    'recovery',
  ],
  'db-cluster': [
    'failover',
    'failure',
    'global-failover',
    'maintenance',
    'notification',
  ],
  'db-parameter-group': ['configuration change'],
} as const;

/**
 * Where somebody is told of what happens to databases. The shared-services account was forgotten:
 * see `database-without-event-subscription` in the list of imperfections.
 */
const SUBSCRIBED: readonly {
  readonly account: 'prod' | 'staging' | 'dev';
  readonly environment: Environment;
  readonly region: string;
}[] = [
  { account: 'prod', environment: 'prod', region: PRIMARY_REGION },
  { account: 'prod', environment: 'prod', region: SECONDARY_REGION },
  { account: 'staging', environment: 'staging', region: PRIMARY_REGION },
  { account: 'dev', environment: 'dev', region: PRIMARY_REGION },
];

/** The subscriptions to events of databases: one for each kind of source, to the platform's topic. */
export function addEventSubscriptions(estate: Estate): void {
  for (const { account, environment, region } of SUBSCRIBED) {
    const accountId = ACCOUNTS[account];
    for (const [sourceType, categories] of Object.entries(CATEGORIES)) {
      const name = `platform-${sourceType}-events`;
      estate.add(eventSubscriptions, accountId, region, {
        description: {
          CustomerAwsId: accountId,
          CustSubscriptionId: name,
          SnsTopicArn: topicArn(accountId, region, 'platform-alarms'),
          Status: 'active',
          SubscriptionCreationTime: CREATED_AT,
          SourceType: sourceType,
          SourceIdsList: [],
          EventCategoriesList: [...categories],
          Enabled: true,
          EventSubscriptionArn: rdsArn(accountId, region, 'es', name),
        },
        tags: toTagList(standardTags('platform', environment, 'observability')),
      });
    }
  }
}
