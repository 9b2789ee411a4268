import type {
  AuthService,
  DatabaseService,
  DiscoveryService,
  LifecycleService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import {
  FirstReadGate,
  InventoryChangeFollower,
  restSecondsAfter,
  type AwsInventoryService,
} from '@meridian/plugin-aws-inventory-node';
import type { RecoveryProbe } from '@meridian/plugin-dr-status-common';
import { Assessor } from './assessment/Assessor';
import { wantedOf } from './assessment/judgeEstate';
import type { DrStatusConfig } from './config/DrStatusConfig';
import { applyMigrations } from './database/applyMigrations';
import { startDrills } from './drills/startDrills';
import { readSubjects } from './drills/subjects';
import { pruneHistory } from './history/pruneHistory';
import { rollUp } from './history/rollUp';
import { DefaultRecovery } from './service/DefaultRecovery';

const ASSESSMENT_TASK = 'assessment';

/** Starts to judge recovery in the background, until the portal stops. */
export async function startRecovery(options: {
  config: DrStatusConfig;
  probes: readonly RecoveryProbe[];
  auth: AuthService;
  catalog: CatalogService;
  database: DatabaseService;
  discovery: DiscoveryService;
  events: EventsService;
  inventory: AwsInventoryService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  scheduler: SchedulerService;
}) {
  const { config, logger, probes, scheduler } = options;
  const now = () => new Date();
  const db = await options.database.getClient();
  if (!options.database.migrations?.skip) {
    await applyMigrations(db);
  }
  let lastDurationSeconds = 0;
  let restsUntil = 0;
  const follower = new InventoryChangeFollower({
    subscriberId: 'dr-status',
    taskId: ASSESSMENT_TASK,
    debounceSeconds: config.assessment.debounceSeconds,
    lastDurationSeconds: () => lastDurationSeconds,
    scheduler,
    logger,
  });
  const { drills, reads } = await startDrills({
    ...options,
    db,
    now,
    policy: config.policy,
    isNotifying: config.notifications.enabled,
    onRecorded: () => follower.poke(),
  });
  const assessor = new Assessor({
    ...options,
    db,
    now,
    drills: reads,
    firstRead: new FirstReadGate({
      ...options,
      now,
      types: wantedOf(probes).resourceTypes,
    }),
  });

  await scheduler.scheduleTask({
    id: ASSESSMENT_TASK,
    frequency: { seconds: config.assessment.intervalSeconds },
    timeout: { minutes: 10 },
    fn: async signal => {
      if (now().getTime() < restsUntil) return;
      await assessor.run(signal);
      lastDurationSeconds = assessor.durationSeconds;
      restsUntil =
        now().getTime() + restSecondsAfter(lastDurationSeconds) * 1000;
    },
  });
  await scheduler.scheduleTask({
    id: 'roll-up',
    frequency: { minutes: 5 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 1 },
    fn: () => rollUp(db, { now: now(), gapSeconds: config.staleAfterSeconds }),
  });
  await scheduler.scheduleTask({
    id: 'prune',
    frequency: { hours: 1 },
    timeout: { hours: 1 },
    initialDelay: { minutes: 10 },
    fn: async () => {
      const count = await pruneHistory(db, now(), config.retention);
      logger.debug(`Deleted ${count} rows that were older than they are kept.`);
    },
  });
  await follower.follow(options.events);
  options.lifecycle.addShutdownHook(() => follower.stop());

  return {
    drills,
    /** What decisions about single systems, components and stores are made by; in the order of the references. */
    async getSubjects(refs: string[]) {
      const subjects = await readSubjects(db, refs, undefined);
      const byRef = new Map(subjects.map(one => [one.ref, one]));
      return refs.map(ref => byRef.get(ref));
    },
    recovery: new DefaultRecovery({ db, config, drills: reads, now }),
  };
}
