import type {
  EstateInput,
  SourceEntity,
  SourceLag,
  SourceResource,
} from '../facts';
import { RECOVERY_METRICS } from '../facts';

const ACCOUNT = '555566667777';
const EAST = 'us-east-1';
const WEST = 'us-west-2';

type Owner = Pick<SourceResource, 'system' | 'component'>;

class EstateBuilder {
  private readonly resources: SourceResource[] = [];
  private readonly metrics: SourceLag[] = [];
  private readonly entities: SourceEntity[] = [];
  private readonly observedAt: string;

  constructor(now: Date) {
    this.observedAt = new Date(now.getTime() - 60_000).toISOString();
  }

  addSystem(name: string, index: number): void {
    const systemRef = `system:default/${name}`;
    const owner = `group:default/team-${index % 40}`;
    const common = { owner, annotations: {} };
    this.entities.push({
      ...common,
      entityRef: systemRef,
      kind: 'System',
      name,
      dependsOn: [],
    });
    for (let component = 0; component < 3; component += 1) {
      // Chains within a system, and every tenth system leans on the one before it.
      const below =
        component > 0
          ? `${name}-component-${component - 1}`
          : `system-${index - 1}-component-2`;
      const dependsOn =
        component > 0 || index % 10 === 9 ? [`component:default/${below}`] : [];
      this.entities.push({
        ...common,
        entityRef: `component:default/${name}-component-${component}`,
        kind: 'Component',
        name: `${name}-component-${component}`,
        systemRef,
        type: 'service',
        dependsOn,
      });
    }
    this.addName(name);
  }

  addStore(kind: number, name: string, owner: Owner): void {
    const add = [
      this.addAurora,
      this.addReplica,
      this.addTable,
      this.addBucket,
      this.addCache,
    ][kind];
    add.call(this, name, owner);
  }

  build(): EstateInput {
    return {
      resources: this.resources,
      metrics: this.metrics,
      entities: this.entities,
      coverage: [],
    };
  }

  private addAurora(name: string, owner: Owner): void {
    const clusters = [EAST, WEST].map(
      region => `arn:aws:rds:${region}:${ACCOUNT}:cluster:${name}-${region}`,
    );
    this.add(
      `arn:aws:rds::${ACCOUNT}:global-cluster:${name}`,
      EAST,
      'AWS::RDS::GlobalCluster',
      owner,
      {
        Engine: 'aurora-postgresql',
        GlobalClusterMembers: clusters.map((arn, index) => ({
          DBClusterArn: arn,
          IsWriter: index === 0,
          SynchronizationStatus: 'connected',
        })),
      },
    );
    clusters.forEach((arn, index) => {
      const region = [EAST, WEST][index];
      this.add(arn, region, 'AWS::RDS::DBCluster', owner, {
        Engine: 'aurora-postgresql',
        EngineVersion: '16.4',
        GlobalClusterIdentifier: name,
        DBClusterMembers: [{ DBInstanceIdentifier: `${name}-${index}` }],
      });
      this.add(
        `arn:aws:rds:${region}:${ACCOUNT}:db:${name}-${index}`,
        region,
        'AWS::RDS::DBInstance',
        owner,
        {
          DBClusterIdentifier: `${name}-${region}`,
          AvailabilityZone: `${region}a`,
        },
      );
    });
    this.addLag(clusters[1], RECOVERY_METRICS.auroraRpoLag, 0.4);
  }

  private addReplica(name: string, owner: Owner): void {
    const source = `arn:aws:rds:${EAST}:${ACCOUNT}:db:${name}`;
    const replica = `arn:aws:rds:${WEST}:${ACCOUNT}:db:${name}-west`;
    this.add(source, EAST, 'AWS::RDS::DBInstance', owner, {
      AvailabilityZone: `${EAST}a`,
      ReadReplicaDBInstanceIdentifiers: [replica],
    });
    this.add(replica, WEST, 'AWS::RDS::DBInstance', owner, {
      AvailabilityZone: `${WEST}a`,
      ReadReplicaSourceDBInstanceIdentifier: source,
    });
    this.addLag(replica, RECOVERY_METRICS.replicaLag, 0.5);
  }

  private addTable(name: string, owner: Owner): void {
    const arnIn = (region: string) =>
      `arn:aws:dynamodb:${region}:${ACCOUNT}:table/${name}`;
    for (const [region, other] of [
      [EAST, WEST],
      [WEST, EAST],
    ]) {
      this.add(arnIn(region), region, 'AWS::DynamoDB::Table', owner, {
        Replicas: [
          {
            RegionName: other,
            ReplicaArn: arnIn(other),
            ReplicaStatus: 'ACTIVE',
          },
        ],
      });
      this.addLag(arnIn(region), RECOVERY_METRICS.dynamoDbLatency, 0.6, {
        ReceivingRegion: other,
      });
    }
  }

  private addBucket(name: string, owner: Owner): void {
    const source = `arn:aws:s3:::${name}`;
    const destination = `arn:aws:s3:::${name}-west`;
    this.add(source, EAST, 'AWS::S3::Bucket', owner, {
      ReplicationConfiguration: {
        Rules: [
          {
            ID: 'all',
            Status: 'Enabled',
            Destination: {
              Bucket: destination,
              Metrics: { Status: 'Enabled' },
            },
          },
        ],
      },
    });
    this.add(destination, WEST, 'AWS::S3::Bucket', owner, {
      ReplicationConfiguration: null,
    });
    this.addLag(source, RECOVERY_METRICS.s3Latency, 0.7, {
      SourceBucket: name,
      DestinationBucket: `${name}-west`,
      RuleId: 'all',
    });
  }

  private addCache(name: string, owner: Owner): void {
    this.add(
      `arn:aws:elasticache::${ACCOUNT}:globalreplicationgroup:${name}`,
      'global',
      'AWS::ElastiCache::GlobalReplicationGroup',
      owner,
      {
        Members: [EAST, WEST].map((region, index) => ({
          ReplicationGroupId: `${name}-${region}`,
          ReplicationGroupRegion: region,
          Role: index === 0 ? 'PRIMARY' : 'SECONDARY',
          Status: 'associated',
        })),
      },
    );
    this.addLag(
      `arn:aws:elasticache:${WEST}:${ACCOUNT}:replicationgroup:${name}-${WEST}`,
      RECOVERY_METRICS.elastiCacheLag,
      0.3,
    );
  }

  /** A weighted public name with a health check and a load balancer in each Region. */
  private addName(name: string): void {
    const owner = { system: name };
    const zone = 'arn:aws:route53:::hostedzone/Z1';
    for (const region of [EAST, WEST]) {
      const host = `${name}.${region}.elb.amazonaws.com`;
      this.add(
        `arn:aws:elasticloadbalancing:${region}:${ACCOUNT}:loadbalancer/app/${name}/1`,
        region,
        'AWS::ElasticLoadBalancingV2::LoadBalancer',
        owner,
        { DNSName: host, AvailabilityZones: [{ ZoneName: `${region}a` }] },
      );
      this.add(
        `arn:aws:route53:::healthcheck/${name}-${region}`,
        'global',
        'AWS::Route53::HealthCheck',
        owner,
        { HealthCheckConfig: { RequestInterval: 10, FailureThreshold: 2 } },
        'Healthy',
      );
      this.add(
        `${zone}/recordset/${name}.example/A/${region}`,
        'global',
        'AWS::Route53::RecordSet',
        {},
        {
          Name: `${name}.example.`,
          Type: 'A',
          SetIdentifier: region,
          Weight: region === EAST ? 70 : 30,
          HealthCheckId: `${name}-${region}`,
          AliasTarget: { DNSName: `dualstack.${host}.` },
        },
      );
    }
  }

  private add(
    arn: string,
    region: string,
    type: string,
    owner: Owner,
    attributes: Readonly<Record<string, unknown>>,
    state = 'available',
  ): void {
    const name = arn.split(/[:/]/).at(-1) ?? arn;
    this.resources.push({
      arn,
      type,
      name,
      resourceId: name,
      accountId: ACCOUNT,
      region,
      state,
      environment: 'prod',
      ...owner,
      observedAt: this.observedAt,
      freshness: { state: 'fresh', ageSeconds: 60 },
      attributes,
    });
  }

  private addLag(
    arn: string,
    metric: string,
    value: number,
    dimensions: Readonly<Record<string, string>> = {},
  ): void {
    this.metrics.push({
      arn,
      metric,
      dimensions,
      unit: 'seconds',
      newest: { time: this.observedAt, value },
      observedAt: this.observedAt,
      pointCount: 720,
      minimum: value / 2,
      maximum: value * 1.2,
      average: value,
    });
  }
}

/**
 * An estate of systems whose stores are all replicated, the same for the same sizes: for measuring.
 *
 * @param storesPerSystem - in turn Aurora Global Databases, RDS replicas, DynamoDB global tables, replicated
 *   buckets and Global Datastores
 */
export function generateEstate(options: {
  systemCount: number;
  storesPerSystem: number;
  now: Date;
}): EstateInput {
  const { systemCount, storesPerSystem, now } = options;
  const builder = new EstateBuilder(now);
  for (let system = 0; system < systemCount; system += 1) {
    const name = `system-${system}`;
    builder.addSystem(name, system);
    for (let store = 0; store < storesPerSystem; store += 1) {
      builder.addStore(store % 5, `${name}-store-${store}`, {
        system: name,
        component: `${name}-component-${store % 3}`,
      });
    }
  }
  return builder.build();
}
