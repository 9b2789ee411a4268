import type { Knex } from 'knex';
import { bucketsSql, lagSpans } from './lagHistory';
import {
  readRolledUntil,
  type Resolution,
  type Segment,
  type SeriesKind,
} from './segments';
import { heldSql, verdictSpans, worstSql } from './verdictHistory';

/** What comes late is still taken in: this far back everything is rolled up again. */
const AGAIN_SECONDS = 3600;

/** From what each resolution is made. */
const STEPS: readonly {
  readonly source: Resolution;
  readonly target: Exclude<Resolution, 0>;
}[] = [
  { source: 0, target: 300 },
  { source: 300, target: 3600 },
];

/**
 * Rolls lags and verdicts up to 5 minutes and to hours, as far as they are complete. Doing it again changes
 * nothing.
 *
 * @param gapSeconds - how long a value counts that nothing follows; rolled up is what is older than that
 */
export async function rollUp(
  db: Knex,
  options: { readonly now: Date; readonly gapSeconds: number },
): Promise<void> {
  for (const { source, target } of STEPS) {
    await rollUpLags(db, source, target, options);
    await rollUpVerdicts(db, source, target, options);
  }
}

async function rollUpLags(
  db: Knex,
  source: Resolution,
  target: Exclude<Resolution, 0>,
  options: { now: Date; gapSeconds: number },
): Promise<void> {
  await withSegment(db, 'lag', source, target, options, async (tx, segment) => {
    const spans = lagSpans({ segments: [segment], ...options });
    await tx.raw(
      `INSERT INTO lag_points
        (series_id, resolution, time, covered_seconds, average, minimum, maximum)
      SELECT s.key, ${target}, b.time, sum(o.w), sum(s.average * o.w) / sum(o.w),
        min(s.minimum), max(s.maximum)
      FROM ${bucketsSql(spans.sql, target)}
      GROUP BY s.key, b.time
      ON CONFLICT (series_id, resolution, time) DO UPDATE SET
        covered_seconds = excluded.covered_seconds, average = excluded.average,
        minimum = excluded.minimum, maximum = excluded.maximum`,
      spans.bindings,
    );
  });
}

async function rollUpVerdicts(
  db: Knex,
  source: Resolution,
  target: Exclude<Resolution, 0>,
  options: { now: Date; gapSeconds: number },
): Promise<void> {
  const columns = [
    'rpo_verdict',
    'rto_verdict',
    'rpo_seconds',
    'rpo_minimum',
    'rpo_maximum',
    'rto_seconds',
    'met_seconds',
    'at_risk_seconds',
    'not_met_seconds',
    'unknown_seconds',
  ];
  await withSegment(
    db,
    'verdicts',
    source,
    target,
    options,
    async (tx, segment) => {
      const spans = verdictSpans({ segments: [segment], ...options });
      await tx.raw(
        `INSERT INTO verdict_points (entity_ref, resolution, time, ${columns.join(
          ', ',
        )})
        SELECT s.key, ${target}, b.time, ${worstSql('s.rpo_verdict')},
          ${worstSql('s.rto_verdict')},
          sum(s.rpo_seconds * o.w) / sum(o.w) FILTER (WHERE s.rpo_seconds IS NOT NULL),
          min(s.rpo_minimum), max(s.rpo_maximum), max(s.rto_seconds),
          ${heldSql('met')}, ${heldSql('at_risk')}, ${heldSql(
          'not_met',
        )}, ${heldSql('unknown')}
        FROM ${bucketsSql(spans.sql, target)}
        GROUP BY s.key, b.time
        ON CONFLICT (entity_ref, resolution, time) DO UPDATE SET
          ${columns.map(name => `${name} = excluded.${name}`).join(', ')}`,
        spans.bindings,
      );
    },
  );
}

/** Does one step over all that became complete since it was done last. */
async function withSegment(
  db: Knex,
  series: SeriesKind,
  source: Resolution,
  target: Exclude<Resolution, 0>,
  { now, gapSeconds }: { now: Date; gapSeconds: number },
  roll: (tx: Knex, segment: Segment) => Promise<void>,
): Promise<void> {
  await db.transaction(async tx => {
    const rolled = await readRolledUntil(tx, series);
    const complete =
      source === 0
        ? new Date(now.getTime() - gapSeconds * 1000)
        : rolled.get(source) ?? new Date(0);
    const to = floorTo(complete, target);
    const done = rolled.get(target) ?? (await oldestPoint(tx, series, source));
    if (!done) return;
    const from = floorTo(
      new Date(
        done.getTime() - (rolled.has(target) ? AGAIN_SECONDS * 1000 : 0),
      ),
      target,
    );
    if (to <= from) return;
    await roll(tx, { resolution: source, from, to });
    await tx('rollups')
      .insert({ series, resolution: target, rolled_until: to })
      .onConflict(['series', 'resolution'])
      .merge();
  });
}

async function oldestPoint(
  tx: Knex,
  series: SeriesKind,
  resolution: Resolution,
): Promise<Date | undefined> {
  const [row]: Array<{ time: Date | null }> = await tx(
    series === 'lag' ? 'lag_points' : 'verdict_points',
  )
    .where({ resolution })
    .select(tx.raw('min(time) AS time'));
  return row.time ?? undefined;
}

function floorTo(time: Date, seconds: number): Date {
  const step = seconds * 1000;
  return new Date(Math.floor(time.getTime() / step) * step);
}
