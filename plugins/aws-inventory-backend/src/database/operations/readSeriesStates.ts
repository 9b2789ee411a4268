import type { Knex } from 'knex';

/** How far a series was read. */
export interface SeriesState {
  arn: string;
  metric: string;
  dimensions_key: string;
  observed_at: Date | null;
  observed_until: Date | null;
}

/** Reads how far the series of these resources were read. */
export async function readSeriesStates(
  db: Knex,
  arns: readonly string[],
): Promise<SeriesState[]> {
  return db<SeriesState>('metric_series')
    .select('arn', 'metric', 'dimensions_key', 'observed_at', 'observed_until')
    .whereRaw('arn = ANY(?::text[])', [[...arns]]);
}
