import {
  DescribeEventCategoriesCommand,
  DescribeEventsCommand,
  DescribeEventSubscriptionsCommand,
  paginateDescribeEvents,
  RDSClient,
  type DescribeEventsCommandInput,
  type Event,
} from '@aws-sdk/client-rds';
import { incidentsBetween } from '../../../estate/databases/incidents';
import { ACCOUNTS } from '../../../estate/organization';
import { serveReference } from '../../__testUtils__/serveReference';
import { registerRds } from '../register';

// A Sunday an hour after the weekly reminders, so that those of two weeks ago are just forgotten.
const NOW = new Date('2026-11-22T12:00:00Z');
const TWO_WEEKS_MINUTES = 14 * 24 * 60;
const HOUR = 3_600_000;

describe('events', () => {
  let sandbox: Awaited<ReturnType<typeof serveReference>>;
  let east: RDSClient;
  let shared: RDSClient;

  beforeAll(async () => {
    sandbox = await serveReference(registerRds, NOW);
    east = new RDSClient(sandbox.clientConfig(ACCOUNTS.prod, 'us-east-1'));
    shared = new RDSClient(
      sandbox.clientConfig(ACCOUNTS['shared-services'], 'us-east-1'),
    );
  });

  afterAll(async () => {
    east.destroy();
    shared.destroy();
    await sandbox.stop();
  });

  async function events(input: DescribeEventsCommandInput): Promise<Event[]> {
    const found: Event[] = [];
    for await (const { Events } of paginateDescribeEvents(
      { client: east, pageSize: 100 },
      { Duration: TWO_WEEKS_MINUTES, ...input },
    )) {
      found.push(...(Events ?? []));
    }
    return found;
  }

  it('are of the last two weeks, oldest first', async () => {
    const times = (await events({})).map(event => event.Date?.getTime() ?? 0);

    expect(times.length).toBeGreaterThan(100);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThanOrEqual(NOW.getTime() - 14 * 24 * HOUR);
    expect(times[times.length - 1]).toBeLessThanOrEqual(NOW.getTime());
  });

  it('are of the last hour without a range', async () => {
    const { Events } = await east.send(new DescribeEventsCommand({}));
    expect(
      Events?.every(event => NOW.getTime() - Number(event.Date) <= HOUR),
    ).toBe(true);
  });

  it('tell of a failover when it happens, and of the way back', async () => {
    const [failover] = incidentsBetween({
      accountId: ACCOUNTS.prod,
      region: 'us-east-1',
      from: new Date(NOW.getTime() - 14 * 24 * HOUR),
      to: NOW,
    }).filter(({ kind }) => kind === 'cluster-failover');
    const found = await events({
      SourceType: 'db-cluster',
      SourceIdentifier: 'orders-prod',
      EventCategories: ['failover'],
    });

    expect(found.map(event => event.Message).slice(0, 4)).toEqual([
      'Started cross AZ failover to DB instance: orders-prod-2',
      'Completed failover to DB instance: orders-prod-2',
      'Started cross AZ failover to DB instance: orders-prod-1',
      'Completed failover to DB instance: orders-prod-1',
    ]);
    expect(found[0]).toMatchObject({
      Date: failover.startedAt,
      SourceArn: `arn:aws:rds:us-east-1:${ACCOUNTS.prod}:cluster:orders-prod`,
    });
    expect(found[3].Date).toEqual(failover.endedAt);
  });

  it('tell how much storage is left', async () => {
    const found = await events({ EventCategories: ['low storage'] });
    expect(found.length).toBeGreaterThanOrEqual(1);
    expect(found[0].Message).toContain(
      'low at 4% of the provisioned storage [Provisioned Storage: 500.00 GB, Free Storage: 20.00 GB]',
    );
  });

  it('tell of changed parameters', async () => {
    const found = await events({ SourceType: 'db-parameter-group' });
    expect(found.map(event => event.Message)).toContain(
      'Updated parameter log_min_duration_statement to 1000 with apply method immediate',
    );
  });

  it('begin where they are asked to', async () => {
    const StartTime = new Date(NOW.getTime() - 30 * HOUR);
    const EndTime = new Date(NOW.getTime() - 20 * HOUR);
    const found = await events({ StartTime, EndTime, Duration: undefined });
    expect(found.length).toBeGreaterThan(0);
    expect(
      found.every(
        event => event.Date && event.Date >= StartTime && event.Date <= EndTime,
      ),
    ).toBe(true);
  });

  it('have categories by the type of their source', async () => {
    const { EventCategoriesMapList } = await east.send(
      new DescribeEventCategoriesCommand({ SourceType: 'db-parameter-group' }),
    );
    expect(EventCategoriesMapList).toEqual([
      {
        SourceType: 'db-parameter-group',
        EventCategories: ['configuration change'],
      },
    ]);
  });

  it('have subscriptions where they were not forgotten', async () => {
    const ask = new DescribeEventSubscriptionsCommand({});
    const { EventSubscriptionsList } = await east.send(ask);
    expect(EventSubscriptionsList).toHaveLength(3);
    expect(EventSubscriptionsList?.[0]).toMatchObject({
      Enabled: true,
      SnsTopicArn: `arn:aws:sns:us-east-1:${ACCOUNTS.prod}:platform-alarms`,
    });
    expect((await shared.send(ask)).EventSubscriptionsList).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'InvalidParameterCombination',
      () => events({ SourceIdentifier: 'orders-prod' }),
    ],
    [
      'InvalidParameterValue',
      () => events({ Duration: TWO_WEEKS_MINUTES + 1 }),
    ],
    [
      'InvalidParameterValue',
      () =>
        events({
          StartTime: new Date(NOW.getTime() - 15 * 24 * HOUR),
          Duration: undefined,
        }),
    ],
    [
      'InvalidParameterCombination',
      () =>
        events({
          StartTime: new Date(NOW.getTime() - HOUR),
          EndTime: new Date(NOW.getTime() - 2 * HOUR),
          Duration: undefined,
        }),
    ],
    [
      'SubscriptionNotFoundFault',
      () =>
        east.send(
          new DescribeEventSubscriptionsCommand({ SubscriptionName: 'x' }),
        ),
    ],
  ])('answer with %s', async (name, ask) => {
    await expect(ask()).rejects.toMatchObject({ name });
  });
});
