import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { organizationsAccounts } from '.';

const MANAGEMENT = { accountId: ACCOUNTS.management, region: 'global' };

describe('the collector of accounts', () => {
  let sandbox: SandboxProcess;

  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);

  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox.stop());

  it('finds the five accounts of the organization', async () => {
    const { resources, problems, requests } = await sandbox.collectAll(
      organizationsAccounts,
      MANAGEMENT,
    );
    expect(problems).toEqual([]);
    expect(requests).toEqual({
      'organizations:ListAccounts': 1,
      'organizations:ListTagsForResource': 5,
    });
    expect(
      resources.map(({ name, resourceId, state, region, tags }) => [
        name,
        resourceId,
        state,
        region,
        tags?.environment,
      ]),
    ).toEqual([
      ['management', ACCOUNTS.management, 'ACTIVE', 'global', 'management'],
      [
        'shared-services',
        ACCOUNTS['shared-services'],
        'ACTIVE',
        'global',
        'shared',
      ],
      ['dev', ACCOUNTS.dev, 'ACTIVE', 'global', 'dev'],
      ['staging', ACCOUNTS.staging, 'ACTIVE', 'global', 'staging'],
      ['prod', ACCOUNTS.prod, 'ACTIVE', 'global', 'prod'],
    ]);
  });

  it('reads all pages', async () => {
    const whole = await sandbox.collectAll(organizationsAccounts, MANAGEMENT);
    const paged = await sandbox.collectAll(organizationsAccounts, MANAGEMENT, {
      request: text => text.replace('"MaxResults":20', '"MaxResults":2'),
    });
    expect(paged.requests['organizations:ListAccounts']).toBe(3);
    expect(paged.resources).toEqual(whole.resources);
  });

  it('loses only the record that is corrupt', async () => {
    const { resources, problems } = await sandbox.collectAll(
      organizationsAccounts,
      MANAGEMENT,
      { answer: text => text.replace('"Name":"dev"', '"Lost":"dev"') },
    );
    expect(resources.map(({ name }) => name)).toEqual([
      'management',
      'shared-services',
      'staging',
      'prod',
    ]);
    expect(problems).toEqual([
      {
        reason: 'invalid-answer',
        message: expect.stringContaining('it has no Name'),
      },
    ]);
  });

  it('does not know the tags that it may not read', async () => {
    await sandbox.control('POST', 'faults', {
      kind: 'denied',
      match: { operation: 'ListTagsForResource' },
      count: 1,
    });
    const { resources, problems } = await sandbox.collectAll(
      organizationsAccounts,
      MANAGEMENT,
    );
    expect(resources.filter(({ tags }) => tags === undefined)).toHaveLength(1);
    expect(problems).toEqual([
      expect.objectContaining({
        reason: 'denied',
        missingAction: 'organizations:ListTagsForResource',
        arn: resources.find(({ tags }) => tags === undefined)?.arn,
      }),
    ]);
  });

  it('fails where the account does not manage the organization', async () => {
    await expect(
      sandbox.collectAll(organizationsAccounts, {
        accountId: ACCOUNTS.dev,
        region: 'global',
      }),
    ).rejects.toThrow(/permissions to access this resource/);
  });
});
