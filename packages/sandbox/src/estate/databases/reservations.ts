import { rdsArn } from '../../aws/rds/arns';
import { reservedDbInstances } from '../../aws/rds/collections';
import type { Estate } from '../../core/Estate';
import { stableUuid } from '../ids';
import { ACCOUNTS, PRIMARY_REGION } from '../organization';

const THREE_YEARS_SECONDS = 94_608_000;

/** The reservation of the records database, which its infrastructure document counts with. */
export function addReservations(estate: Estate): void {
  const accountId = ACCOUNTS.prod;
  const id = 'records-prod-2024';
  estate.add(reservedDbInstances, accountId, PRIMARY_REGION, {
    ReservedDBInstanceId: id,
    ReservedDBInstancesOfferingId: stableUuid(`${id}/offering`),
    ReservedDBInstanceArn: rdsArn(accountId, PRIMARY_REGION, 'ri', id),
    DBInstanceClass: 'db.r5.2xlarge',
    DBInstanceCount: 3,
    MultiAZ: false,
    ProductDescription: 'postgresql',
    OfferingType: 'No Upfront',
    StartTime: new Date('2024-10-02T13:45:00Z'),
    Duration: THREE_YEARS_SECONDS,
    FixedPrice: 0,
    UsagePrice: 0,
    CurrencyCode: 'USD',
    State: 'active',
    RecurringCharges: [
      { RecurringChargeAmount: 0.66, RecurringChargeFrequency: 'Hourly' },
    ],
    LeaseId: stableUuid(`${id}/lease`),
  });
}
