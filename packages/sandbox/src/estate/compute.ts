import { autoScalingGroups } from '../aws/autoscaling/collections';
import { autoScalingGroup } from '../aws/autoscaling/factory';
import { ec2Instances } from '../aws/ec2/collections';
import { instance } from '../aws/ec2/factory';
import type { Estate } from '../core/Estate';
import { CLUSTERS, type ClusterPlan, type NodegroupPlan } from './clusterPlan';
import { stableId, stableNumber } from './ids';
import {
  securityGroupIdOf,
  subnetCidrOf,
  subnetIdOf,
  subnetIdsOf,
  vpcIdOf,
  ZONES,
  zoneName,
} from './networkPlan';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  standardTags,
  type AccountName,
} from './organization';

/** An Auto Scaling group with as many instances as it wants. */
interface FleetPlan {
  readonly name: string;
  readonly account: AccountName;
  readonly region: string;
  readonly instanceTypes: readonly string[];
  readonly isSpot: boolean;
  readonly minSize: number;
  readonly maxSize: number;
  readonly desiredSize: number;
  readonly securityGroup: string;
  readonly createdAt: Date;
  readonly groupTags: Readonly<Record<string, string>>;
  readonly instanceTags: Readonly<Record<string, string>>;
}

const HOUR_MILLISECONDS = 3_600_000;
/** Nodes were last replaced in the fortnight after this day. */
const NODES_REPLACED_AT = new Date('2025-06-03T02:00:00Z');
const SINGLE_INSTANCES_LAUNCHED_AT = new Date('2024-04-09T11:20:00Z');

/** Build agents on EC2. Planted: see `compute-jenkins-agents-at-maximum`. */
const JENKINS_AGENTS: FleetPlan = {
  name: 'jenkins-agents',
  account: 'shared-services',
  region: PRIMARY_REGION,
  instanceTypes: ['m5.xlarge', 'm5a.xlarge'],
  isSpot: true,
  minSize: 2,
  maxSize: 6,
  desiredSize: 6,
  securityGroup: 'jenkins-agents',
  createdAt: new Date('2023-12-04T14:00:00Z'),
  groupTags: standardTags('platform', 'shared', 'ci-cd'),
  instanceTags: {
    ...standardTags('platform', 'shared', 'ci-cd'),
    Name: 'jenkins-agent',
  },
};

/** The nodes of the clusters, the build agents, and a few instances of their own. */
export function addCompute(estate: Estate): void {
  for (const cluster of CLUSTERS) {
    for (const nodegroup of cluster.nodegroups) {
      addFleet(estate, nodeFleet(cluster, nodegroup));
    }
  }
  addFleet(estate, JENKINS_AGENTS);
  addSingleInstances(estate);
}

function nodeFleet(cluster: ClusterPlan, group: NodegroupPlan): FleetPlan {
  const tags = {
    ...standardTags(group.system, cluster.environment, group.component),
    'eks:cluster-name': cluster.name,
    'eks:nodegroup-name': group.name,
    [`kubernetes.io/cluster/${cluster.name}`]: 'owned',
    'k8s.io/cluster-autoscaler/enabled': 'true',
  };
  return {
    name: `eks-${group.name}-${cluster.name}`,
    account: cluster.account,
    region: cluster.region,
    instanceTypes: group.instanceTypes,
    isSpot: group.capacityType === 'SPOT',
    minSize: group.minSize,
    maxSize: group.maxSize,
    desiredSize: group.desiredSize,
    securityGroup: 'eks-nodes',
    createdAt: new Date(cluster.createdAt),
    groupTags: tags,
    instanceTags: { ...tags, Name: `${cluster.name}-${group.name}` },
  };
}

function addFleet(estate: Estate, plan: FleetPlan): void {
  const { account, region } = plan;
  const accountId = ACCOUNTS[account];
  const [instanceType] = plan.instanceTypes;
  const members = Array.from({ length: plan.desiredSize }, (_, index) => {
    const seed = `${account}/${region}/${plan.name}/${index}`;
    return {
      id: stableId('i-', seed),
      instanceType,
      zone: ZONES[index % ZONES.length],
      launchedAt: new Date(
        NODES_REPLACED_AT.getTime() +
          stableNumber(seed, 14 * 24) * HOUR_MILLISECONDS,
      ),
    };
  });
  for (const member of members) {
    estate.add(
      ec2Instances,
      accountId,
      region,
      instance({
        accountId,
        region,
        id: member.id,
        instanceType: member.instanceType,
        vpcId: vpcIdOf(account, region),
        subnetId: subnetIdOf(account, region, 'private', member.zone),
        subnetCidr: subnetCidrOf(account, region, 'private', member.zone),
        zone: zoneName(region, member.zone),
        launchedAt: member.launchedAt,
        securityGroupIds: [
          securityGroupIdOf(account, region, plan.securityGroup),
        ],
        profile: plan.name,
        isSpot: plan.isSpot,
        tags: {
          ...plan.instanceTags,
          'aws:autoscaling:groupName': plan.name,
        },
      }),
    );
  }
  estate.add(
    autoScalingGroups,
    accountId,
    region,
    autoScalingGroup({
      accountId,
      region,
      name: plan.name,
      minSize: plan.minSize,
      maxSize: plan.maxSize,
      desiredCapacity: plan.desiredSize,
      instanceTypes: plan.instanceTypes,
      isSpot: plan.isSpot,
      subnetIds: subnetIdsOf(account, region, 'private'),
      zones: ZONES.map(zone => zoneName(region, zone)),
      instances: members.map(({ id, instanceType: type, zone }) => ({
        id,
        instanceType: type,
        zone: zoneName(region, zone),
      })),
      createdAt: plan.createdAt,
      tags: plan.groupTags,
    }),
  );
}

/** Planted: see the entries of ownership in the list of imperfections. */
function addSingleInstances(estate: Estate): void {
  const place = (account: AccountName) => ({
    accountId: ACCOUNTS[account],
    region: PRIMARY_REGION,
    vpcId: vpcIdOf(account, PRIMARY_REGION),
    subnetId: subnetIdOf(account, PRIMARY_REGION, 'private', 'a'),
    subnetCidr: subnetCidrOf(account, PRIMARY_REGION, 'private', 'a'),
    zone: zoneName(PRIMARY_REGION, 'a'),
    launchedAt: SINGLE_INSTANCES_LAUNCHED_AT,
  });
  estate.add(
    ec2Instances,
    ACCOUNTS.prod,
    PRIMARY_REGION,
    instance({
      ...place('prod'),
      id: stableId('i-', 'prod/report-runner'),
      instanceType: 'm4.large',
      tags: { Name: 'report-runner', environment: 'prod' },
    }),
  );
  estate.add(
    ec2Instances,
    ACCOUNTS.dev,
    PRIMARY_REGION,
    instance({
      ...place('dev'),
      id: stableId('i-', 'dev/untagged'),
      instanceType: 't3.medium',
      tags: {},
    }),
    instance({
      ...place('dev'),
      id: stableId('i-', 'dev/notebook'),
      instanceType: 't3.large',
      state: 'stopped',
      tags: {
        Name: 'analytics-notebook',
        ...standardTags('analytics', 'dev', 'data-pipeline'),
      },
    }),
  );
}
