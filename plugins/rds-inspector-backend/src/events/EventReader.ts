import { createHash } from 'node:crypto';
import {
  type Event,
  paginateDescribeEvents,
  RDSClient,
} from '@aws-sdk/client-rds';
import {
  formatArn,
  formatTarget,
  partitionOfRegion,
  type Target,
} from '@meridian/aws-common';
import { type AwsService, explainAwsError } from '@meridian/aws-node';
import type { Knex } from 'knex';
import {
  readEventRead,
  storeEvents,
  type StoredEvent,
} from '../database/operations/events';
import { RDS_LIVE_ACTIONS } from '../iamActions';
import {
  type LiveAnswer,
  LiveReadError,
  LiveReads,
  type LiveReadsOptions,
} from '../live/LiveReads';

/** AWS keeps events for 14 days; a request takes a moment to arrive. */
const KEPT_MILLISECONDS = 14 * 86_400_000 - 5 * 60_000;
/** Events can be listed a moment after they happened. */
const OVERLAP_MILLISECONDS = 10 * 60_000;
const PAGE_SIZE = 100;

/**
 * Brings the events of RDS to the portal's own table, because AWS forgets them after two weeks. Each account
 * and Region is asked for what is new since the last time.
 */
export class EventReader {
  private readonly reads: LiveReads<true>;

  constructor(
    private readonly options: {
      readonly db: Knex;
      readonly aws: AwsService;
    } & {
      readonly live: LiveReadsOptions;
    },
  ) {
    this.reads = new LiveReads(options.live);
  }

  /** Reads what is new, unless that was done a moment ago. What is kept can be read whatever comes of it. */
  async refresh(target: Target): Promise<LiveAnswer<true>> {
    return this.reads.get(formatTarget(target), () => this.read(target));
  }

  private async read(target: Target): Promise<true> {
    const { db, aws, live } = this.options;
    const now = live.now();
    const before = await readEventRead(db, target);
    const oldest = now.getTime() - KEPT_MILLISECONDS;
    const known = before
      ? before.complete_to.getTime() - OVERLAP_MILLISECONDS
      : 0;
    const from = new Date(Math.max(oldest, known));
    const client = aws.clients.client(RDSClient, target, {
      declaredActions: RDS_LIVE_ACTIONS,
      unreadableDates: 'invalid',
    });
    const events: StoredEvent[] = [];
    try {
      const pages = paginateDescribeEvents(
        { client, pageSize: PAGE_SIZE },
        { StartTime: from, EndTime: now },
      );
      for await (const { Events = [] } of pages) {
        events.push(...Events.flatMap(event => toStored(event, target)));
      }
    } catch (error) {
      throw new LiveReadError(
        explainAwsError(error, {
          service: 'rds',
          operation: 'DescribeEvents',
          target,
        }),
      );
    }
    // Where the portal slept for longer than AWS remembers, there is a gap behind which nothing is certain.
    const isGapless = before && before.complete_to >= from;
    await storeEvents(db, target, events, {
      complete_from: isGapless ? before.complete_from : from,
      complete_to: now,
    });
    return true;
  }
}

const ARN_KINDS: Readonly<Record<string, string>> = {
  'db-instance': 'db',
  'db-cluster': 'cluster',
};

/** An event of a database; none of what has no source or time. */
function toStored(event: Event, target: Target): StoredEvent[] {
  const { Date: time, Message: message = '', EventCategories = [] } = event;
  const kind: string | undefined = ARN_KINDS[event.SourceType ?? ''];
  const sourceArn =
    event.SourceArn ??
    (kind &&
      formatArn({
        ...target,
        partition: partitionOfRegion(target.region),
        service: 'rds',
        resource: `${kind}:${event.SourceIdentifier}`,
      }));
  if (!sourceArn || !time || Number.isNaN(time.getTime())) return [];
  const id = createHash('sha1')
    .update(JSON.stringify([sourceArn, time.toISOString(), message]))
    .digest('base64url');
  return [
    {
      id,
      source_arn: sourceArn,
      occurred_at: time,
      message,
      categories: EventCategories,
    },
  ];
}
