import {
  ec2Instances,
  ec2RouteTables,
  ec2SecurityGroups,
  ec2Subnets,
  ec2Vpcs,
} from '../../aws/ec2/collections';
import { instance, subnet, vpc } from '../../aws/ec2/factory';
import { routeTable, securityGroup } from '../../aws/ec2/routingFactory';
import { clusters, nodegroups } from '../../aws/eks/collections';
import { makeCluster, makeNodegroup } from '../../aws/eks/factory';
import { targetGroups } from '../../aws/elbv2/collections';
import { makeTargetGroup } from '../../aws/elbv2/factory';
import { functions } from '../../aws/lambda/collections';
import { makeFunction } from '../../aws/lambda/factory';
import type { Estate } from '../../core/Estate';
import { stableId, stableNumber } from '../ids';
import {
  createdAtOf,
  nameOf,
  ownerOf,
  seedOf,
  type LargePlace,
  type Slot,
} from './place';

const VPC_CIDR = '10.0.0.0/16';
const INSTANCE_TYPES = ['t3.medium', 'm5.large', 'm5.xlarge', 'c5.xlarge'];
const RUNTIMES = ['nodejs20.x', 'python3.12', 'java21', 'nodejs16.x'] as const;
const KUBERNETES_VERSIONS = ['1.31', '1.30', '1.29'] as const;
/** How many node groups each cluster has. */
export const NODEGROUPS_PER_CLUSTER = 3;

/** Adds the VPC of a place with its subnets, routes and rules. @returns how many resources they are */
export function addNetwork(estate: Estate, place: LargePlace): number {
  const { accountId, region, vpcId, zones, subnetIds } = place;
  const tags = { Name: `${place.accountName}-${region}` };
  estate.add(
    ec2Vpcs,
    accountId,
    region,
    vpc({ accountId, region, id: vpcId, cidr: VPC_CIDR, tags }),
  );
  subnetIds.forEach((id, index) => {
    const cidr = `10.0.${11 + index}.0/24`;
    const zone = zones[index];
    estate.add(
      ec2Subnets,
      accountId,
      region,
      subnet({ accountId, region, id, vpcId, cidr, zone, tags }),
    );
  });
  estate.add(
    ec2RouteTables,
    accountId,
    region,
    routeTable({
      accountId,
      id: stableId('rtb-', `${vpcId}/main`),
      vpcId,
      vpcCidr: VPC_CIDR,
      subnetIds: [],
      tags,
    }),
  );
  estate.add(
    ec2SecurityGroups,
    accountId,
    region,
    securityGroup({
      accountId,
      region,
      id: place.securityGroupId,
      vpcId,
      name: 'workloads',
      description: 'Everything in the VPC',
      ingress: [
        {
          port: 5432,
          fromCidrs: [VPC_CIDR],
          description: 'PostgreSQL from inside of the VPC',
        },
      ],
      tags,
    }),
  );
  return 3 + subnetIds.length;
}

export function addInstance(estate: Estate, slot: Slot): void {
  const { accountId, region, vpcId, zones, subnetIds } = slot.place;
  const seed = seedOf(slot, 'instance');
  const zone = slot.index % zones.length;
  estate.add(
    ec2Instances,
    accountId,
    region,
    instance({
      accountId,
      region,
      id: stableId('i-', seed),
      instanceType: INSTANCE_TYPES[stableNumber(seed, INSTANCE_TYPES.length)],
      vpcId,
      subnetId: subnetIds[zone],
      zone: zones[zone],
      securityGroupIds: [slot.place.securityGroupId],
      launchedAt: createdAtOf(slot, 'instance'),
      state: stableNumber(`${seed}/state`, 12) === 0 ? 'stopped' : 'running',
      tags: {
        Name: nameOf(slot, 'instance'),
        ...ownerOf(slot, 'instance').tags,
      },
    }),
  );
}

export function addFunction(estate: Estate, slot: Slot): void {
  const { accountId, region } = slot.place;
  const seed = seedOf(slot, 'function');
  estate.add(
    functions,
    accountId,
    region,
    makeFunction({
      accountId,
      region,
      name: nameOf(slot, 'function'),
      description: 'Reacts to events',
      runtime: RUNTIMES[stableNumber(seed, RUNTIMES.length)],
      handler: 'index.handler',
      memoryMebibytes: 128 * (1 + stableNumber(`${seed}/memory`, 8)),
      timeoutSeconds: 30,
      modifiedAt: createdAtOf(slot, 'function'),
      tags: ownerOf(slot, 'function').tags,
    }),
  );
}

export function addTargetGroup(estate: Estate, slot: Slot): void {
  const { accountId, region, vpcId } = slot.place;
  estate.add(
    targetGroups,
    accountId,
    region,
    makeTargetGroup({
      accountId,
      region,
      name: nameOf(slot, 'target-group'),
      tags: ownerOf(slot, 'target-group').tags,
      vpcId,
      port: 8080,
      loadBalancerArns: [],
      targets: [{ target: { Id: `10.0.11.${4 + (slot.index % 240)}` } }],
    }),
  );
}

/** Adds a cluster with its node groups. */
export function addCluster(estate: Estate, slot: Slot): void {
  const { accountId, region, vpcId, subnetIds } = slot.place;
  const shared = {
    accountId,
    region,
    version: KUBERNETES_VERSIONS[slot.index % KUBERNETES_VERSIONS.length],
    createdAt: createdAtOf(slot, 'cluster'),
    tags: ownerOf(slot, 'cluster').tags,
    subnetIds: [...subnetIds],
  };
  const name = `cluster-${String(slot.index).padStart(3, '0')}`;
  estate.add(
    clusters,
    accountId,
    region,
    makeCluster({
      ...shared,
      name,
      vpcId,
      securityGroupIds: [slot.place.securityGroupId],
    }),
  );
  for (let group = 0; group < NODEGROUPS_PER_CLUSTER; group++) {
    estate.add(
      nodegroups,
      accountId,
      region,
      makeNodegroup({
        ...shared,
        clusterName: name,
        name: `nodes-${group}`,
        instanceTypes: ['m5.xlarge'],
        capacityType: group === 0 ? 'ON_DEMAND' : 'SPOT',
        scaling: { minSize: 2, maxSize: 12, desiredSize: 4 },
        diskSizeGibibytes: 80,
      }),
    );
  }
}
