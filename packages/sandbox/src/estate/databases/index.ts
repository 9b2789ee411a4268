import type { Estate } from '../../core/Estate';
import { ACCOUNTS, REGIONS } from '../organization';
import { addAnalyticsDatabases } from './analytics';
import { addInnovateDatabases } from './innovate';
import { addLeftoverDatabases } from './leftovers';
import { addOrderProcessingDatabases } from './orderProcessing';
import { addParameterGroups } from './parameterGroups';
import { addPlatformDatabases } from './platform';
import { addRecordsDatabases } from './records';
import { addReservations } from './reservations';
import { addEventSubscriptions } from './subscriptions';
import { addUserManagementDatabases } from './userManagement';

/** Every database of RDS and Aurora in the reference estate, with what belongs to them. */
export function addDatabases(estate: Estate): void {
  addUserManagementDatabases(estate);
  addOrderProcessingDatabases(estate);
  addPlatformDatabases(estate);
  addInnovateDatabases(estate);
  addRecordsDatabases(estate);
  addAnalyticsDatabases(estate);
  addLeftoverDatabases(estate);
  addReservations(estate);
  addEventSubscriptions(estate);
  addParameterGroups(
    estate,
    Object.values(ACCOUNTS).flatMap(accountId =>
      REGIONS.map(region => ({ accountId, region })),
    ),
  );
}
