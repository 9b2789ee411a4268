import type { AddonIssue } from '@aws-sdk/client-eks';
import {
  addons,
  clusters,
  fargateProfiles,
  nodegroups,
} from '../aws/eks/collections';
import {
  makeAddon,
  makeCluster,
  makeFargateProfile,
  makeNodegroup,
} from '../aws/eks/factory';
import type { Estate } from '../core/Estate';
import { CLUSTERS, KUBERNETES_VERSION, type ClusterPlan } from './clusterPlan';
import { kmsKeyArnOf } from './keyPlan';
import { securityGroupIdOf, subnetIdsOf, vpcIdOf } from './networkPlan';
import { ACCOUNTS, SECONDARY_REGION, standardTags } from './organization';

/** The add-ons of every cluster, in the last versions that EKS offers for Kubernetes 1.28. */
const ADDONS: readonly {
  name: string;
  version: string;
  publisher?: string;
}[] = [
  { name: 'vpc-cni', version: 'v1.18.3-eksbuild.1' },
  { name: 'coredns', version: 'v1.10.1-eksbuild.13' },
  { name: 'kube-proxy', version: 'v1.28.12-eksbuild.2' },
  { name: 'aws-ebs-csi-driver', version: 'v1.33.0-eksbuild.1' },
  { name: 'eks-pod-identity-agent', version: 'v1.3.2-eksbuild.2' },
  {
    name: 'metrics-server',
    version: 'v0.7.2-eksbuild.1',
    publisher: 'community',
  },
];

/** How long after its cluster a member of it was created. */
const SETUP_MILLISECONDS = 20 * 60_000;

export function addClusters(estate: Estate): void {
  for (const plan of CLUSTERS) {
    addCluster(estate, plan);
  }
}

function addCluster(estate: Estate, plan: ClusterPlan): void {
  const { account, region } = plan;
  const accountId = ACCOUNTS[account];
  const createdAt = new Date(plan.createdAt);
  const member = {
    accountId,
    region,
    clusterName: plan.name,
    createdAt: new Date(createdAt.getTime() + SETUP_MILLISECONDS),
    tags: standardTags('platform', plan.environment),
  };
  const subnetIds = subnetIdsOf(account, region, 'private');

  estate.add(
    clusters,
    accountId,
    region,
    makeCluster({
      accountId,
      region,
      name: plan.name,
      version: KUBERNETES_VERSION,
      createdAt,
      tags: standardTags('platform', plan.environment),
      vpcId: vpcIdOf(account, region),
      subnetIds,
      securityGroupIds: [securityGroupIdOf(account, region, 'eks-nodes')],
      kmsKeyArn: kmsKeyArnOf(account, region, plan.kmsKeyAlias),
      publicAccessCidrs: plan.publicAccessCidrs && [...plan.publicAccessCidrs],
    }),
  );
  for (const group of plan.nodegroups) {
    estate.add(
      nodegroups,
      accountId,
      region,
      makeNodegroup({
        ...member,
        name: group.name,
        version: KUBERNETES_VERSION,
        tags: standardTags(group.system, plan.environment, group.component),
        subnetIds,
        instanceTypes: [...group.instanceTypes],
        capacityType: group.capacityType,
        scaling: {
          minSize: group.minSize,
          maxSize: group.maxSize,
          desiredSize: group.desiredSize,
        },
        diskSizeGibibytes: group.diskSizeGibibytes,
      }),
    );
  }
  estate.add(
    fargateProfiles,
    accountId,
    region,
    makeFargateProfile({
      ...member,
      name: 'bursts',
      subnetIds,
      selectors: [
        { namespace: 'bursts', labels: { compute: 'fargate' } },
        { namespace: 'batch' },
      ],
    }),
  );
  for (const addon of ADDONS) {
    estate.add(
      addons,
      accountId,
      region,
      makeAddon({ ...member, ...addon, issues: issuesOf(plan, addon.name) }),
    );
  }
}

/** Planted: see `clusters-addon-degraded` in the list of imperfections. */
function issuesOf(plan: ClusterPlan, addonName: string): AddonIssue[] {
  const isDegraded =
    plan.environment === 'prod' &&
    plan.region === SECONDARY_REGION &&
    addonName === 'aws-ebs-csi-driver';
  return isDegraded
    ? [
        {
          code: 'InsufficientNumberOfReplicas',
          message:
            'The add-on is unhealthy because all deployments have all pods unscheduled no nodes available to schedule pods',
          resourceIds: [],
        },
      ]
    : [];
}
