import type {
  DatabaseDetail,
  DatabaseRow,
  DatabaseTopology,
} from '@meridian/plugin-rds-inspector-common';
import {
  ACCOUNT,
  clusterArn,
  databaseDetail,
  databaseRow,
  hoursAgo,
  instanceArn,
  NO_FINDINGS,
} from './rows';

export const GLOBAL_ARN = `arn:aws:rds::${ACCOUNT}:global-cluster:orders-global`;
export const PRIMARY_ARN = clusterArn('orders-primary');
export const SECONDARY_ARN = clusterArn('orders-secondary', 'us-west-2');
export const WRITER_ARN = instanceArn('orders-primary-1');

const AURORA = {
  engine: 'aurora-postgresql',
  engineVersion: '15.4',
  majorVersion: '15',
} as const;

function member(
  name: string,
  changes: Partial<DatabaseRow> & Pick<DatabaseRow, 'parentArn' | 'role'>,
): DatabaseRow {
  const region = changes.region ?? 'us-east-1';
  return databaseRow({
    ...AURORA,
    arn: instanceArn(name, region),
    name,
    rootArn: GLOBAL_ARN,
    depth: 2,
    ...changes,
  });
}

/** A global cluster over two Regions, with all that hangs below it. */
export const GLOBAL_GROUP: readonly DatabaseRow[] = [
  databaseRow({
    ...AURORA,
    arn: GLOBAL_ARN,
    kind: 'global-cluster',
    name: 'orders-global',
    role: 'primary',
    regions: [
      {
        region: 'us-east-1',
        clusterArn: PRIMARY_ARN,
        isPrimary: true,
        instanceCount: 3,
        engineVersion: '15.4',
      },
      {
        region: 'us-west-2',
        clusterArn: SECONDARY_ARN,
        isPrimary: false,
        instanceCount: 1,
        engineVersion: '15.4',
      },
    ],
    findingCounts: { ...NO_FINDINGS, high: 1 },
  }),
  databaseRow({
    ...AURORA,
    arn: PRIMARY_ARN,
    kind: 'cluster',
    name: 'orders-primary',
    rootArn: GLOBAL_ARN,
    parentArn: GLOBAL_ARN,
    depth: 1,
    role: 'primary',
    instanceCount: 3,
    availabilityZones: ['us-east-1a', 'us-east-1b', 'us-east-1c'],
  }),
  member('orders-primary-1', { parentArn: PRIMARY_ARN, role: 'writer' }),
  member('orders-primary-2', {
    parentArn: PRIMARY_ARN,
    role: 'reader',
    availabilityZones: ['us-east-1b'],
    replicaLagSeconds: 0.018,
  }),
  member('orders-primary-3', {
    parentArn: PRIMARY_ARN,
    role: 'reader',
    availabilityZones: ['us-east-1b'],
    replicaLagSeconds: 0.021,
    findingCounts: { ...NO_FINDINGS, medium: 1 },
  }),
  databaseRow({
    ...AURORA,
    arn: SECONDARY_ARN,
    kind: 'cluster',
    name: 'orders-secondary',
    rootArn: GLOBAL_ARN,
    parentArn: GLOBAL_ARN,
    depth: 1,
    role: 'secondary',
    region: 'us-west-2',
    instanceCount: 1,
    availabilityZones: ['us-west-2a'],
    replicaLagSeconds: 2.4,
  }),
  member('orders-secondary-1', {
    parentArn: SECONDARY_ARN,
    role: 'reader',
    region: 'us-west-2',
    availabilityZones: ['us-west-2a'],
  }),
];

/** The drawing of {@link GLOBAL_GROUP}, with a proxy and a lag beyond its objective. */
export const GLOBAL_TOPOLOGY: DatabaseTopology = {
  nodes: [
    ...GLOBAL_GROUP.map(row => ({
      id: row.arn,
      arn: row.arn,
      kind: row.kind,
      name: row.name,
      role: row.role,
      region: row.kind === 'global-cluster' ? undefined : row.region,
      availabilityZone:
        row.kind === 'instance' ? row.availabilityZones[0] : undefined,
      status: row.status,
      instanceClass: row.kind === 'instance' ? row.instanceClass : undefined,
      engineVersion: row.engineVersion,
      parentId: row.parentArn,
    })),
    {
      id: 'proxy',
      arn: `arn:aws:rds:us-east-1:${ACCOUNT}:db-proxy:prx-1`,
      kind: 'proxy',
      name: 'orders-proxy',
      region: 'us-east-1',
      status: 'available',
    },
  ],
  edges: [
    {
      id: 'global',
      from: PRIMARY_ARN,
      to: SECONDARY_ARN,
      kind: 'storage-replication',
      lagSeconds: 2.4,
      lagObjectiveSeconds: 1,
      lagObservedAt: hoursAgo(0.02),
      status: 'connected',
    },
    {
      id: 'reader-2',
      from: WRITER_ARN,
      to: instanceArn('orders-primary-2'),
      kind: 'replication',
      lagSeconds: 0.018,
      lagObjectiveSeconds: 1,
    },
    {
      id: 'reader-3',
      from: WRITER_ARN,
      to: instanceArn('orders-primary-3'),
      kind: 'replication',
      lagUnknown: 'CloudWatch refused because of the request rate.',
    },
    { id: 'proxy', from: 'proxy', to: PRIMARY_ARN, kind: 'proxy' },
  ],
};

/** The page of one database of {@link GLOBAL_GROUP}. */
export function detailInGlobal(
  arn: string,
  changes: Partial<DatabaseDetail> = {},
): DatabaseDetail {
  const database = GLOBAL_GROUP.find(row => row.arn === arn);
  if (!database) {
    throw new Error(`The sample has no ${arn}`);
  }
  return databaseDetail(database, {
    group: GLOBAL_GROUP,
    topology: GLOBAL_TOPOLOGY,
    ...changes,
  });
}
