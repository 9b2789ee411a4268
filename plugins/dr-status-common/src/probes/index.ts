import { auroraGlobalDatabases } from './auroraGlobalDatabases';
import { awsBackup } from './awsBackup';
import { certificates } from './certificates';
import { dynamoDbTables } from './dynamoDbTables';
import { ecrRepositories } from './ecrRepositories';
import { elastiCache } from './elastiCache';
import { kmsKeys } from './kmsKeys';
import { loadBalancers } from './loadBalancers';
import { mskClusters } from './mskClusters';
import { rdsDatabases } from './rdsDatabases';
import type { RecoveryProbe } from './RecoveryProbe';
import { route53 } from './route53';
import { s3Buckets } from './s3Buckets';
import { secrets } from './secrets';
import { unknownWorkloads } from './workloads';

/** The probes that Meridian brings, without those of workloads. */
export const BUILT_IN_PROBES: readonly RecoveryProbe[] = [
  auroraGlobalDatabases,
  rdsDatabases,
  dynamoDbTables,
  s3Buckets,
  elastiCache,
  mskClusters,
  awsBackup,
  route53,
  loadBalancers,
  secrets,
  kmsKeys,
  ecrRepositories,
  certificates,
  unknownWorkloads,
];

export { blocker } from './blockers';
export * from './RecoveryProbe';
export { chooseProbes, runProbes, type ProbedEstate } from './runProbes';
export {
  assumedStep,
  baseOf,
  contribution,
  lagFieldsOf,
  rpoOf,
  unboundedContribution,
  unknownContribution,
  type StoreBase,
} from './stores';
export { WORKLOADS_UNKNOWN } from './workloads';
