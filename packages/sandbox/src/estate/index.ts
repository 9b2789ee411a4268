import { Estate } from '../core/Estate';
import { addBuckets } from './buckets';
import { addCaches } from './caches';
import { addDatabases } from './databases';
import { addMessaging } from './messaging';
import { addStreaming } from './streaming';
import { addTables } from './tables';

/**
 * The domains of the reference estate, each a function that adds what it knows.
 *
 * Whoever adds a domain adds one import and one line, in alphabetical order.
 */
const DOMAINS: ReadonlyArray<(estate: Estate) => void> = [
  addBuckets,
  addCaches,
  addDatabases,
  addMessaging,
  addStreaming,
  addTables,
];

/** The estate of the reference platform: the same on every start. */
export function buildEstate(): Estate {
  const estate = new Estate();
  for (const addTo of DOMAINS) {
    addTo(estate);
  }
  return estate;
}
