import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** What the provider is told by `catalog.providers.awsInventory`. */
export interface AwsInventoryProviderConfig {
  readonly types: readonly string[];
  readonly unownedGroup: string;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  /** How long after the start of a scan what it found may become visible. */
  readonly lookBackMilliseconds: number;
}

const ROOT = 'catalog.providers.awsInventory';

/** How long a scan may take; the default is that of the inventory. */
const SCAN_DEADLINE = 'awsInventory.scanDeadline';
const DEFAULT_SCAN_DEADLINE_MILLISECONDS = 5 * 60_000;

/** For storing what a scan found at its end, and for clocks that differ. */
const LOOK_BACK_MARGIN_MILLISECONDS = 5 * 60_000;

/** The types that become entities unless config names others. */
export const DEFAULT_TYPES: readonly string[] = [
  'AWS::AutoScaling::AutoScalingGroup',
  'AWS::Backup::BackupPlan',
  'AWS::Backup::BackupVault',
  'AWS::DynamoDB::Table',
  'AWS::EC2::VPC',
  'AWS::ECR::Repository',
  'AWS::EKS::Cluster',
  'AWS::EKS::Nodegroup',
  'AWS::ElastiCache::GlobalReplicationGroup',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::KMS::Key',
  'AWS::Lambda::Function',
  'AWS::MSK::Cluster',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::RDS::DBProxy',
  'AWS::RDS::GlobalCluster',
  'AWS::Route53::HostedZone',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
];

/** @throws InputError naming the key and what to write there */
export function readProviderConfig(
  config: RootConfigService,
): AwsInventoryProviderConfig {
  const own = config.getOptionalConfig(ROOT);
  return {
    types: readTypes(own?.getOptionalStringArray('types')),
    unownedGroup: readGroup(
      own?.getOptionalString('unownedGroup') ?? 'group:default/unowned',
    ),
    schedule: own?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          own.getConfig('schedule'),
        )
      : { frequency: { seconds: 30 }, timeout: { minutes: 10 } },
    lookBackMilliseconds:
      readScanDeadline(config) + LOOK_BACK_MARGIN_MILLISECONDS,
  };
}

function readScanDeadline(config: RootConfigService): number {
  return config.has(SCAN_DEADLINE)
    ? durationToMilliseconds(
        readDurationFromConfig(config, { key: SCAN_DEADLINE }),
      )
    : DEFAULT_SCAN_DEADLINE_MILLISECONDS;
}

function readTypes(types: readonly string[] | undefined): readonly string[] {
  if (!types) {
    return DEFAULT_TYPES;
  }
  types.forEach((type, index) => {
    if (!/^[A-Za-z0-9]+::[A-Za-z0-9]+::[A-Za-z0-9]+$/.test(type)) {
      throw new InputError(
        `${ROOT}.types[${index}]: '${type}' is not the name of a resource type; write it as CloudFormation does, for example AWS::RDS::DBInstance`,
      );
    }
  });
  if (types.length === 0) {
    throw new InputError(
      `${ROOT}.types: the list is empty, so no resource would become an entity; leave the key out for the default types`,
    );
  }
  return types;
}

function readGroup(text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text, { defaultKind: 'group' }));
  } catch (error) {
    throw new InputError(
      `${ROOT}.unownedGroup: '${text}' is not an entity reference; write it as group:default/name`,
      error,
    );
  }
}
