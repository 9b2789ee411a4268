import { Estate } from '../core/Estate';
import { addAlarms } from './alarms';
import { addBackup } from './backup';
import { addBuckets } from './buckets';
import { addCaches } from './caches';
import { addCertificates } from './certificates';
import { addClusters } from './clusters';
import { addCompute } from './compute';
import { addDatabases } from './databases';
import { addDns } from './dns';
import { addFunctions } from './functions';
import { addImages } from './images';
import { addKeys } from './keys';
import { addMessaging } from './messaging';
import { addMetrics } from './metrics';
import { addNetwork } from './network';
import { addOrganizationAccounts } from './organizationAccounts';
import { addQuotas } from './quotas';
import { addRestoreTests } from './restoreTests';
import { addRouting } from './routing';
import { addSecrets } from './secrets';
import { addStreaming } from './streaming';
import { addTables } from './tables';
import { addTraffic } from './traffic';

/**
 * The domains of the reference estate, each a function that adds what it knows.
 *
 * Whoever adds a domain adds one import and one line, in alphabetical order.
 */
const DOMAINS: ReadonlyArray<(estate: Estate) => void> = [
  addAlarms,
  addBuckets,
  addCaches,
  addCertificates,
  addClusters,
  addCompute,
  addDatabases,
  addDns,
  addFunctions,
  addImages,
  addKeys,
  addMessaging,
  addMetrics,
  addNetwork,
  addOrganizationAccounts,
  addQuotas,
  addRouting,
  addStreaming,
  addTables,
  addTraffic,
];

/** The domains that look at what the others added, such as the databases to back up. */
const DERIVED_DOMAINS: ReadonlyArray<(estate: Estate) => void> = [
  addBackup,
  addRestoreTests,
  addSecrets,
];

/** The estate of the reference platform: the same on every start. */
export function buildEstate(): Estate {
  const estate = new Estate();
  for (const addTo of [...DOMAINS, ...DERIVED_DOMAINS]) {
    addTo(estate);
  }
  return estate;
}
