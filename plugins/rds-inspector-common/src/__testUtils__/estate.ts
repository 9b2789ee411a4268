import type { DatabaseEstate } from '../assembly';
import { assessDatabases, type Assessment } from '../assessDatabases';
import {
  FACT_RESOURCE_TYPES,
  type FactsInput,
  type ReferenceRecord,
  type SourceCoverage,
  type SourceMetric,
  type SourceResource,
} from '../facts';
import type { CheckException } from '../outcomes';
import type { CheckResult } from '../types';

export const NOW = new Date('2026-11-21T12:00:00Z');
export const OBSERVED_AT = '2026-11-21T11:58:00Z';
export const ACCOUNT = '555566667777';
export const OTHER_ACCOUNT = '444455556666';
export const EAST = 'us-east-1';
export const WEST = 'us-west-2';
export const KEY_ARN = `arn:aws:kms:${EAST}:${ACCOUNT}:key/0aa0aa00-0000-4000-8000-000000000001`;

type Attributes = Record<string, unknown>;

/** What of a resource a test says; the rest follows. */
export interface ResourceOptions
  extends Partial<Omit<SourceResource, 'attributes'>> {
  readonly attributes?: Attributes;
}

export function dbArn(name: string, region = EAST): string {
  return `arn:aws:rds:${region}:${ACCOUNT}:db:${name}`;
}

export function clusterArn(name: string, region = EAST): string {
  return `arn:aws:rds:${region}:${ACCOUNT}:cluster:${name}`;
}

export function globalArn(name: string): string {
  return `arn:aws:rds::${ACCOUNT}:global-cluster:${name}`;
}

export function resource(
  type: string,
  arn: string,
  options: ResourceOptions = {},
): SourceResource {
  const name = arn.slice(arn.lastIndexOf(':') + 1);
  return {
    arn,
    type,
    name,
    resourceId: name,
    accountId: ACCOUNT,
    region: arn.split(':')[3] || EAST,
    observedAt: OBSERVED_AT,
    freshness: { state: 'fresh', ageSeconds: 120 },
    ...options,
  };
}

/** A production instance of PostgreSQL with which nothing is wrong. */
export function instance(
  name: string,
  attributes: Attributes = {},
  options: ResourceOptions = {},
): SourceResource {
  const region = options.region ?? EAST;
  return resource('AWS::RDS::DBInstance', dbArn(name, region), {
    state: 'available',
    createdAt: '2024-01-01T00:00:00Z',
    environment: 'prod',
    owner: 'group:default/orders-team',
    tags: { owner: 'orders-team' },
    ...options,
    attributes: {
      DBInstanceIdentifier: name,
      Engine: 'postgres',
      EngineVersion: '16.9',
      EngineLifecycleSupport: 'open-source-rds-extended-support-disabled',
      DBInstanceClass: 'db.r6g.large',
      MasterUsername: 'orders_admin',
      Endpoint: { Port: 5433 },
      AllocatedStorage: 100,
      MaxAllocatedStorage: 200,
      StorageType: 'gp3',
      StorageEncrypted: true,
      KmsKeyId: KEY_ARN,
      BackupRetentionPeriod: 35,
      PreferredBackupWindow: '03:00-03:30',
      CopyTagsToSnapshot: true,
      DeletionProtection: true,
      AutoMinorVersionUpgrade: true,
      AvailabilityZone: `${region}a`,
      SecondaryAvailabilityZone: `${region}b`,
      MultiAZ: true,
      PubliclyAccessible: false,
      VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-closed' }],
      DBSubnetGroup: {
        VpcId: 'vpc-1',
        Subnets: [{ SubnetIdentifier: 'subnet-private' }],
      },
      DBParameterGroups: [
        {
          DBParameterGroupName: 'platform-postgres16',
          ParameterApplyStatus: 'in-sync',
        },
      ],
      IAMDatabaseAuthenticationEnabled: true,
      MonitoringInterval: 60,
      PerformanceInsightsEnabled: true,
      EnabledCloudwatchLogsExports: ['postgresql'],
      CACertificateIdentifier: 'rds-ca-rsa2048-g1',
      CertificateDetails: { ValidTill: '2027-10-01T00:00:00Z' },
      PendingMaintenanceActions: [],
      ...attributes,
    },
  });
}

/** A production cluster of Aurora PostgreSQL with which nothing is wrong; its members are apart. */
export function cluster(
  name: string,
  members: readonly string[],
  attributes: Attributes = {},
  options: ResourceOptions = {},
): SourceResource {
  const region = options.region ?? EAST;
  return resource('AWS::RDS::DBCluster', clusterArn(name, region), {
    state: 'available',
    createdAt: '2024-01-01T00:00:00Z',
    environment: 'prod',
    owner: 'group:default/orders-team',
    tags: { owner: 'orders-team' },
    ...options,
    attributes: {
      DBClusterIdentifier: name,
      Engine: 'aurora-postgresql',
      EngineMode: 'provisioned',
      EngineVersion: '16.9',
      EngineLifecycleSupport: 'open-source-rds-extended-support-disabled',
      Port: 5433,
      MasterUsername: 'orders_admin',
      StorageType: 'aurora',
      StorageEncrypted: true,
      KmsKeyId: KEY_ARN.replace(EAST, region),
      BackupRetentionPeriod: 35,
      CopyTagsToSnapshot: true,
      DeletionProtection: true,
      AutoMinorVersionUpgrade: true,
      IAMDatabaseAuthenticationEnabled: true,
      EnabledCloudwatchLogsExports: ['postgresql'],
      DBClusterParameterGroup: 'platform-aurora-postgresql16',
      DBClusterMembers: members.map((DBInstanceIdentifier, index) => ({
        DBInstanceIdentifier,
        IsClusterWriter: index === 0,
        DBClusterParameterGroupStatus: 'in-sync',
      })),
      PendingMaintenanceActions: [],
      ...attributes,
    },
  });
}

/** An instance of a cluster, in the zone of its number. */
export function member(
  name: string,
  clusterName: string,
  attributes: Attributes = {},
  options: ResourceOptions = {},
): SourceResource {
  const region = options.region ?? EAST;
  const zone = name.endsWith('2') ? 'b' : 'a';
  return instance(
    name,
    {
      Engine: 'aurora-postgresql',
      DBClusterIdentifier: clusterName,
      // What the cluster decides is not as the standard wants it here, and must not be judged.
      DeletionProtection: false,
      BackupRetentionPeriod: 1,
      MultiAZ: false,
      SecondaryAvailabilityZone: undefined,
      AvailabilityZone: `${region}${zone}`,
      MaxAllocatedStorage: undefined,
      EnabledCloudwatchLogsExports: undefined,
      IAMDatabaseAuthenticationEnabled: false,
      DBParameterGroups: [
        {
          DBParameterGroupName: 'platform-postgres16',
          ParameterApplyStatus: 'in-sync',
        },
      ],
      ...attributes,
    },
    options,
  );
}

/** A global cluster; the first cluster takes writes. */
export function globalCluster(
  name: string,
  clusterArns: readonly string[],
  attributes: Attributes = {},
): SourceResource {
  return resource('AWS::RDS::GlobalCluster', globalArn(name), {
    state: 'available',
    region: EAST,
    environment: 'prod',
    owner: 'group:default/orders-team',
    tags: { owner: 'orders-team' },
    attributes: {
      Engine: 'aurora-postgresql',
      EngineVersion: '16.9',
      EngineLifecycleSupport: 'open-source-rds-extended-support-disabled',
      StorageEncrypted: true,
      DeletionProtection: true,
      GlobalClusterMembers: clusterArns.map((DBClusterArn, index) => ({
        DBClusterArn,
        IsWriter: index === 0,
        SynchronizationStatus: 'connected',
      })),
      ...attributes,
    },
  });
}

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

/** What CloudWatch says: by default of the last 30 days, newest a minute ago. */
export function metric(
  arn: string,
  id: SourceMetric['metric'],
  value: number,
  options: Partial<SourceMetric> = {},
): SourceMetric {
  return {
    arn,
    metric: id,
    dimensions: {},
    observedAt: OBSERVED_AT,
    newest: { time: OBSERVED_AT, value },
    pointCount: 720,
    oldestPointAt: '2026-10-22T12:00:00Z',
    minimum: value,
    maximum: value,
    average: value,
    slopePerSecond: 0,
    ...options,
  };
}

/** Everything of both Regions was read completely a few minutes ago. */
export function completeCoverage(): SourceCoverage[] {
  return [EAST, WEST].flatMap(region =>
    FACT_RESOURCE_TYPES.map(type => coverageOf(type, region)),
  );
}

export function coverageOf(
  type: string,
  region = EAST,
  options: Partial<SourceCoverage> = {},
): SourceCoverage {
  return {
    accountId: ACCOUNT,
    region,
    collector: type,
    collectorTitle: type,
    resourceTypes: [type],
    outcome: 'complete',
    freshness: { state: 'fresh', ageSeconds: 120 },
    lastSuccessAt: OBSERVED_AT,
    problems: [],
    ...options,
  };
}

/** The coverage of everything, but for a type that is denied in a Region. */
export function deniedCoverage(type: string, region = EAST): SourceCoverage[] {
  return completeCoverage().map(entry =>
    entry.region === region && entry.resourceTypes.includes(type)
      ? coverageOf(type, region, {
          outcome: 'failed',
          freshness: { state: 'never' },
          lastSuccessAt: undefined,
          failure: {
            reason: 'denied',
            message: `${type} may not be read.`,
            missingAction: 'rds:Describe',
          },
        })
      : entry,
  );
}

export function referenceRecords(): ReferenceRecord[] {
  return [EAST, WEST].flatMap(region => [
    {
      region,
      kind: 'engine-versions',
      observedAt: OBSERVED_AT,
      content: [
        version('postgres', '16.9', ['17.5']),
        version('postgres', '16.8', ['16.9', '17.5']),
        version('postgres', '15.4', ['15.5', '15.6', '15.7', '16.9']),
        version('postgres', '14.17', ['16.9']),
        version('postgres', '13.20', ['14.17', '16.9']),
        { ...version('postgres', '16.1', ['16.9']), Status: 'deprecated' },
        version('aurora-postgresql', '16.9', []),
        version('aurora-postgresql', '16.8', ['16.9']),
        version('aurora-postgresql', '14.9', ['14.10', '16.9']),
        version('mysql', '8.0.41', []),
        version('aurora-mysql', '8.0.mysql_aurora.3.08.0', []),
      ],
    },
    {
      region,
      kind: 'engine-lifecycles',
      observedAt: OBSERVED_AT,
      content: [
        lifecycle('postgres', '13', '2026-02-28', '2029-02-28'),
        lifecycle('postgres', '14', '2027-02-28', '2030-02-28'),
        lifecycle('postgres', '15', '2028-02-29', '2031-02-28'),
        lifecycle('postgres', '16', '2029-02-28', '2032-02-28'),
        lifecycle('aurora-postgresql', '14', '2027-02-28', '2030-02-28'),
        lifecycle('aurora-postgresql', '16', '2029-02-28', '2032-02-28'),
        lifecycle('mysql', '8.0', '2026-07-31', '2029-07-31'),
      ],
    },
    {
      region,
      kind: 'certificates',
      observedAt: OBSERVED_AT,
      content: [
        {
          CertificateIdentifier: 'rds-ca-rsa2048-g1',
          ValidTill: '2061-05-25T23:59:59Z',
        },
        {
          CertificateIdentifier: 'rds-ca-soon',
          ValidTill: '2027-03-01T00:00:00Z',
        },
        {
          CertificateIdentifier: 'rds-ca-now',
          ValidTill: '2026-12-01T00:00:00Z',
        },
      ],
    },
  ]);
}

function version(
  Engine: string,
  EngineVersion: string,
  targets: readonly string[],
) {
  return {
    Engine,
    EngineVersion,
    Status: 'available',
    ValidUpgradeTarget: targets.map(target => ({
      Engine,
      EngineVersion: target,
      IsMajorVersionUpgrade:
        target.split('.')[0] !== EngineVersion.split('.')[0],
      AutoUpgrade: false,
    })),
  };
}

function lifecycle(
  Engine: string,
  MajorEngineVersion: string,
  standardEnds: string,
  extendedEnds: string,
) {
  return {
    Engine,
    MajorEngineVersion,
    SupportedEngineLifecycles: [
      {
        LifecycleSupportName: 'open-source-rds-standard-support',
        LifecycleSupportEndDate: `${standardEnds}T23:59:59Z`,
      },
      {
        LifecycleSupportName: 'open-source-rds-extended-support',
        LifecycleSupportStartDate: `${standardEnds}T23:59:59Z`,
        LifecycleSupportEndDate: `${extendedEnds}T23:59:59Z`,
      },
    ],
  };
}

/** Facts of some databases and their usual surroundings. */
export function factsInput(
  resources: readonly SourceResource[],
  options: Partial<FactsInput> = {},
): FactsInput {
  const given = new Set(resources.map(({ arn }) => arn));
  return {
    coverage: completeCoverage(),
    metrics: [],
    reference: referenceRecords(),
    ...options,
    resources: [
      ...resources,
      ...surroundings().filter(({ arn }) => !given.has(arn)),
    ],
  };
}

export function assess(
  resources: readonly SourceResource[],
  options: Partial<FactsInput> & {
    exceptions?: readonly CheckException[];
    now?: Date;
  } = {},
): Assessment {
  const { exceptions, now = NOW, ...input } = options;
  return assessDatabases(factsInput(resources, input), now, { exceptions });
}

/** The result of a check of one database; throws when there is none. */
export function resultOf(
  { results }: Assessment,
  checkId: string,
  arn: string,
): CheckResult {
  const found = results.find(
    result => result.checkId === checkId && result.arn === arn,
  );
  if (!found) {
    throw new Error(`There is no result of ${checkId} for ${arn}.`);
  }
  return found;
}

/** A database by its ARN; throws when it is not there. */
export function nodeOf(estate: DatabaseEstate, arn: string) {
  const node = estate.byArn.get(arn);
  if (!node) {
    throw new Error(`${arn} is not among the databases.`);
  }
  return node;
}
