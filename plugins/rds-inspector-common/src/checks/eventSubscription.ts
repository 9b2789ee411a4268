import type { ClusterNode, InstanceNode } from '../assembly';
import type { EventSubscriptionFacts } from '../facts';
import { listOf } from '../lib/time';
import { defineCheck, type CheckContext } from './Check';
import {
  environmentOf,
  severityIn,
  standardOf,
  unlessClusterDecides,
  unlessDeleted,
} from './scope';
import { fail, notApplicable, pass, withFact, type Verdict } from './verdicts';

/**
 * What somebody has to be told to help in time. AWS's own control RDS.20 wants changes of configuration of
 * instances as well, which the history of the inventory tells.
 */
const WANTED = ['maintenance', 'failure'] as const;

export const eventSubscription = defineCheck({
  id: 'event-subscription',
  title: 'Somebody is told of its events',
  category: 'operations',
  severity: 'low',
  severityRule:
    'Informational outside of production; not asked for where the standard does not want it.',
  reads: ['configuration', 'event-subscriptions'],
  why: 'RDS says when a failover, a failure or maintenance happens, once. Without a subscription nobody hears it.',
  fix: {
    console:
      'Event subscriptions › Create event subscription: all instances or clusters, categories maintenance and failure.',
    cli: 'aws rds create-event-subscription --region {region} --subscription-name databases --sns-topic-arn <topic> --source-type db-instance --event-categories maintenance failure',
    terraform:
      'resource "aws_db_event_subscription" "databases" {\n  sns_topic        = aws_sns_topic.alerts.arn\n  source_type      = "db-instance"\n  event_categories = ["maintenance", "failure"]\n}',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: ['RDS.19', 'RDS.20'],
    prowlerChecks: [
      'rds_instance_critical_event_subscription',
      'rds_cluster_critical_event_subscription',
    ],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.html',
  },
  on: {
    instance: (database, context) =>
      unlessClusterDecides(database, () =>
        judge(database, context, 'db-instance'),
      ),
    cluster: (database, context) =>
      unlessDeleted(database, () => judge(database, context, 'db-cluster')),
  },
});

function judge(
  database: InstanceNode | ClusterNode,
  context: CheckContext,
  sourceType: 'db-instance' | 'db-cluster',
): Verdict {
  const { name, region, eventSubscriptions } = database.facts;
  if (!standardOf(database, context).eventSubscription.value) {
    return notApplicable(
      `The standard does not ask for it in ${environmentOf(database)}.`,
    );
  }
  return withFact(eventSubscriptions, all => {
    const covering = all.filter(one => covers(one, sourceType, name));
    const absent = WANTED.filter(
      category =>
        !covering.some(
          ({ categories }) =>
            categories.length === 0 || categories.includes(category),
        ),
    );
    return absent.length === 0
      ? pass(`Events of ${name} go to ${listOf(covering.map(topicOf))}.`)
      : fail(
          covering.length === 0
            ? `Nobody is told of events of ${name}: no event subscription in ${region} covers it.`
            : `Nobody is told of ${listOf(absent)} of ${name}.`,
          {
            severity: severityIn(database, 'low', 'informational'),
            evidence: [
              {
                label: 'Subscriptions',
                value: listOf(covering.map(one => one.name)) || 'none',
                expected: `one for ${listOf(WANTED)}`,
              },
            ],
          },
        );
  });
}

function covers(
  subscription: EventSubscriptionFacts,
  sourceType: string,
  name: string,
): boolean {
  const { enabled, sourceIds } = subscription;
  return (
    enabled === true &&
    (subscription.sourceType === undefined ||
      subscription.sourceType === sourceType) &&
    (sourceIds.length === 0 || sourceIds.includes(name))
  );
}

function topicOf({ topicArn, name }: EventSubscriptionFacts): string {
  return topicArn ? topicArn.slice(topicArn.lastIndexOf(':') + 1) : name;
}
