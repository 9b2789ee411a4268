import type { ObservedResource } from '@meridian/plugin-aws-inventory-node';
import { fakeAws } from './fakeAws';
import { fakeCollector } from './fakeCollector';

const PROD = '111122223333';
const DEV = '444455556666';

/** ARNs of the small estate that the API's tests look at. */
export const arns = {
  ordersDb: `arn:aws:rds:us-east-1:${PROD}:db:orders-db`,
  ordersCluster: `arn:aws:rds:us-east-1:${PROD}:cluster:orders`,
  paymentsDb: `arn:aws:rds:us-west-2:${PROD}:db:payments-db`,
  scratchDb: `arn:aws:rds:us-east-1:${DEV}:db:Scratch`,
};

/** What the estate has in one account and Region. */
function estateOf(accountId: string, region: string): ObservedResource[] {
  const type = 'AWS::RDS::DBInstance';
  const all: ObservedResource[] = [
    {
      arn: arns.ordersDb,
      type,
      name: 'orders-db',
      resourceId: 'orders-db',
      state: 'available',
      createdAt: '2025-03-01T10:00:00.000Z',
      tags: { owner: 'orders-team', system: 'order-processing', tier: '1' },
      attributes: { EngineVersion: '16.4' },
      volatile: { LatestRestorableTime: '2026-01-01T00:00:00.000Z' },
      relations: [{ type: 'partOf', targetArn: arns.ordersCluster }],
      belongsTo: arns.ordersCluster,
    },
    {
      arn: arns.ordersCluster,
      type: 'AWS::RDS::DBCluster',
      name: 'orders',
      resourceId: 'orders',
      state: 'available',
      tags: { owner: 'data-team', system: 'order-processing' },
      attributes: {},
    },
    {
      arn: arns.paymentsDb,
      type,
      name: 'payments-db',
      resourceId: 'payments-db',
      state: 'modifying',
      tags: { owner: 'payments-team', tier: '1' },
      attributes: {},
    },
    {
      arn: arns.scratchDb,
      type,
      name: 'Scratch',
      resourceId: 'Scratch',
      tags: {},
      attributes: {},
    },
  ];
  return all.filter(({ arn }) => arn.includes(`:${region}:${accountId}:`));
}

/** A collector of the estate. */
export function estateCollector() {
  return fakeCollector(
    async function* collect({ target }) {
      yield* estateOf(target.accountId, target.region);
    },
    { id: 'fake-estate', title: 'Fake estate', service: 'rds' },
  );
}

/** The accounts and Regions of the estate. */
export function estateAws() {
  return fakeAws({
    regions: ['us-east-1', 'us-west-2'],
    accounts: [
      { accountId: PROD, name: 'prod', defaults: {}, source: 'config' },
      {
        accountId: DEV,
        name: 'dev',
        defaults: { environment: 'dev' },
        source: 'config',
      },
    ],
  });
}
