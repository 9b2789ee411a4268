import type { CapacityTypes } from '@aws-sdk/client-eks';
import {
  PRIMARY_REGION,
  SECONDARY_REGION,
  type AccountName,
  type Environment,
  type SystemName,
} from './organization';

/** The Kubernetes version that the reference documents state. */
export const KUBERNETES_VERSION = '1.28';

export interface NodegroupPlan {
  readonly name: string;
  readonly instanceTypes: readonly string[];
  readonly capacityType: CapacityTypes;
  readonly minSize: number;
  readonly maxSize: number;
  readonly desiredSize: number;
  readonly diskSizeGibibytes: number;
  /** The system that it is for; node groups are shared unless they say so. */
  readonly system: SystemName;
  readonly component?: string;
}

export interface ClusterPlan {
  readonly name: string;
  readonly account: AccountName;
  readonly region: string;
  readonly environment: Environment;
  readonly kmsKeyAlias: string;
  readonly createdAt: string;
  /** Where its API can be reached from outside the VPC; undefined is from nowhere. */
  readonly publicAccessCidrs?: readonly string[];
  readonly nodegroups: readonly NodegroupPlan[];
}

const GENERAL_PURPOSE: NodegroupPlan = {
  name: 'general-purpose',
  instanceTypes: ['m5.large', 'm5.xlarge', 'm5a.large'],
  capacityType: 'ON_DEMAND',
  minSize: 3,
  maxSize: 10,
  desiredSize: 5,
  diskSizeGibibytes: 50,
  system: 'platform',
};

const SPOT_WORKLOADS: NodegroupPlan = {
  name: 'spot-workloads',
  instanceTypes: ['m5.large', 'm4.large', 'c5.large'],
  capacityType: 'SPOT',
  minSize: 0,
  maxSize: 20,
  desiredSize: 5,
  diskSizeGibibytes: 50,
  system: 'platform',
};

/** The nodes of the billions-of-records microservice, which runs in the primary Region only. */
const COMPUTE_OPTIMIZED: NodegroupPlan = {
  name: 'compute-optimized',
  instanceTypes: ['c5.2xlarge'],
  capacityType: 'ON_DEMAND',
  minSize: 3,
  maxSize: 10,
  desiredSize: 3,
  diskSizeGibibytes: 100,
  system: 'records',
  component: 'records-api',
};

/** The clusters of the platform. The two of production share a name, as Regions allow. */
export const CLUSTERS: readonly ClusterPlan[] = [
  {
    name: 'production-eks-cluster',
    account: 'prod',
    region: PRIMARY_REGION,
    environment: 'prod',
    kmsKeyAlias: 'production-eks',
    createdAt: '2024-01-16T09:12:00Z',
    nodegroups: [GENERAL_PURPOSE, SPOT_WORKLOADS, COMPUTE_OPTIMIZED],
  },
  {
    name: 'production-eks-cluster',
    account: 'prod',
    region: SECONDARY_REGION,
    environment: 'prod',
    kmsKeyAlias: 'production-eks',
    createdAt: '2024-02-06T10:40:00Z',
    nodegroups: [GENERAL_PURPOSE, SPOT_WORKLOADS],
  },
  {
    name: 'staging-eks-cluster',
    account: 'staging',
    region: PRIMARY_REGION,
    environment: 'staging',
    kmsKeyAlias: 'staging-data',
    createdAt: '2023-12-12T13:05:00Z',
    nodegroups: [GENERAL_PURPOSE, SPOT_WORKLOADS],
  },
  {
    name: 'dev-eks-cluster',
    account: 'dev',
    region: PRIMARY_REGION,
    environment: 'dev',
    kmsKeyAlias: 'dev-data',
    createdAt: '2023-11-28T08:30:00Z',
    publicAccessCidrs: ['0.0.0.0/0'],
    nodegroups: [GENERAL_PURPOSE, SPOT_WORKLOADS],
  },
  {
    name: 'shared-services-eks-cluster',
    account: 'shared-services',
    region: PRIMARY_REGION,
    environment: 'shared',
    kmsKeyAlias: 'shared-services-data',
    createdAt: '2023-11-21T15:55:00Z',
    nodegroups: [GENERAL_PURPOSE, SPOT_WORKLOADS],
  },
];
