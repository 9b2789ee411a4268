import { FakeDatabaseApi } from '../src/database/__testUtils__/FakeDatabaseApi';
import {
  detailInGlobal,
  GLOBAL_GROUP,
} from '../src/database/__testUtils__/globalCluster';
import { largeCluster } from '../src/database/__testUtils__/largeCluster';
import { NOW } from '../src/database/__testUtils__/rows';
import {
  checkOverview,
  TROUBLED_FINDINGS,
  troubledDetail,
} from '../src/database/__testUtils__/troubled';
import { showDatabases } from './devApp';

// Opened at /databases/database?arn=… of one of the samples.
const api = new FakeDatabaseApi({
  now: NOW,
  details: [
    troubledDetail(),
    largeCluster(29),
    ...GLOBAL_GROUP.map(({ arn }) => detailInGlobal(arn)),
  ],
  findings: TROUBLED_FINDINGS,
  checks: [checkOverview('storage-encrypted')],
});

showDatabases(api);
