import autocannon from 'autocannon';

const REQUESTS_PER_SECOND = 20;

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
  const run = async ({ connections, duration }) => {
    const measurement = autocannon({
      url,
      connections,
      overallRate: REQUESTS_PER_SECOND,
      // Its own correction takes 1 ms between requests for meant: one answer of a second counts a thousand times.
      ignoreCoordinatedOmission: true,
      duration,
      requests: paths.map(path => ({
        method: 'GET',
        path,
        headers: client.headers,
      })),
    });
    const milliseconds = [];
    measurement.on('response', (_client, _status, _bytes, took) =>
      milliseconds.push(took),
    );
    const { non2xx, errors } = await measurement;
    const interval = (1000 * connections) / REQUESTS_PER_SECOND;
    return {
      non2xx,
      errors,
      count: milliseconds.length,
      waits: milliseconds.flatMap(took => waitsDuring(took, interval)),
    };
  };
  await run({ connections: 1, duration: 5 });
  const figures = [];
  for (const connections of counts) {
    const { count, waits, non2xx, errors } = await run({
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
        figure: `${what}, 20 requests a second, ${how}, ${count} of ${paths.length} kinds: median, 99th percentile, largest`,
        value: [50, 99, 100]
          .map(percent => `${percentileOf(waits, percent)} ms`)
          .join(', '),
      },
      {
        figure: `${what}, 20 requests a second, ${how}: 95th percentile`,
        value: `${percentileOf(waits, 95)} ms`,
        ...(goal && { goal }),
      },
    );
  }
  return figures;
}

/**
 * The wait for an answer, and of those who would have asked while it was waited for: requests one after the other
 * are not made then, and a pause would count once instead of for everybody in it.
 */
function waitsDuring(took, interval) {
  const waits = [took];
  for (let wait = took - interval; wait > 0; wait -= interval) {
    waits.push(wait);
  }
  return waits;
}

/** The least of the values that so many percent of them do not exceed, as a whole number. */
function percentileOf(values, percent) {
  const ordered = [...values].sort((a, b) => a - b);
  return Math.round(ordered[Math.ceil((ordered.length * percent) / 100) - 1]);
}
