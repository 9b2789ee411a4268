import pg from 'pg';

const POLL_MILLISECONDS = 500;

/** Runs something with a connection to the database of a portal. */
export async function withDatabase(portal, run) {
  const database = new pg.Client(portal.postgres.connectionString);
  await database.connect();
  try {
    return await run(database);
  } finally {
    await database.end();
  }
}

/**
 * Waits until every target, or those of one Region, was read completely since a time. Asks the database
 * and not the portal, because what is measured must not pay for the measuring.
 *
 * @param options.since - a Date
 * @returns the seconds from the start of the first of these scans until the end of the last
 */
export async function waitForScans(
  database,
  { since, region, timeoutSeconds },
) {
  const until = Date.now() + timeoutSeconds * 1000;
  for (;;) {
    const { all, waiting, first } = await countTargets(database, {
      since,
      region,
    });
    if (all > 0 && waiting === 0) {
      return secondsOfScans(database, { since, region });
    }
    if (Date.now() > until) {
      throw new Error(
        `After ${timeoutSeconds} s ${waiting} of ${all} targets are not read, the first of them ${first}`,
      );
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MILLISECONDS));
  }
}

async function countTargets(database, { since, region }) {
  const { rows } = await database.query(
    `SELECT count(*)::int AS all, (count(*) FILTER (WHERE waits))::int AS waiting,
            min(name) FILTER (WHERE waits) AS first
       FROM (SELECT concat_ws(' ', account_id, region, collector, failure) AS name,
                    coalesce(last_success_at < $1, true) OR lease_until > now() AS waits
               FROM "aws-inventory".scan_targets
              WHERE enabled AND ($2::text IS NULL OR region = $2)) targets`,
    [since, region],
  );
  return rows[0];
}

async function secondsOfScans(database, { since, region }) {
  const { rows } = await database.query(
    `SELECT extract(epoch FROM max(finished_at) - min(started_at))::float8 AS seconds
       FROM "aws-inventory".scans JOIN "aws-inventory".scan_targets
            ON scan_targets.id = scan_target_id
      WHERE started_at >= $1 AND ($2::text IS NULL OR region = $2)`,
    [since, region],
  );
  return rows[0].seconds;
}
