import type {
  DatabaseService,
  LifecycleService,
  LoggerService,
  RootLifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { EventsService } from '@backstage/plugin-events-node';
import { type AwsService, explainAwsError } from '@meridian/aws-node';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import type {
  AwsCollector,
  MetricSeriesDefinition,
} from '@meridian/plugin-aws-inventory-node';
import type { InventoryConfig } from './config/InventoryConfig';
import { applyMigrations } from './database/applyMigrations';
import { alignStateRanks } from './database/operations/alignStateRanks';
import { prune } from './database/operations/prune';
import { createMetricsJob } from './metrics/createMetricsJob';
import { createCollectorJob } from './scanning/createCollectorJob';
import { createScanRecorder } from './scanning/createScanRecorder';
import { InventoryChangesPublisher } from './scanning/InventoryChangesPublisher';
import { intervalSecondsOf } from './scanning/intervalSecondsOf';
import { PlanSync } from './scanning/PlanSync';
import { ScanEngine } from './scanning/ScanEngine';
import { AccountDirectory } from './service/AccountDirectory';
import { DefaultInventory } from './service/DefaultInventory';
import { flushCallCounts } from './tasks/flushCallCounts';
import { repeat } from './tasks/repeat';

/** How long a process that died keeps its targets from being scanned by others. */
const LEASE_SECONDS = 60;
/** How often a process looks for targets that came due. */
const POLL_SECONDS = 2;
/** How often accounts are looked up, and call counts written. */
const HOUSEKEEPING_SECONDS = 60;

/** Starts to read AWS in the background, until the portal stops. */
export async function startInventory(options: {
  config: InventoryConfig;
  collectors: readonly AwsCollector[];
  metricDefinitions: readonly MetricSeriesDefinition[];
  aws: AwsService;
  database: DatabaseService;
  events: EventsService;
  lifecycle: LifecycleService;
  rootLifecycle: RootLifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  scheduler: SchedulerService;
}) {
  const { config, aws, logger, lifecycle, metricDefinitions } = options;
  const now = () => new Date();
  const db = await options.database.getClient();
  if (!options.database.migrations?.skip) {
    await applyMigrations(db);
  }
  await alignStateRanks(db);

  const directory = new AccountDirectory();
  const publisher = new InventoryChangesPublisher(options);
  const collectorJobs = options.collectors
    .filter(({ id }) => config.isEnabled(id))
    .map(collector =>
      createCollectorJob(collector, {
        db,
        clients: aws.clients,
        partition: aws.config.partition,
        tagMapping: config.tags,
        publisher,
        intervalSeconds: intervalSecondsOf(collector, config),
      }),
    );
  const metricsJob = createMetricsJob({
    db,
    clients: aws.clients,
    definitions: metricDefinitions,
    intervalSeconds: config.metrics.intervalSeconds,
    backfillSeconds: config.metrics.backfillSeconds,
    now,
    explainError: (error, target) =>
      explainAwsError(error, { service: 'cloudwatch', target }),
  });
  const jobs = config.metrics.enabled
    ? [...collectorJobs, metricsJob]
    : collectorJobs;
  const engine = new ScanEngine({
    db,
    logger,
    jobs,
    workersPerRegion: config.workersPerRegion,
    workersPerTarget: config.workersPerTarget,
    pollSeconds: POLL_SECONDS,
    leaseSeconds: LEASE_SECONDS,
    deadlineSeconds: config.scanDeadlineSeconds,
    random: Math.random,
    account: accountId => directory.get(accountId),
    explainError: (error, { job, claim }) =>
      explainAwsError(error, { service: job.service, target: claim }),
    onScanned: createScanRecorder(options.metrics, now),
  });
  const planSync = new PlanSync({
    db,
    logger,
    aws,
    jobs,
    directory,
    onTargetsAdded: () => engine.poke(),
  });
  const inventory = new DefaultInventory({
    db,
    config,
    jobs,
    metricDefinitions,
    accounts: directory,
    now,
    onScanRequested: () => engine.poke(),
  });

  // When everything has started: a first scan of a large estate would make the whole portal wait for it.
  options.rootLifecycle.addStartupHook(() => {
    const every = { intervalSeconds: HOUSEKEEPING_SECONDS, logger };
    const loops = [
      repeat({
        ...every,
        what: 'look up the AWS accounts to read',
        act: async () => {
          await planSync.sync();
          // What is due from before would otherwise be attributed without the defaults of its account.
          engine.start();
        },
      }),
      repeat({
        ...every,
        what: 'store the counts of AWS calls',
        act: () => flushCallCounts(db, aws.callMeter),
      }),
    ];
    lifecycle.addShutdownHook(async () => {
      await Promise.all([engine.stop(), ...loops.map(loop => loop.stop())]);
      await Promise.all([
        publisher.flush(),
        flushCallCounts(db, aws.callMeter),
      ]);
    });
  });
  // While versions change, the one before may have written after this one started.
  await options.scheduler.scheduleTask({
    id: 'align-state-ranks',
    frequency: { hours: 6 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 10 },
    fn: async () => {
      const count = await alignStateRanks(db);
      logger.debug(`Ranked the states of ${count} resources anew.`);
    },
  });
  await options.scheduler.scheduleTask({
    id: 'prune',
    frequency: { hours: 6 },
    timeout: { hours: 1 },
    initialDelay: { minutes: 10 },
    fn: async () => {
      const count = await prune(db, {
        scanSeconds: config.scanRetentionSeconds,
        historySeconds: config.historyRetentionSeconds,
        metricSeconds: {
          raw: config.metrics.rawRetentionSeconds,
          fiveMinutes: config.metrics.fiveMinuteRetentionSeconds,
          hourly: config.metrics.hourlyRetentionSeconds,
        },
      });
      logger.debug(`Deleted ${count} rows that were older than they are kept.`);
    },
  });

  return {
    inventory,
    getResources: (
      arns: string[],
    ): Promise<Array<InventoryResource | undefined>> =>
      inventory.getResources(arns),
  };
}
