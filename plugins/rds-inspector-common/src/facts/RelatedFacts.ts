import { AttributeReader, unknown, type Fact } from '@meridian/aws-common';
import { CoverageIndex, type Place } from './CoverageIndex';
import { KeyIndex } from './KeyIndex';
import { NetworkIndex } from './NetworkIndex';
import { rdsArnOf } from './rdsArns';
import {
  readAlarm,
  readAutomatedBackup,
  readEventSubscription,
  readParameterGroup,
  readProxy,
  readRestoreJob,
} from './readRelated';
import { readBlueGreen } from './readMaintenance';
import type {
  AlarmFacts,
  AutomatedBackupFacts,
  BlueGreenFacts,
  EventSubscriptionFacts,
  NetworkFacts,
  ParameterGroupFacts,
  ProxyFacts,
  RestoreJobFacts,
} from './related';
import { groupByType, placeKey, RelatedIndex } from './RelatedIndex';
import type { InstanceSettings } from './settings';
import { SnapshotIndex } from './SnapshotIndex';
import type {
  FactResourceType,
  SourceCoverage,
  SourceResource,
} from './sources';

type ParameterGroupType =
  | 'AWS::RDS::DBParameterGroup'
  | 'AWS::RDS::DBClusterParameterGroup';

/** Everything around databases, indexed once by what checks ask for. */
export class RelatedFacts {
  readonly coverage: CoverageIndex;
  readonly instanceSnapshots: SnapshotIndex;
  readonly clusterSnapshots: SnapshotIndex;
  readonly keys: KeyIndex;
  private readonly groups: ReadonlyMap<string, readonly SourceResource[]>;
  private readonly backups: RelatedIndex<AutomatedBackupFacts>;
  private readonly proxyIndex: RelatedIndex<ProxyFacts>;
  private readonly subscriptions: RelatedIndex<EventSubscriptionFacts>;
  private readonly deployments: RelatedIndex<BlueGreenFacts>;
  private readonly jobs: RelatedIndex<RestoreJobFacts>;
  private readonly alarmIndex: RelatedIndex<AlarmFacts>;
  private readonly networks: NetworkIndex;
  private readonly parameterGroups = new Map<
    string,
    { resource: SourceResource; group: ParameterGroupFacts | undefined }
  >();

  constructor(
    resources: readonly SourceResource[],
    coverage: readonly SourceCoverage[],
  ) {
    this.coverage = new CoverageIndex(coverage);
    this.groups = groupByType(resources);
    this.instanceSnapshots = new SnapshotIndex(
      'AWS::RDS::DBSnapshot',
      this.coverage,
      this.of('AWS::RDS::DBSnapshot'),
    );
    this.clusterSnapshots = new SnapshotIndex(
      'AWS::RDS::DBClusterSnapshot',
      this.coverage,
      this.of('AWS::RDS::DBClusterSnapshot'),
    );
    this.keys = new KeyIndex(this.coverage, this.of('AWS::KMS::Key'));
    this.networks = new NetworkIndex(
      this.of('AWS::EC2::RouteTable'),
      this.of('AWS::EC2::SecurityGroup'),
    );
    this.backups = this.index(
      'AWS::RDS::DBInstanceAutomatedBackup',
      readAutomatedBackup,
      (_, resource) => listOf(resource.attributes?.DBInstanceArn),
    );
    this.proxyIndex = this.index('AWS::RDS::DBProxy', readProxy, proxyKeys);
    this.subscriptions = this.index(
      'AWS::RDS::EventSubscription',
      readEventSubscription,
      (_, resource) => [placeKey(resource)],
    );
    this.deployments = this.index(
      'AWS::RDS::BlueGreenDeployment',
      readBlueGreen,
      ({ sourceArn, targetArn }) => [
        ...listOf(sourceArn),
        ...listOf(targetArn),
      ],
    );
    this.jobs = this.index(
      'AWS::Backup::RestoreJob',
      readRestoreJob,
      (_, resource) => listOf(resource.attributes?.SourceResourceArn),
    );
    this.alarmIndex = this.index(
      'AWS::CloudWatch::Alarm',
      readAlarm,
      (_, resource) => watchedArns(resource),
    );
    for (const type of [
      'AWS::RDS::DBParameterGroup',
      'AWS::RDS::DBClusterParameterGroup',
    ] as const) {
      for (const resource of this.of(type)) {
        this.parameterGroups.set(
          `${type}/${placeKey(resource)}/${resource.name}`,
          {
            resource,
            group: readParameterGroup(resource),
          },
        );
      }
    }
  }

  /** The resources of a type that are there. */
  of(type: FactResourceType): readonly SourceResource[] {
    return this.groups.get(type) ?? [];
  }

  automatedBackups(
    arn: string,
    place: Place,
  ): Fact<readonly AutomatedBackupFacts[]> {
    return this.backups.of(arn, place);
  }

  proxies(arn: string, place: Place): Fact<readonly ProxyFacts[]> {
    return this.proxyIndex.of(arn, place);
  }

  /** All of the place: which of them cover a database depends on its kind. */
  eventSubscriptions(place: Place): Fact<readonly EventSubscriptionFacts[]> {
    return this.subscriptions.of(placeKey(place), place);
  }

  blueGreenDeployments(
    arn: string,
    place: Place,
  ): Fact<readonly BlueGreenFacts[]> {
    return this.deployments.of(arn, place);
  }

  restoreJobs(arn: string, place: Place): Fact<readonly RestoreJobFacts[]> {
    return this.jobs.of(arn, place);
  }

  alarms(arn: string, place: Place): Fact<readonly AlarmFacts[]> {
    return this.alarmIndex.of(arn, place);
  }

  /** How an instance can be reached, known only if route tables and security groups are. */
  network(settings: InstanceSettings, place: Place): Fact<NetworkFacts> {
    const network = this.networks.networkOf(settings);
    const routes = this.coverage.factOf(place, 'AWS::EC2::RouteTable', network);
    return routes.known
      ? this.coverage.factOf(place, 'AWS::EC2::SecurityGroup', network)
      : routes;
  }

  /** A parameter group by its name; unknown when it, its parameters or its defaults could not be read. */
  parameterGroup(
    type: ParameterGroupType,
    name: string | undefined,
    place: Place,
  ): Fact<ParameterGroupFacts | undefined> {
    const found = this.parameterGroups.get(
      `${type}/${placeKey(place)}/${name}`,
    );
    const fact = this.coverage.factOf(place, type, found?.group);
    if (name === undefined || !fact.known || fact.value) return fact;
    if (!found) {
      return unknown({
        reason: 'missing',
        message: `The parameter group ${name} was not found in ${place.region}.`,
        observedAt: fact.observedAt,
      });
    }
    return (
      this.coverage.problemOf(found.resource.arn) ??
      unknown({
        reason: 'missing',
        message: `The parameters of the group ${name} could not be read. The portal needs rds:DescribeDBParameters, rds:DescribeDBClusterParameters and rds:DescribeEngineDefaultParameters.`,
        observedAt: fact.observedAt,
      })
    );
  }

  private index<T>(
    type: FactResourceType,
    read: (resource: SourceResource) => T,
    keysOf: (record: T, resource: SourceResource) => readonly string[],
  ): RelatedIndex<T> {
    const resourceOf = new Map<T, SourceResource>();
    for (const resource of this.of(type)) {
      resourceOf.set(read(resource), resource);
    }
    return new RelatedIndex(type, this.coverage, resourceOf.keys(), record => {
      const resource = resourceOf.get(record);
      return resource ? keysOf(record, resource) : [];
    });
  }
}

function listOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}

/** RDS gives the ARN of instances, and of a cluster its identifier only. */
function proxyKeys(proxy: ProxyFacts): readonly string[] {
  return (proxy.targets ?? []).flatMap(target => [
    ...listOf(target.arn),
    ...(target.type === 'TRACKED_CLUSTER' && target.identifier
      ? [rdsArnOf('cluster', target.identifier, proxy)]
      : []),
    ...(target.clusterIdentifier
      ? [rdsArnOf('cluster', target.clusterIdentifier, proxy)]
      : []),
    ...(target.type === 'RDS_INSTANCE' && !target.arn && target.identifier
      ? [rdsArnOf('db', target.identifier, proxy)]
      : []),
  ]);
}

/** The databases that an alarm watches, by the dimensions of its metric. */
function watchedArns(alarm: SourceResource): readonly string[] {
  const reader = new AttributeReader(alarm.attributes ?? {});
  if (reader.text('Namespace') !== 'AWS/RDS') return [];
  return (reader.objects('Dimensions') ?? []).flatMap(dimension => {
    const value = dimension.text('Value');
    if (!value) return [];
    switch (dimension.text('Name')) {
      case 'DBInstanceIdentifier':
        return [rdsArnOf('db', value, alarm)];
      case 'DBClusterIdentifier':
        return [rdsArnOf('cluster', value, alarm)];
      default:
        return [];
    }
  });
}
