/** Databases of the sandbox's estate that several tests look at. */
export const ORDERS = 'arn:aws:rds::555566667777:global-cluster:orders-global';
export const RECORDS = 'arn:aws:rds:us-east-1:555566667777:db:prod-postgres';
export const LEGACY = 'arn:aws:rds:us-east-1:555566667777:db:legacy-crm';
