import type {
  Addon,
  AddonIssue,
  CapacityTypes,
  Cluster,
  FargateProfile,
  FargateProfileSelector,
  Nodegroup,
  NodegroupScalingConfig,
  Taint,
} from '@aws-sdk/client-eks';
import { stableId, stableUuid } from '../../estate/ids';

/** The EKS and add-on releases that go with a Kubernetes version, as EKS published them last. */
const PLATFORM_VERSION = 'eks.48';
const NODE_RELEASE_DATE = '20250519';

/** What tells one cluster from another; the rest follows from it. */
export interface ClusterOptions {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  /** The Kubernetes minor version, for example `1.28`. */
  readonly version: string;
  readonly createdAt: Date;
  readonly tags: Record<string, string>;
  readonly vpcId: string;
  readonly subnetIds: string[];
  readonly securityGroupIds: string[];
  /** The key that encrypts Kubernetes secrets; none leaves them unencrypted. */
  readonly kmsKeyArn?: string;
  /** By default the endpoint is private only. */
  readonly publicAccessCidrs?: string[];
}

export function makeCluster(options: ClusterOptions): Cluster {
  const { accountId, region, name, publicAccessCidrs } = options;
  const arn = `arn:aws:eks:${region}:${accountId}:cluster/${name}`;
  const issuerId = stableId('', `${arn}/oidc`, 32).toUpperCase();
  return {
    name,
    arn,
    createdAt: options.createdAt,
    version: options.version,
    endpoint: `https://${stableId(
      '',
      `${arn}/endpoint`,
      32,
    ).toUpperCase()}.gr7.${region}.eks.amazonaws.com`,
    roleArn: `arn:aws:iam::${accountId}:role/${name}-control-plane`,
    resourcesVpcConfig: {
      subnetIds: options.subnetIds,
      securityGroupIds: options.securityGroupIds,
      clusterSecurityGroupId: stableId('sg-', `${arn}/cluster`),
      vpcId: options.vpcId,
      endpointPublicAccess: publicAccessCidrs !== undefined,
      endpointPrivateAccess: true,
      publicAccessCidrs: publicAccessCidrs ?? [],
    },
    kubernetesNetworkConfig: {
      serviceIpv4Cidr: '172.20.0.0/16',
      ipFamily: 'ipv4',
      elasticLoadBalancing: { enabled: false },
    },
    logging: {
      clusterLogging: [
        {
          types: [
            'api',
            'audit',
            'authenticator',
            'controllerManager',
            'scheduler',
          ],
          enabled: true,
        },
      ],
    },
    identity: {
      oidc: {
        issuer: `https://oidc.eks.${region}.amazonaws.com/id/${issuerId}`,
      },
    },
    status: 'ACTIVE',
    certificateAuthority: {
      data: Buffer.from(`certificate authority of ${arn}`).toString('base64'),
    },
    platformVersion: PLATFORM_VERSION,
    tags: options.tags,
    encryptionConfig: options.kmsKeyArn
      ? [{ resources: ['secrets'], provider: { keyArn: options.kmsKeyArn } }]
      : [],
    health: { issues: [] },
    accessConfig: { authenticationMode: 'API_AND_CONFIG_MAP' },
    upgradePolicy: { supportType: 'EXTENDED' },
    deletionProtection: false,
  };
}

export interface NodegroupOptions {
  readonly accountId: string;
  readonly region: string;
  readonly clusterName: string;
  readonly name: string;
  /** The Kubernetes minor version, for example `1.28`. */
  readonly version: string;
  readonly createdAt: Date;
  readonly tags: Record<string, string>;
  readonly subnetIds: string[];
  readonly instanceTypes: string[];
  readonly capacityType: CapacityTypes;
  readonly scaling: Required<NodegroupScalingConfig>;
  /** GiB of the nodes' root volume. */
  readonly diskSizeGibibytes: number;
  readonly taints?: Taint[];
}

/** The Auto Scaling group that stands behind a managed node group. */
export function autoScalingGroupNameOf(
  clusterName: string,
  nodegroupName: string,
): string {
  return `eks-${nodegroupName}-${clusterName}`;
}

export function makeNodegroup(options: NodegroupOptions): Nodegroup {
  const { accountId, region, clusterName, name } = options;
  const path = `${clusterName}/${name}`;
  const uuid = stableUuid(`${accountId}/${region}/nodegroup/${path}`);
  return {
    nodegroupName: name,
    nodegroupArn: `arn:aws:eks:${region}:${accountId}:nodegroup/${path}/${uuid}`,
    clusterName,
    version: options.version,
    releaseVersion: `${options.version}.15-${NODE_RELEASE_DATE}`,
    createdAt: options.createdAt,
    modifiedAt: options.createdAt,
    status: 'ACTIVE',
    capacityType: options.capacityType,
    scalingConfig: options.scaling,
    instanceTypes: options.instanceTypes,
    subnets: options.subnetIds,
    amiType: 'AL2_x86_64',
    nodeRole: `arn:aws:iam::${accountId}:role/${clusterName}-nodes`,
    labels: { 'node.meridian.example/group': name },
    taints: options.taints ?? [],
    resources: {
      autoScalingGroups: [{ name: autoScalingGroupNameOf(clusterName, name) }],
    },
    diskSize: options.diskSizeGibibytes,
    health: { issues: [] },
    updateConfig: { maxUnavailablePercentage: 33 },
    tags: options.tags,
  };
}

export interface FargateProfileOptions {
  readonly accountId: string;
  readonly region: string;
  readonly clusterName: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly tags: Record<string, string>;
  readonly subnetIds: string[];
  readonly selectors: FargateProfileSelector[];
}

export function makeFargateProfile(
  options: FargateProfileOptions,
): FargateProfile {
  const { accountId, region, clusterName, name } = options;
  const path = `${clusterName}/${name}`;
  const uuid = stableUuid(`${accountId}/${region}/fargateprofile/${path}`);
  return {
    fargateProfileName: name,
    fargateProfileArn: `arn:aws:eks:${region}:${accountId}:fargateprofile/${path}/${uuid}`,
    clusterName,
    createdAt: options.createdAt,
    podExecutionRoleArn: `arn:aws:iam::${accountId}:role/${clusterName}-fargate`,
    subnets: options.subnetIds,
    selectors: options.selectors,
    status: 'ACTIVE',
    tags: options.tags,
    health: { issues: [] },
  };
}

export interface AddonOptions {
  readonly accountId: string;
  readonly region: string;
  readonly clusterName: string;
  readonly name: string;
  /** For example `v1.18.3-eksbuild.1`. */
  readonly version: string;
  readonly createdAt: Date;
  readonly tags: Record<string, string>;
  /** `community` for add-ons that EKS distributes but others write. */
  readonly publisher?: string;
  /** What is wrong with it; an add-on with issues is degraded. */
  readonly issues?: AddonIssue[];
}

export function makeAddon(options: AddonOptions): Addon {
  const { accountId, region, clusterName, name } = options;
  const issues = options.issues ?? [];
  const path = `${clusterName}/${name}`;
  const uuid = stableUuid(`${accountId}/${region}/addon/${path}`);
  return {
    addonName: name,
    clusterName,
    status: issues.length > 0 ? 'DEGRADED' : 'ACTIVE',
    addonVersion: options.version,
    health: { issues },
    addonArn: `arn:aws:eks:${region}:${accountId}:addon/${path}/${uuid}`,
    createdAt: options.createdAt,
    modifiedAt: options.createdAt,
    tags: options.tags,
    publisher: options.publisher ?? 'eks',
    owner: options.publisher ? options.publisher : 'aws',
  };
}
