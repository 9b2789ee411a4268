import type {
  AuthService,
  DiscoveryService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { TierPolicy } from '@meridian/plugin-dr-status-common';
import type { Knex } from 'knex';
import { AuthorizedDrills } from './AuthorizedDrills';
import { Checklists } from './checklist/Checklists';
import { Runbooks } from './checklist/Runbooks';
import { DrillBook } from './DrillBook';
import type { DrillReads, Drills } from './DrillsService';
import { notifyOverdue } from './notifyOverdue';

/** The scheduled task that tells owners of overdue drills. */
export const OVERDUE_DRILLS_TASK = 'overdue-drills';

/** Starts the drills on a database that has the newest schema. */
export async function startDrills(options: {
  readonly db: Knex;
  readonly policy: TierPolicy;
  readonly notifications: NotificationService;
  /** Whether owners are told of overdue drills. */
  readonly isNotifying: boolean;
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly discovery: DiscoveryService;
  readonly logger: LoggerService;
  readonly permissions: PermissionsService;
  readonly scheduler: SchedulerService;
  readonly now: () => Date;
  /** Called after something was recorded, so that verdicts can follow. */
  readonly onRecorded: () => void;
}): Promise<{
  /** Checks permissions. */
  readonly drills: Drills;
  /** For assessments, whoever asks. */
  readonly reads: DrillReads;
}> {
  const book = new DrillBook(options);
  if (options.isNotifying) {
    await options.scheduler.scheduleTask({
      id: OVERDUE_DRILLS_TASK,
      frequency: { hours: 1 },
      timeout: { minutes: 5 },
      initialDelay: { minutes: 5 },
      fn: () => notifyOverdue(options),
    });
  }
  return {
    drills: new AuthorizedDrills({
      ...options,
      book,
      checklists: new Checklists(options.catalog, new Runbooks(options)),
    }),
    reads: book,
  };
}
