import { json } from '../__testUtils__/FakeAwsServer';
import { PROD, setupAws } from '../__testUtils__/setupAws';

const MANAGEMENT = '111122223333';
const account = (Id: string, Name: string, state = 'ACTIVE') => ({
  Id,
  Name,
  State: state,
});

describe('DefaultAwsAccountsService', () => {
  const aws = setupAws();
  const organizations = {
    enabled: true,
    managementAccountId: MANAGEMENT,
    excludeAccountIds: ['999900001111'],
    refreshInterval: { minutes: 10 },
  };
  let now: Date;

  const create = (more: object = {}) =>
    aws.create({
      now: () => now,
      client: { maxAttempts: 1 },
      aws: {
        organizations,
        accounts: [
          { accountId: PROD, environment: 'prod', owner: 'group:platform' },
        ],
        ...more,
      },
    }).accounts;

  beforeEach(() => {
    now = new Date('2026-03-01T12:00:00Z');
    aws.server.answer = ({ body }) =>
      JSON.parse(body).NextToken
        ? json({
            Accounts: [
              account('222233334444', 'dev'),
              account('333344445555', 'closed', 'SUSPENDED'),
              account('999900001111', 'sandbox'),
            ],
          })
        : json({
            Accounts: [
              { Id: MANAGEMENT, Name: 'management', Status: 'ACTIVE' },
              account(PROD, 'prod-by-organizations'),
            ],
            NextToken: 'next',
          });
  });

  it('adds the active accounts of all pages to those of config', async () => {
    const accounts = create();
    expect(await accounts.accounts()).toEqual([
      {
        accountId: MANAGEMENT,
        name: 'management',
        defaults: {},
        source: 'organizations',
      },
      {
        accountId: '222233334444',
        name: 'dev',
        defaults: {},
        source: 'organizations',
      },
      {
        accountId: PROD,
        name: 'prod-by-organizations',
        defaults: {
          owner: 'group:platform',
          system: undefined,
          environment: 'prod',
        },
        source: 'config',
      },
    ]);
    expect(accounts.status()).toEqual({
      organizationsEnabled: true,
      refreshedAt: now,
      failure: undefined,
    });
    expect(aws.server.requests[1].accessKeyId).toBe(`ASIA${MANAGEMENT}`);
  });

  it('asks nobody when Organizations is not enabled', async () => {
    const accounts = create({ organizations: { enabled: false } });
    expect((await accounts.accounts()).map(({ name }) => name)).toEqual([PROD]);
    expect(accounts.status()).toEqual({ organizationsEnabled: false });
    expect(aws.server.requests).toEqual([]);
  });

  it('gives the accounts of config until Organizations answers, and says why', async () => {
    aws.server.answer = () =>
      json({ __type: 'AccessDeniedException', message: 'no' }, 400);
    const accounts = create();
    expect(
      (await accounts.accounts()).map(({ accountId }) => accountId),
    ).toEqual([PROD]);
    expect(accounts.status()).toMatchObject({
      refreshedAt: undefined,
      failure: {
        reason: 'denied',
        missingAction: 'organizations:ListAccounts',
      },
    });
  });

  it('keeps the last list when a page of the next one fails', async () => {
    const accounts = create();
    await accounts.accounts();
    const good = aws.server.answer;
    aws.server.answer = request =>
      JSON.parse(request.body).NextToken
        ? json({ __type: 'ServiceException', message: 'no' }, 500)
        : good(request);
    now = new Date('2026-03-01T12:11:00Z');
    await accounts.accounts();
    await settled(() => accounts.status().failure !== undefined);
    expect(await accounts.accounts()).toHaveLength(3);
    expect(accounts.status()).toMatchObject({
      refreshedAt: new Date('2026-03-01T12:00:00Z'),
      failure: { reason: 'error', awsErrorCode: 'ServiceException' },
    });

    aws.server.answer = good;
    now = new Date('2026-03-01T12:12:01Z');
    await accounts.accounts();
    await settled(() => accounts.status().failure === undefined);
    expect(accounts.status().refreshedAt).toEqual(now);
  });

  it('reads the list again only after the interval', async () => {
    const accounts = create();
    await accounts.accounts();
    now = new Date('2026-03-01T12:09:00Z');
    await accounts.accounts();
    await accounts.accounts();
    expect(aws.server.actions).toEqual(['ListAccounts', 'ListAccounts']);
  });
});

/** Waits, event by event, until the background refresh has ended. */
async function settled(isDone: () => boolean): Promise<void> {
  while (!isDone()) {
    await new Promise(resolve => {
      setImmediate(resolve);
    });
  }
}
