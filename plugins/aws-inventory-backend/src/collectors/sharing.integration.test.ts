import { createTestDatabases } from '@meridian/backend-test-utils';
import { createScanHarness } from '../__testUtils__/scanHarness';
import { applyMigrations } from '../database/applyMigrations';
import { sandboxClients } from './__testUtils__/sandboxClients';
import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from './__testUtils__/sandboxProcess';
import {
  eksAddons,
  eksClusters,
  eksFargateProfiles,
  eksNodegroups,
} from './eks';

jest.setTimeout(120_000);

const PROD = {
  accountId: ACCOUNTS.prod,
  name: 'prod',
  defaults: {},
  source: 'config' as const,
};

describe('lists that several collectors need', () => {
  const databases = createTestDatabases(applyMigrations);
  let sandbox: SandboxProcess;
  let clients: ReturnType<typeof sandboxClients>;
  let harness: Awaited<ReturnType<typeof createScanHarness>>;

  beforeAll(async () => {
    sandbox = await startSandboxProcess();
    clients = sandboxClients(sandbox.url);
    harness = await createScanHarness({
      db: await databases.migrated(),
      collectors: [eksAddons, eksClusters, eksFargateProfiles, eksNodegroups],
      accounts: [PROD],
      clients,
      scanMilliseconds: 60_000,
    });
  });

  afterAll(async () => {
    await harness?.engine.stop();
    clients?.destroy();
    await sandbox?.stop();
  });

  it('are read once in a scan of all, and again in the next', async () => {
    await sandbox.control('DELETE', 'requests');
    const first = await harness.scanAll();
    const afterFirst = await sandbox.control('GET', 'requests');
    const second = await harness.scanAll();
    const afterSecond = await sandbox.control('GET', 'requests');

    for (const result of [...first, ...second]) {
      expect(result).toMatchObject({ outcome: 'complete' });
    }
    const listed = (count: number) => ({
      requests: expect.arrayContaining([
        expect.objectContaining({ operation: 'ListClusters', count }),
      ]),
    });
    expect(afterFirst).toMatchObject(listed(1));
    expect(afterSecond).toMatchObject(listed(2));
  });

  it('hide from no scan that they can no longer be read', async () => {
    await harness.scanAll();
    await sandbox.control('POST', 'faults', {
      kind: 'denied',
      match: { service: 'eks', operation: 'ListClusters' },
    });
    const results = await harness.scanAll();

    expect(results.map(({ outcome }) => outcome)).toEqual(
      new Array(4).fill('failed'),
    );
  });
});
