import type {
  DatabaseDetail,
  DatabaseRow,
  DatabaseTopology,
} from '@meridian/plugin-rds-inspector-common';
import { clusterArn, databaseDetail, databaseRow, instanceArn } from './rows';

const NAME = 'a-cluster-whose-name-uses-all-the-characters-that-rds-takes-063';
const ZONES = ['us-east-1a', 'us-east-1b', 'us-east-1c'];

export const LARGE_ARN = clusterArn(NAME);

/** Names of an instance as long as RDS lets them be. */
function memberName(index: number): string {
  return `instance-whose-name-uses-all-characters-that-rds-takes-${index}`;
}

/** A cluster in three zones with long names. */
export function largeCluster(instanceCount: number): DatabaseDetail {
  const cluster = databaseRow({
    arn: LARGE_ARN,
    name: NAME,
    kind: 'cluster',
    role: 'standalone',
    instanceCount,
    availabilityZones: ZONES,
  });
  const members = Array.from(
    { length: instanceCount },
    (_, index): DatabaseRow =>
      databaseRow({
        arn: instanceArn(memberName(index)),
        name: memberName(index),
        rootArn: LARGE_ARN,
        parentArn: LARGE_ARN,
        depth: 1,
        role: index === 0 ? 'writer' : 'reader',
        availabilityZones: [ZONES[index % ZONES.length]],
      }),
  );
  const group = [cluster, ...members];
  const topology: DatabaseTopology = {
    nodes: group.map(row => ({
      id: row.arn,
      arn: row.arn,
      kind: row.kind,
      name: row.name,
      role: row.role,
      region: row.region,
      availabilityZone:
        row.kind === 'instance' ? row.availabilityZones[0] : undefined,
      status: row.status,
      instanceClass: row.instanceClass,
      engineVersion: row.engineVersion,
      parentId: row.parentArn,
    })),
    edges: members.slice(1).map((row, index) => ({
      id: row.arn,
      from: members[0].arn,
      to: row.arn,
      kind: 'replication',
      lagSeconds: (index + 1) / 100,
      lagObjectiveSeconds: 300,
    })),
  };
  return databaseDetail(cluster, { group, topology });
}
