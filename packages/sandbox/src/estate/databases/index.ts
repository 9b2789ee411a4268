import type { Estate } from '../../core/Estate';
import { addInnovateDatabases } from './innovate';
import { addLeftoverDatabases } from './leftovers';
import { addOrderProcessingDatabases } from './orderProcessing';
import { addPlatformDatabases } from './platform';
import { addRecordsDatabases } from './records';
import { addUserManagementDatabases } from './userManagement';

/** Every database of RDS and Aurora in the reference estate. */
export function addDatabases(estate: Estate): void {
  addUserManagementDatabases(estate);
  addOrderProcessingDatabases(estate);
  addPlatformDatabases(estate);
  addInnovateDatabases(estate);
  addRecordsDatabases(estate);
  addLeftoverDatabases(estate);
}
