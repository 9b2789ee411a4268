import type { MetricInfo } from '@aws-sdk/client-service-quotas';

/** A quota as AWS gives it to every account. */
export interface QuotaDefinition {
  readonly serviceCode: string;
  readonly quotaCode: string;
  readonly name: string;
  readonly defaultValue: number;
  /** By default `None`. */
  readonly unit?: string;
  /** By default true. */
  readonly adjustable?: boolean;
  readonly usageMetric?: MetricInfo;
}

/** The services whose quotas the sandbox knows, by their codes. */
export const QUOTA_SERVICES: Readonly<Record<string, string>> = {
  ebs: 'Amazon Elastic Block Store (Amazon EBS)',
  ec2: 'Amazon Elastic Compute Cloud (Amazon EC2)',
  eks: 'Amazon Elastic Kubernetes Service (Amazon EKS)',
  elasticloadbalancing: 'Elastic Load Balancing (ELB)',
  rds: 'Amazon Relational Database Service (Amazon RDS)',
};

/** The quota on the vCPUs of on-demand instances of the usual families (A, C, D, H, I, M, R, T, Z). */
export const ON_DEMAND_STANDARD_VCPUS = 'L-1216C47A';
/** The quota on the vCPUs of Spot Instances of the same families. */
export const SPOT_STANDARD_VCPUS = 'L-34B43A08';

/**
 * The quotas that decide whether a Region can carry more, with AWS's defaults.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html
 */
export const QUOTAS: readonly QuotaDefinition[] = [
  quota(
    'ebs',
    'L-D18FCD1D',
    'Storage for General Purpose SSD (gp2) volumes, in TiB',
    50,
  ),
  quota(
    'ebs',
    'L-7A658B76',
    'Storage for General Purpose SSD (gp3) volumes, in TiB',
    50,
  ),
  quota(
    'ebs',
    'L-FD252861',
    'Storage for Provisioned IOPS SSD (io1) volumes, in TiB',
    50,
  ),
  quota('ebs', 'L-309BACF6', 'Snapshots per Region', 100_000),
  vcpus('L-74FC7D96', 'Running On-Demand F instances', 0, 'F/OnDemand'),
  vcpus('L-DB2E81BA', 'Running On-Demand G and VT instances', 0, 'G/OnDemand'),
  vcpus(
    'L-43DA4232',
    'Running On-Demand High Memory instances',
    0,
    'HighMem/OnDemand',
  ),
  vcpus('L-1945791B', 'Running On-Demand Inf instances', 0, 'Inf/OnDemand'),
  vcpus('L-417A185B', 'Running On-Demand P instances', 0, 'P/OnDemand'),
  vcpus(
    ON_DEMAND_STANDARD_VCPUS,
    'Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances',
    5,
    'Standard/OnDemand',
  ),
  vcpus('L-2C3B7624', 'Running On-Demand Trn instances', 0, 'Trn/OnDemand'),
  vcpus('L-7295265B', 'Running On-Demand X instances', 0, 'X/OnDemand'),
  vcpus(
    SPOT_STANDARD_VCPUS,
    'All Standard (A, C, D, H, I, M, R, T, Z) Spot Instance Requests',
    5,
    'Standard/Spot',
  ),
  quota('ec2', 'L-0263D0A3', 'EC2-VPC Elastic IPs', 5),
  quota('eks', 'L-1194D53C', 'Clusters', 100),
  quota('eks', 'L-6D54EA21', 'Managed node groups per cluster', 30),
  quota('eks', 'L-BD136A63', 'Nodes per managed node group', 450),
  quota('eks', 'L-23414FF3', 'Fargate profiles per cluster', 10),
  quota(
    'elasticloadbalancing',
    'L-53DA6B97',
    'Application Load Balancers per Region',
    50,
  ),
  quota('elasticloadbalancing', 'L-B22855CB', 'Target Groups per Region', 3000),
  quota('rds', 'L-7B6409FD', 'DB instances', 40),
  quota('rds', 'L-952B80B8', 'DB clusters', 40),
  {
    ...quota(
      'rds',
      'L-7ADDB58A',
      'Total storage for all DB instances',
      100_000,
    ),
    unit: 'Gigabytes',
  },
  quota('rds', 'L-5BC124EF', 'Read replicas per primary', 15),
];

function quota(
  serviceCode: string,
  quotaCode: string,
  name: string,
  defaultValue: number,
): QuotaDefinition {
  return { serviceCode, quotaCode, name, defaultValue };
}

/** EC2 counts running vCPUs by family and by how they are bought, and CloudWatch shows them. */
function vcpus(
  quotaCode: string,
  name: string,
  defaultValue: number,
  instanceClass: string,
): QuotaDefinition {
  return {
    ...quota('ec2', quotaCode, name, defaultValue),
    usageMetric: {
      MetricNamespace: 'AWS/Usage',
      MetricName: 'ResourceCount',
      MetricDimensions: {
        Class: instanceClass,
        Resource: 'vCPU',
        Service: 'EC2',
        Type: 'Resource',
      },
      MetricStatisticRecommendation: 'Maximum',
    },
  };
}
