import { createEmptyDatabases, waitFor } from '@meridian/backend-test-utils';
import { arns, estateAws, estateCollector } from '../__testUtils__/estate';
import { fakeCollector } from '../__testUtils__/fakeCollector';
import { startInventoryBackend } from '../__testUtils__/startInventoryBackend';
import { addCallCounts } from '../database/operations/addCallCounts';

jest.setTimeout(60_000);

const databases = createEmptyDatabases();

async function start() {
  const db = await databases.empty();
  const denied = fakeCollector(
    async function* collect({ reportProblem }) {
      reportProblem({
        reason: 'denied',
        message: 'Tags may not be read.',
        missingAction: 'sqs:ListQueueTags',
      });
    },
    { id: 'fake-denied', title: 'Fake denied', scope: 'global' },
  );
  const backend = await startInventoryBackend({
    db,
    collectors: [estateCollector(), denied],
    aws: estateAws(),
  });
  await backend.allScanned();
  return { db, ...backend };
}

let backend: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  backend = await start();
});

describe('GET /coverage', () => {
  it('tells for every target how it was read, and what to grant', async () => {
    const { body } = await backend.api.get('/coverage');
    expect(body.items).toHaveLength(2 * 2 + 2);
    expect(body.items[0]).toEqual({
      accountId: '111122223333',
      accountName: 'prod',
      region: 'global',
      collector: 'fake-denied',
      collectorTitle: 'Fake denied',
      resourceTypes: ['AWS::SQS::Queue'],
      intervalSeconds: 600,
      outcome: 'partial',
      freshness: { state: 'never' },
      lastAttemptAt: expect.any(String),
      lastDurationSeconds: expect.any(Number),
      nextAttemptAt: expect.any(String),
      resourceCount: 0,
      problems: [
        {
          reason: 'denied',
          message: 'Tags may not be read.',
          missingAction: 'sqs:ListQueueTags',
        },
      ],
      problemCount: 1,
    });
    expect(body.items[1]).toMatchObject({
      region: 'us-east-1',
      outcome: 'complete',
      freshness: { state: 'fresh' },
      lastSuccessAt: expect.any(String),
      resourceCount: 2,
    });
    expect(body.accounts).toEqual([
      { accountId: '111122223333', name: 'prod', source: 'config' },
      { accountId: '444455556666', name: 'dev', source: 'config' },
    ]);
    expect(body.regions).toEqual(['global', 'us-east-1', 'us-west-2']);
    expect(body.grid).toHaveLength(6);
    expect(body.grid[0]).toMatchObject({
      region: 'global',
      worst: 'partial',
      entryCount: 1,
      unreadableCount: 0,
      partialCount: 1,
    });
    expect(body.iamActionsMissing).toEqual([
      { accountId: '111122223333', actions: ['sqs:ListQueueTags'] },
      { accountId: '444455556666', actions: ['sqs:ListQueueTags'] },
    ]);
  });

  it('is filtered', async () => {
    const { body } = await backend.api.get(
      '/coverage?accountId=111122223333&outcome=partial',
    );
    expect(body.items).toHaveLength(1);
    const none = await backend.api.get('/coverage?collector=none');
    expect(none.body.items).toEqual([]);
  });
});

describe('POST /coverage/scan', () => {
  it('has targets read again now', async () => {
    const before = await backend.db('scans').count().first();
    const response = await backend.api
      .post('/coverage/scan')
      .send({ region: 'us-east-1', collector: 'fake-estate' });
    expect(response.status).toBe(202);
    expect(response.body).toEqual({ queuedCount: 2 });
    await waitFor('two more scans', async () => {
      const after = await backend.db('scans').count().first();
      return Number(after?.count) === Number(before?.count) + 2;
    });
  });

  it('refuses a collector that there is not', async () => {
    const response = await backend.api
      .post('/coverage/scan')
      .send({ collector: 'none' });
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch('fake-estate, fake-denied');
  });

  it.each([{ accountId: '12' }, { colour: 'red' }, { region: 'a\0b' }])(
    'refuses %j',
    async scope => {
      const { status } = await backend.api.post('/coverage/scan').send(scope);
      expect(status).toBe(400);
    },
  );
});

describe('GET /usage', () => {
  const line = {
    service: 'cloudwatch',
    operation: 'GetMetricData',
    accountId: '111122223333',
    region: 'us-east-1',
    requestCount: 2,
    billableUnits: 1000,
  };

  it('adds up calls and what they cost', async () => {
    const now = new Date();
    const today = new Date(now.toISOString().slice(0, 10));
    const longAgo = new Date(today.getTime() - 3 * 24 * 3600 * 1000);
    await addCallCounts(backend.db, [
      { ...line, hour: today, outcome: 'ok' },
      { ...line, hour: today, outcome: 'ok' },
      { ...line, hour: longAgo, outcome: 'ok' },
      { ...line, hour: today, outcome: 'throttled', billableUnits: 0 },
      {
        ...line,
        hour: today,
        service: 'rds',
        operation: 'DescribeDBInstances',
        outcome: 'denied',
        billableUnits: 0,
      },
    ]);
    const { body } = await backend.api.get('/usage?days=2');
    expect(body).toMatchObject({
      requestCount: 8,
      failedCount: 4,
      costUsd: 0.02,
      costUsdPerDay: 0.02,
      days: [
        { requestCount: 0, costUsd: 0 },
        { requestCount: 8, failedCount: 4, costUsd: 0.02 },
      ],
      lines: [
        {
          service: 'cloudwatch',
          operation: 'GetMetricData',
          requestCount: 6,
          failedCount: 2,
          billableUnits: 2000,
          costUsd: 0.02,
        },
        { service: 'rds', costUsd: 0, failedCount: 2 },
      ],
      targets: [{ accountId: '111122223333', region: 'us-east-1' }],
    });
    const week = await backend.api.get('/usage');
    expect(week.body).toMatchObject({ costUsd: 0.03, costUsdPerDay: 0.02 });
    expect(week.body.days).toHaveLength(7);
  });

  it.each(['?days=0', '?days=93', '?days=all'])('refuses %s', async query => {
    expect((await backend.api.get(`/usage${query}`)).status).toBe(400);
  });
});

describe('GET /resource/metrics', () => {
  const arn = arns.ordersDb;
  it.each([
    '',
    '&from=2026-01-01T00:00:00Z',
    '&from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z',
    '&from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z',
    '&from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z',
    '&from=yesterday&to=today',
    '&from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&metric=none',
  ])('refuses the range and metrics %j', async query => {
    const path = `/resource/metrics?arn=${arn}${query}`;
    expect((await backend.api.get(path)).status).toBe(400);
  });

  it('has nothing where nothing was collected', async () => {
    const { body, status } = await backend.api.get(
      `/resource/metrics?arn=${arn}&from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z`,
    );
    expect({ status, body }).toEqual({ status: 200, body: { items: [] } });
  });
});
