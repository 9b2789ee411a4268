import type { SourceResource } from '../facts';
import {
  ACCOUNT,
  EAST,
  KEY_ARN,
  resource,
  WEST,
  type Attributes,
  type ResourceOptions,
} from './resources';

export function snapshot(
  name: string,
  of: string,
  attributes: Attributes = {},
  options: ResourceOptions = {},
): SourceResource {
  const isCluster = of.includes(':cluster:');
  const region = options.region ?? EAST;
  return resource(
    isCluster ? 'AWS::RDS::DBClusterSnapshot' : 'AWS::RDS::DBSnapshot',
    `arn:aws:rds:${region}:${ACCOUNT}:${
      isCluster ? 'cluster-snapshot' : 'snapshot'
    }:${name}`,
    {
      state: 'available',
      createdAt: '2026-11-01T00:00:00Z',
      belongsTo: of,
      ...options,
      attributes: {
        SnapshotType: 'manual',
        [isCluster ? 'StorageEncrypted' : 'Encrypted']: true,
        [isCluster ? 'DBClusterSnapshotAttributes' : 'DBSnapshotAttributes']: [
          { AttributeName: 'restore', AttributeValues: [] },
        ],
        ...attributes,
      },
    },
  );
}

export function parameterGroup(
  name: string,
  parameters: Readonly<Record<string, string>> = {},
  options: {
    kind?: 'instance' | 'cluster';
    region?: string;
    defaults?: Readonly<Record<string, string | null>>;
    attributes?: Attributes;
  } = {},
): SourceResource {
  const { kind = 'instance', region = EAST, defaults = {} } = options;
  return resource(
    kind === 'instance'
      ? 'AWS::RDS::DBParameterGroup'
      : 'AWS::RDS::DBClusterParameterGroup',
    `arn:aws:rds:${region}:${ACCOUNT}:${
      kind === 'instance' ? 'pg' : 'cluster-pg'
    }:${name}`,
    {
      attributes: {
        Parameters: Object.entries(parameters).map(
          ([ParameterName, ParameterValue]) => ({
            ParameterName,
            ParameterValue,
            ApplyType: 'dynamic',
          }),
        ),
        EngineDefaults: {
          'rds.force_ssl': '1',
          max_connections: 'LEAST({DBInstanceClassMemory/9531392},5000)',
          'rds.global_db_rpo': null,
          ...defaults,
        },
        ...options.attributes,
      },
    },
  );
}

/** What surrounds the databases: keys, networks, parameter groups, subscriptions, alarms. */
export function surroundings(): SourceResource[] {
  return [
    ...[EAST, WEST].flatMap(region => [
      resource('AWS::KMS::Key', KEY_ARN.replace(EAST, region), {
        resourceId: KEY_ARN.slice(KEY_ARN.lastIndexOf('/') + 1),
        state: 'Enabled',
        attributes: { KeyRotationEnabled: true, Aliases: ['alias/data'] },
      }),
      parameterGroup('platform-postgres16', {}, { region }),
      parameterGroup(
        'platform-aurora-postgresql16',
        { 'rds.force_ssl': '1', 'rds.global_db_rpo': '60' },
        { region, kind: 'cluster' },
      ),
      ...(['db-instance', 'db-cluster'] as const).map(SourceType =>
        resource(
          'AWS::RDS::EventSubscription',
          `arn:aws:rds:${region}:${ACCOUNT}:es:${SourceType}`,
          {
            attributes: {
              Enabled: true,
              SourceType,
              SnsTopicArn: `arn:aws:sns:${region}:${ACCOUNT}:alerts`,
            },
          },
        ),
      ),
    ]),
    routeTable('rtb-private', ['subnet-private'], 'nat-1'),
    routeTable('rtb-public', ['subnet-public'], 'igw-1'),
    securityGroup('sg-closed', '10.0.0.0/8'),
    securityGroup('sg-open', '0.0.0.0/0'),
  ];
}

export function routeTable(
  id: string,
  subnets: readonly string[],
  gateway: string,
): SourceResource {
  return resource(
    'AWS::EC2::RouteTable',
    `arn:aws:ec2:${EAST}:${ACCOUNT}:route-table/${id}`,
    {
      resourceId: id,
      attributes: {
        VpcId: 'vpc-1',
        Associations: subnets.map(SubnetId => ({ SubnetId, Main: false })),
        Routes: [
          { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local' },
          {
            DestinationCidrBlock: '0.0.0.0/0',
            ...(gateway.startsWith('igw')
              ? { GatewayId: gateway }
              : { NatGatewayId: gateway }),
            State: 'active',
          },
        ],
      },
    },
  );
}

export function securityGroup(id: string, cidr: string): SourceResource {
  return resource(
    'AWS::EC2::SecurityGroup',
    `arn:aws:ec2:${EAST}:${ACCOUNT}:security-group/${id}`,
    {
      resourceId: id,
      attributes: {
        IpPermissions: [
          {
            IpProtocol: 'tcp',
            FromPort: 5432,
            ToPort: 5433,
            IpRanges: [{ CidrIp: cidr }],
          },
        ],
      },
    },
  );
}

/** An alarm that watches an instance and tells somebody. */
export function alarm(instanceName: string, region = EAST): SourceResource {
  return resource(
    'AWS::CloudWatch::Alarm',
    `arn:aws:cloudwatch:${region}:${ACCOUNT}:alarm:${instanceName}-cpu`,
    {
      state: 'OK',
      attributes: {
        Namespace: 'AWS/RDS',
        MetricName: 'CPUUtilization',
        Dimensions: [{ Name: 'DBInstanceIdentifier', Value: instanceName }],
        ActionsEnabled: true,
        AlarmActions: [`arn:aws:sns:${region}:${ACCOUNT}:alerts`],
      },
    },
  );
}

export function restoreJob(
  of: string,
  attributes: Attributes = {},
): SourceResource {
  return resource(
    'AWS::Backup::RestoreJob',
    `arn:aws:backup:${EAST}:${ACCOUNT}:restore-job:1`,
    {
      state: 'COMPLETED',
      attributes: {
        SourceResourceArn: of,
        Status: 'COMPLETED',
        ValidationStatus: 'SUCCESSFUL',
        CompletionDate: '2026-11-10T05:00:00Z',
        ...attributes,
      },
    },
  );
}
