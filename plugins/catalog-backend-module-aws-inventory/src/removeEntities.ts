import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { PROVIDER_LOCATION } from './toEntity';

const BATCH_SIZE = 500;

/** Removes entities of this provider, a batch at a time. Those that are not there do no harm. */
export async function removeEntities(
  connection: EntityProviderConnection,
  entityRefs: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let start = 0; start < entityRefs.length; start += BATCH_SIZE) {
    signal?.throwIfAborted();
    await connection.applyMutation({
      type: 'delta',
      added: [],
      removed: entityRefs
        .slice(start, start + BATCH_SIZE)
        .map(entityRef => ({ entityRef, locationKey: PROVIDER_LOCATION })),
    });
  }
}
