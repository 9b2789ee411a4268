import type {
  AuthService,
  DatabaseService,
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { AwsService } from '@meridian/aws-node';
import {
  FirstReadGate,
  InventoryChangeFollower,
  type AwsInventoryService,
} from '@meridian/plugin-aws-inventory-node';
import { FACT_RESOURCE_TYPES } from '@meridian/plugin-rds-inspector-common';
import { LogFileReader } from './advice/LogFileReader';
import { RecommendationReader } from './advice/RecommendationReader';
import { Assessor } from './assessment/Assessor';
import { notifyOwners } from './assessment/notifyOwners';
import type { RdsInspectorConfig } from './config/RdsInspectorConfig';
import { applyMigrations } from './database/applyMigrations';
import { prune } from './database/operations/prune';
import { EventReader } from './events/EventReader';
import { keepEvents } from './events/keepEvents';
import { LoadReader } from './load/LoadReader';
import { ChartReader } from './metrics/ChartReader';
import { refreshReference } from './reference/refreshReference';
import { DefaultDatabaseReads } from './service/DefaultDatabaseReads';
import { DefaultFleet } from './service/DefaultFleet';

const ASSESSMENT_TASK = 'assessment';
/** A little before AWS forgets, and often enough that pages have little to read. */
const EVENTS_FREQUENCY = { minutes: 15 };
/** How often it is looked whether reference data is due, or is to be tried again. */
const REFERENCE_FREQUENCY = { minutes: 10 };

/** Starts to judge databases in the background, until the portal stops. */
export async function startInspector(options: {
  config: RdsInspectorConfig;
  auth: AuthService;
  aws: AwsService;
  catalog: CatalogService;
  database: DatabaseService;
  events: EventsService;
  inventory: AwsInventoryService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  notifications: NotificationService;
  scheduler: SchedulerService;
}) {
  const { config, aws, catalog, inventory, logger, scheduler } = options;
  const now = () => new Date();
  const db = await options.database.getClient();
  if (!options.database.migrations?.skip) {
    await applyMigrations(db);
  }
  const live = { ...config.live, now };
  const events = new EventReader({ db, aws, live });
  const assessor = new Assessor({
    ...options,
    db,
    now,
    firstRead: new FirstReadGate({
      ...options,
      now,
      types: FACT_RESOURCE_TYPES,
    }),
  });
  const follower = new InventoryChangeFollower({
    subscriberId: 'rds-inspector',
    taskId: ASSESSMENT_TASK,
    debounceSeconds: config.assessment.debounceSeconds,
    lastDurationSeconds: () => assessor.durationSeconds,
    scheduler,
    logger,
  });

  await scheduler.scheduleTask({
    id: ASSESSMENT_TASK,
    frequency: { seconds: config.assessment.intervalSeconds },
    timeout: { minutes: 10 },
    fn: async signal => {
      const isJudged = await assessor.run(signal);
      // The first read may end without another change to follow.
      if (!isJudged) follower.poke();
      if (config.notifications.enabled) {
        await notifyOwners({ ...options, db, now });
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'reference-data',
    frequency: REFERENCE_FREQUENCY,
    timeout: { minutes: 10 },
    fn: async () => {
      const isNew = await refreshReference({
        db,
        aws,
        logger,
        now,
        intervalSeconds: config.reference.intervalSeconds,
      });
      if (isNew) follower.poke();
    },
  });
  await scheduler.scheduleTask({
    id: 'events',
    frequency: EVENTS_FREQUENCY,
    timeout: { minutes: 10 },
    initialDelay: { minutes: 2 },
    fn: signal => keepEvents({ db, events, logger, signal }),
  });
  await scheduler.scheduleTask({
    id: 'prune',
    frequency: { hours: 6 },
    timeout: { hours: 1 },
    initialDelay: { minutes: 10 },
    fn: async () => {
      const count = await prune(db, {
        now: now(),
        findingSeconds: config.findings.retentionSeconds,
        eventSeconds: config.events.retentionSeconds,
      });
      logger.debug(`Deleted ${count} rows that were older than they are kept.`);
    },
  });
  await follower.follow(options.events);
  options.lifecycle.addShutdownHook(() => follower.stop());

  return {
    fleet: new DefaultFleet({ db, catalog, now }),
    databases: new DefaultDatabaseReads({
      db,
      catalog,
      inventory,
      charts: new ChartReader(aws, live),
      load: new LoadReader(aws, live),
      events,
      recommendations: new RecommendationReader(aws, live),
      logFiles: new LogFileReader(aws, live),
      now,
    }),
  };
}
