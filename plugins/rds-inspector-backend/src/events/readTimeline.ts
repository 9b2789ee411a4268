import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { regionName } from '@meridian/aws-common';
import type { ResourceChange } from '@meridian/plugin-aws-inventory-common';
import type { AwsInventoryService } from '@meridian/plugin-aws-inventory-node';
import type {
  DatabaseEvent,
  DatabaseEvents,
  DatabaseRow,
} from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';
import { readEventRead, readEvents } from '../database/operations/events';
import { targetsOf } from '../live/targetsOf';
import { worstState } from '../live/worstState';
import type { TimeRange } from '../service/readRange';
import { toChangeEvent, toRdsEvent } from './toDatabaseEvent';
import type { EventReader } from './EventReader';

const MAXIMUM_EVENTS = 1000;
const CHANGE_PAGE_SIZE = 200;
/** How many changes of a component are looked through at most. */
const MAXIMUM_CHANGES = 1000;

/** What a timeline is read with. */
export interface TimelineOptions {
  readonly db: Knex;
  readonly reader: EventReader;
  readonly inventory: AwsInventoryService;
  readonly credentials: BackstageCredentials;
}

/**
 * What happened to some databases in a time: events of RDS, changes of their description in AWS, and changes
 * of what belongs to the same component.
 *
 * @param databases - the one asked for, and those that belong to it
 */
export async function readTimeline(
  databases: readonly [DatabaseRow, ...DatabaseRow[]],
  range: TimeRange,
  options: TimelineOptions,
): Promise<DatabaseEvents> {
  const [database] = databases;
  const byArn = new Map(databases.map(row => [row.arn, row]));
  const targets = targetsOf(databases);
  const notices: string[] = [];
  const states = await Promise.all(
    targets.map(async target => {
      const { state } = await options.reader.refresh(target);
      if (state.failure) {
        notices.push(
          `The newest events in ${regionName(target.region)} are missing: ${
            state.failure.message
          }`,
        );
      }
      return state;
    }),
  );
  const [stored, reads, changes] = await Promise.all([
    readEvents(options.db, {
      ...range,
      arns: [...byArn.keys()],
      limit: MAXIMUM_EVENTS + 1,
    }),
    Promise.all(targets.map(target => readEventRead(options.db, target))),
    readChanges(databases, range, { ...options, notices }),
  ]);
  const items: DatabaseEvent[] = [
    ...stored.map(event => toRdsEvent(event, byArn)),
    ...changes,
  ].sort((a, b) => (a.time < b.time ? 1 : -1));
  return {
    arn: database.arn,
    from: range.from.toISOString(),
    to: range.to.toISOString(),
    items: items.slice(0, MAXIMUM_EVENTS),
    truncated: items.length > MAXIMUM_EVENTS,
    completeFrom: latestOf(reads.map(read => read?.complete_from)),
    notices,
    state: worstState(states),
  };
}

async function readChanges(
  databases: readonly [DatabaseRow, ...DatabaseRow[]],
  range: TimeRange,
  options: TimelineOptions & { notices: string[] },
): Promise<DatabaseEvent[]> {
  const inventory = await options.inventory.as(options.credentials);
  const byArn = new Map(databases.map(row => [row.arn, row]));
  const [{ component }] = databases;
  try {
    const [own, others] = await Promise.all([
      Promise.all(
        databases.map(({ arn }) =>
          collectChanges(range, cursor =>
            inventory.getResourceHistory({
              arn,
              limit: CHANGE_PAGE_SIZE,
              cursor,
            }),
          ),
        ),
      ),
      component
        ? collectChanges(range, cursor =>
            inventory.listChanges({
              component: [component],
              changedSince: range.from.toISOString(),
              limit: CHANGE_PAGE_SIZE,
              cursor,
            }),
          )
        : [],
    ]);
    return [
      ...own.flat(),
      ...others.filter(({ arn }) => !byArn.has(arn)),
    ].flatMap(change => toChangeEvent(change, byArn));
  } catch (error) {
    if (!(error instanceof ResponseError)) throw error;
    options.notices.push(
      `The changes that the inventory saw are missing: ${error.cause.message}`,
    );
    return [];
  }
}

/** Pages of changes, the newest first, as far as they are in the range. */
async function collectChanges(
  { from, to }: TimeRange,
  readPage: (
    cursor: string | undefined,
  ) => Promise<{ items: ResourceChange[]; nextCursor?: string }>,
): Promise<ResourceChange[]> {
  const found: ResourceChange[] = [];
  let cursor: string | undefined;
  let count = 0;
  do {
    const page = await readPage(cursor);
    const times = page.items.map(({ changedAt }) => Date.parse(changedAt));
    found.push(
      ...page.items.filter(
        (_, index) =>
          times[index] >= from.getTime() && times[index] < to.getTime(),
      ),
    );
    count += page.items.length;
    const isPast = times.some(time => time < from.getTime());
    cursor = isPast || count >= MAXIMUM_CHANGES ? undefined : page.nextCursor;
  } while (cursor);
  return found;
}

/** From when on everything is known everywhere; undefined when somewhere nothing is. */
function latestOf(times: ReadonlyArray<Date | undefined>): string | undefined {
  if (times.length === 0 || times.includes(undefined)) return undefined;
  return times
    .map(time => time?.toISOString())
    .sort()
    .at(-1);
}
