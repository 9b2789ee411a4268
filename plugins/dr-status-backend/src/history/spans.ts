import type { Segment } from './segments';

/** SQL with its named bindings. */
export interface SqlPart {
  readonly sql: string;
  readonly bindings: Readonly<Record<string, unknown>>;
}

/**
 * The SQL of what is known over some segments of time, as spans with a beginning and an end: columns `key`,
 * `span_from`, `span_to`, `weight` (the share of the span that is known) and those asked for.
 *
 * What was recorded last counts until the next time, but no longer than a while: then it is not known.
 *
 * @param keys - the values of the key; all when undefined
 */
export function spansSql(options: {
  readonly table: string;
  readonly key: string;
  readonly columns: readonly string[];
  /** SQL of the known seconds of a rolled-up point. */
  readonly coveredSeconds: string;
  readonly segments: readonly Segment[];
  readonly keys?: readonly (string | number)[];
  readonly keyType: 'text' | 'integer';
  readonly gapSeconds: number;
  readonly now: Date;
}): SqlPart {
  const { table, key, keys, segments, keyType } = options;
  const names = options.columns.join(', ');
  const ofKeys = keys ? `AND p.${key} = ANY(:keys::${keyType}[])` : '';
  const bindings: Record<string, unknown> = {
    now: options.now,
    gap: options.gapSeconds,
    ...(keys ? { keys: [...keys] } : {}),
  };
  const parts = segments.map(({ resolution, from, to }, index) => {
    bindings[`from${index}`] = from;
    bindings[`to${index}`] = to;
    const raw = resolution === 0;
    const end = raw
      ? `LEAST(COALESCE(LEAD(p.time) OVER (PARTITION BY p.${key} ORDER BY p.time), :now::timestamptz),
          p.time + make_interval(secs => :gap))`
      : `p.time + make_interval(secs => ${resolution})`;
    const weight = raw
      ? '1::float8'
      : `${options.coveredSeconds} / ${resolution}`;
    return `
      SELECT key, GREATEST(span_from, :from${index}::timestamptz) AS span_from,
        LEAST(span_to, :to${index}::timestamptz) AS span_to, weight, ${names}
      FROM (
        SELECT p.${key} AS key, p.time AS span_from, ${end} AS span_to,
          ${weight} AS weight, ${names}
        FROM ${table} p
        WHERE p.resolution = ${resolution} ${ofKeys}
          AND p.time >= :from${index}::timestamptz - make_interval(secs => ${
      raw ? ':gap' : resolution
    })
          AND p.time < :to${index}::timestamptz
      ) s`;
  });
  return { sql: parts.join('\nUNION ALL'), bindings };
}
