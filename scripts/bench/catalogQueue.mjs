const POLL_MILLISECONDS = 1000;
/** The catalog works in batches: between two of them nothing may be due for a moment. */
const CALM_POLLS = 5;

/**
 * Waits until the catalog has taken over the inventory and has nothing left to process or to stitch.
 *
 * @returns the seconds that it took from the call on
 */
export async function waitForCatalog(database, { timeoutSeconds }) {
  const start = Date.now();
  let calmPolls = 0;
  while (calmPolls < CALM_POLLS) {
    const { given, waiting } = await countEntities(database);
    calmPolls = given > 0 && waiting === 0 ? calmPolls + 1 : 0;
    if (Date.now() > start + timeoutSeconds * 1000) {
      throw new Error(
        `After ${timeoutSeconds} s the catalog has ${given} entities of the inventory, and ${waiting} entities to process`,
      );
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MILLISECONDS));
  }
  return (Date.now() - start) / 1000 - CALM_POLLS;
}

async function countEntities(database) {
  const { rows } = await database.query(
    `SELECT (count(*) FILTER (WHERE location_key = 'aws-inventory:default'))::int AS given,
            ((count(*) FILTER (WHERE next_update_at <= now()))
              + (SELECT count(*) FROM catalog.stitch_queue))::int AS waiting
       FROM catalog.refresh_state`,
  );
  return rows[0];
}
