import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Target } from '@meridian/aws-common';
import type { Knex } from 'knex';
import type { EventReader } from './EventReader';

/** Reads the events of every account and Region that has databases, before AWS forgets them. */
export async function keepEvents(options: {
  readonly db: Knex;
  readonly events: EventReader;
  readonly logger: LoggerService;
  readonly signal: AbortSignal;
}): Promise<void> {
  const { db, events, logger, signal } = options;
  const targets: Target[] = await db('databases')
    .distinct({ accountId: 'account_id' }, 'region')
    .whereNot('kind', 'global-cluster');
  await Promise.all(
    targets.map(async target => {
      if (signal.aborted) return;
      const { state } = await events.refresh(target);
      if (state.failure) logger.debug(state.failure.message);
    }),
  );
}
