import { RDSClient } from '@aws-sdk/client-rds';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { rdsDbParameterGroups } from '.';
import { valueOf } from '../lib/readDetail';
import { engineDefaultsLookup } from './engineDefaults';

const DAY_MILLISECONDS = 86_400_000;

/** A context of a scan whose requests are counted by the SDK's own log of commands. */
function createContext(
  url: string,
  options: { scope: object; now: number; accountId?: string; region?: string },
) {
  const { accountId = ACCOUNTS.prod, region = 'us-east-1' } = options;
  const client = new RDSClient({
    endpoint: url,
    region,
    maxAttempts: 1,
    credentials: { accessKeyId: accountId, secretAccessKey: 'any' },
  });
  const context: Pick<
    CollectContext,
    'client' | 'reportProblem' | 'sharing' | 'signal' | 'target' | 'partition'
  > = {
    target: { accountId, region },
    partition: 'aws',
    signal: new AbortController().signal,
    client: constructor => {
      if (client instanceof constructor) return client;
      throw new Error('Only RDS is asked here.');
    },
    reportProblem: problem => {
      throw new Error(problem.message);
    },
    sharing: {
      scope: options.scope,
      collector: rdsDbParameterGroups.id,
      maximumAgeMilliseconds: 30_000,
      now: () => options.now,
    },
  };
  return context;
}

describe('engineDefaultsLookup', () => {
  let sandbox: SandboxProcess;

  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);

  afterAll(() => sandbox?.stop());

  async function requestsOf(act: () => Promise<unknown>): Promise<number> {
    await sandbox.control('DELETE', 'requests');
    await act();
    const log = JSON.stringify(await sandbox.control('GET', 'requests'));
    return Number(/"count":(\d+)/.exec(log)?.[1] ?? 0);
  }

  it('asks once a day for a family in a Region, whatever the account', async () => {
    const scope = {};
    const read = (options: {
      now: number;
      accountId?: string;
      region?: string;
    }) =>
      requestsOf(() =>
        engineDefaultsLookup(
          createContext(sandbox.url, { scope, ...options }),
          'instance',
        )('postgres15'),
      );
    const pages = await read({ now: 0 });
    expect(pages).toBeGreaterThan(0);
    expect(await read({ now: DAY_MILLISECONDS - 1 })).toBe(0);
    expect(await read({ now: 1, accountId: ACCOUNTS.dev })).toBe(0);
    expect(await read({ now: 1, region: 'us-west-2' })).toBe(pages);
    expect(await read({ now: DAY_MILLISECONDS })).toBe(pages);
  });

  it('asks again after a failure', async () => {
    const scope = {};
    const context = createContext(sandbox.url, { scope, now: 0 });
    const match = {
      service: 'rds',
      operation: 'DescribeEngineDefaultParameters',
    };
    await sandbox.control('PUT', 'faults', {
      faults: [{ kind: 'throttled', match }],
    });
    await expect(
      engineDefaultsLookup(context, 'instance')('postgres15'),
    ).rejects.toMatchObject({ name: 'Throttling' });
    await sandbox.control('DELETE', 'faults');
    const defaults = await engineDefaultsLookup(
      context,
      'instance',
    )('postgres15');
    expect(valueOf(defaults)?.get('rds.force_ssl')).toBe('1');
  });
});
