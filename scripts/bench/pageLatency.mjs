import autocannon from 'autocannon';

/**
 * How long a reader waits for pages, when 20 requests a second are made, each for the next of the paths.
 *
 * autocannon sends those of all connections at the same instant.
 *
 * @param load.connections - how many requests are made at a time; measured for one after the other
 * @param load.what - begins the figures: `fleet page`
 * @param load.when - ends what the figures say of the load
 * @param load.failure - begins the error: `Searches failed`
 * @param load.goalOf - the goal for so many at a time, where there is one
 */
export async function measurePageLatency(url, client, load) {
  const { paths, connections: counts, what, when, failure, goalOf } = load;
  const run = ({ connections, duration }) =>
    autocannon({
      url,
      connections,
      overallRate: 20,
      duration,
      requests: paths.map(path => ({
        method: 'GET',
        path,
        headers: client.headers,
      })),
    });
  await run({ connections: 1, duration: 5 });
  const figures = [];
  for (const connections of counts) {
    const { latency, requests, non2xx, errors } = await run({
      connections,
      duration: 30,
    });
    if (non2xx > 0 || errors > 0) {
      throw new Error(
        `${failure}: ${non2xx} with another status than 2xx, ${errors} without an answer`,
      );
    }
    const atATime =
      connections === 1 ? 'one by one' : `${connections} at a time`;
    const how = when ? `${atATime}, ${when}` : atATime;
    const goal = goalOf(connections);
    figures.push(
      {
        figure: `${what}, 20 requests a second, ${how}, ${requests.total} of ${paths.length} kinds: median`,
        value: `${latency.p50} ms`,
      },
      {
        figure: `${what}, 20 requests a second, ${how}: 97.5th percentile (autocannon has no 95th; it is at most this)`,
        value: `${latency.p97_5} ms`,
        ...(goal && { goal }),
      },
    );
  }
  return figures;
}
