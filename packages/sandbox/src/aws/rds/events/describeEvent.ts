import type { Event, SourceType } from '@aws-sdk/client-rds';
import { rdsArn, type RdsResourceKind } from '../arns';

const ARN_KINDS: Partial<Record<SourceType, RdsResourceKind>> = {
  'db-instance': 'db',
  'db-cluster': 'cluster',
  'db-snapshot': 'snapshot',
  'db-cluster-snapshot': 'cluster-snapshot',
  'db-parameter-group': 'pg',
  'blue-green-deployment': 'deployment',
};

/** What an event says, beside where and when. */
export interface EventContent {
  readonly sourceType: keyof typeof ARN_KINDS;
  readonly source: string;
  /** In AWS's words, for example `failover`, `backup` or `low storage`. */
  readonly category: string;
  /** In AWS's words: "Amazon RDS event categories and event messages". */
  readonly message: string;
}

/** An event as RDS lists it. */
export function makeEvent(
  place: { accountId: string; region: string },
  date: Date,
  content: EventContent,
): Event {
  return {
    SourceIdentifier: content.source,
    SourceType: content.sourceType,
    SourceArn: rdsArn(
      place.accountId,
      place.region,
      ARN_KINDS[content.sourceType] ?? 'db',
      content.source,
    ),
    EventCategories: [content.category],
    Message: content.message,
    Date: date,
  };
}
