import { mockServices } from '@backstage/backend-test-utils';
import { toError } from '@backstage/errors';
import type { AwsAccount, AwsClients } from '@meridian/aws-node';
import { waitFor } from '@meridian/backend-test-utils';
import type { AwsCollector } from '@meridian/plugin-aws-inventory-node';
import type { Knex } from 'knex';
import type { TagMapping } from '../attribution/attributeResource';
import type { ClaimedTarget } from '../database/operations/claimScanTargets';
import type { ScanResult } from '../database/operations/finishScan';
import { syncScanTargets } from '../database/operations/syncScanTargets';
import { createCollectorJob } from '../scanning/createCollectorJob';
import { InventoryChangesPublisher } from '../scanning/InventoryChangesPublisher';
import { planTargets } from '../scanning/planTargets';
import { ScanEngine, type ScanEngineOptions } from '../scanning/ScanEngine';
import { fakeAws, PROD_ACCOUNT } from './fakeAws';

export const TAG_MAPPING: TagMapping = {
  owner: ['owner'],
  system: ['system'],
  component: ['component'],
  environment: ['environment'],
};

/** The scanning of one process, with collectors of the test, on a real database. */
export async function createScanHarness(options: {
  db: Knex;
  collectors: AwsCollector[];
  accounts?: AwsAccount[];
  regions?: string[];
  tagMapping?: TagMapping;
  engine?: Partial<ScanEngineOptions>;
  /** Where collectors that call AWS find it; by default there is nothing to call. */
  clients?: AwsClients;
  /** How long a scan of all targets may take. */
  scanMilliseconds?: number;
}) {
  const { db, collectors, accounts = [PROD_ACCOUNT] } = options;
  const regions = options.regions ?? ['us-east-1'];
  const scans: Array<{ claim: ClaimedTarget; result: ScanResult }> = [];
  const events = mockServices.events.mock();
  const publisher = new InventoryChangesPublisher({
    events,
    logger: mockServices.logger.mock(),
  });
  const jobs = collectors.map(collector =>
    createCollectorJob(collector, {
      db,
      clients: options.clients ?? fakeAws().clients,
      partition: 'aws',
      tagMapping: options.tagMapping ?? TAG_MAPPING,
      publisher,
      intervalSeconds: 600,
    }),
  );
  await syncScanTargets(db, {
    targets: planTargets({
      jobs,
      accountIds: accounts.map(({ accountId }) => accountId),
      regions,
    }),
  });
  const engine = new ScanEngine({
    db,
    jobs,
    logger: mockServices.logger.mock(),
    workersPerRegion: 4,
    workersPerTarget: 2,
    pollSeconds: 0.05,
    leaseSeconds: 30,
    deadlineSeconds: 30,
    random: () => 1,
    account: id => accounts.find(a => a.accountId === id) ?? PROD_ACCOUNT,
    explainError: error => ({
      reason: 'error',
      message: toError(error).message,
    }),
    onScanned: (claim, result) => scans.push({ claim, result }),
    ...options.engine,
  });
  return {
    engine,
    scans,
    events,
    /** Scans every target once, as if it were due, and returns what came of it. */
    scanAll: () => scan({}),
    /** Scans the targets of one collector and no others. */
    scanOnly: (collector: string) => scan({ collector }),
  };

  async function scan(targets: { collector?: string }): Promise<ScanResult[]> {
    scans.length = 0;
    await db('scan_targets').update({ next_attempt_at: 'infinity' });
    await db('scan_targets')
      .where(targets)
      .update({ next_attempt_at: db.fn.now() });
    const [{ count }] = await db('scan_targets').where(targets).count();
    engine.start();
    engine.poke();
    await waitFor(
      `${count} scans`,
      () => scans.length >= Number(count) && scans,
      options.scanMilliseconds,
    );
    await publisher.flush();
    return scans.map(({ result }) => result);
  }
}

/** The version of every row of resources: it changes whenever a row is written. */
export async function rowVersions(db: Knex): Promise<Record<string, string>> {
  const { rows } = await db.raw<{
    rows: Array<{ arn: string; version: string }>;
  }>(`SELECT arn, xmin::text || ' ' || ctid::text AS version FROM resources`);
  return Object.fromEntries(rows.map(({ arn, version }) => [arn, version]));
}

/** The history of everything, the oldest first, without times. */
export async function historyOf(
  db: Knex,
): Promise<Array<{ arn: string; kind: string; changes: unknown }>> {
  return db('resource_changes').select('arn', 'kind', 'changes').orderBy('id');
}
