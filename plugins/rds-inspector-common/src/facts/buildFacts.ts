import { finish, type Steps } from '@meridian/aws-common';
import type {
  ClusterFacts,
  DatabaseFacts,
  InstanceFacts,
} from './DatabaseFacts';
import { known, unknown, type Fact } from '@meridian/aws-common';
import { MetricIndex, type MetricFacts } from './MetricIndex';
import { readMaintenance } from './readMaintenance';
import {
  readClusterSettings,
  readGlobalClusterSettings,
  readInstanceSettings,
} from './readSettings';
import { ReferenceIndex } from './ReferenceIndex';
import { RelatedFacts } from './RelatedFacts';
import type { CommonSettings } from './settings';
import type { FactMetric, FactsInput, SourceResource } from './sources';
import { deletedDatabases } from './deletedDatabases';

/** All that is known of all databases. */
export interface RdsFacts {
  readonly databases: readonly DatabaseFacts[];
  readonly reference: ReferenceIndex;
  /** The accounts that the portal reads. */
  readonly knownAccountIds: ReadonlySet<string>;
}

/** The status of a database that exists no more; AWS has no word for it. */
const DELETED = 'deleted';

class FactsBuilder {
  constructor(
    private readonly related: RelatedFacts,
    private readonly metrics: MetricIndex,
  ) {}

  instance(resource: SourceResource): InstanceFacts {
    const settings = readInstanceSettings(resource);
    const { related } = this;
    return {
      kind: 'instance',
      ...this.base(resource, 'instance', settings, settings.kmsKeyId),
      settings,
      configuration: configurationFact(resource, settings),
      parameterGroup: related.parameterGroup(
        'AWS::RDS::DBParameterGroup',
        settings.parameterGroups[0]?.name,
        resource,
      ),
      network: related.network(settings, resource),
      automatedBackups: related.automatedBackups(resource.arn, resource),
      snapshots: related.instanceSnapshots.of(resource.arn, resource),
    };
  }

  cluster(resource: SourceResource): ClusterFacts {
    const settings = readClusterSettings(resource);
    const { related } = this;
    return {
      kind: 'cluster',
      ...this.base(resource, 'cluster', settings, settings.kmsKeyId),
      settings,
      configuration: configurationFact(resource, settings),
      parameterGroup: related.parameterGroup(
        'AWS::RDS::DBClusterParameterGroup',
        settings.parameterGroup,
        resource,
      ),
      snapshots: related.clusterSnapshots.of(resource.arn, resource),
    };
  }

  globalCluster(resource: SourceResource): DatabaseFacts {
    const settings = readGlobalClusterSettings(resource);
    const nothing = { snapshots: [], unreadRegions: [] };
    return {
      kind: 'global-cluster',
      ...this.base(resource, 'global-cluster', settings, undefined),
      settings,
      configuration: configurationFact(resource, settings),
      snapshots: known(nothing, resource.observedAt),
    };
  }

  private base(
    resource: SourceResource,
    kind: DatabaseFacts['kind'],
    settings: CommonSettings,
    kmsKeyId: string | undefined,
  ) {
    const { arn, observedAt } = resource;
    const { related } = this;
    return {
      arn,
      name: resource.name,
      accountId: resource.accountId,
      accountName: resource.accountName,
      region: resource.region,
      owner: resource.owner,
      system: resource.system,
      component: resource.component,
      environment: resource.environment,
      tags: resource.tags,
      createdAt: resource.createdAt,
      observedAt,
      freshness: resource.freshness,
      isDeleted: settings.status === DELETED,
      maintenance:
        kind === 'global-cluster'
          ? known([], observedAt)
          : readMaintenance(resource),
      restoreJobs: related.restoreJobs(arn, resource),
      blueGreenDeployments: related.blueGreenDeployments(arn, resource),
      proxies: related.proxies(arn, resource),
      alarms: related.alarms(arn, resource),
      eventSubscriptions: related.eventSubscriptions(resource),
      key: related.keys.of(kmsKeyId, resource, observedAt),
      metrics: this.metricsOf(arn),
    };
  }

  private metricsOf(arn: string): Record<FactMetric, Fact<MetricFacts>> {
    const of = (metric: FactMetric) => this.metrics.metricOf(arn, metric);
    return {
      'rds-cpu-utilization': of('rds-cpu-utilization'),
      'rds-database-connections': of('rds-database-connections'),
      'rds-free-storage-space': of('rds-free-storage-space'),
      'rds-replica-lag': of('rds-replica-lag'),
      'rds-aurora-replica-lag': of('rds-aurora-replica-lag'),
      'rds-volume-bytes-used': of('rds-volume-bytes-used'),
      'rds-aurora-global-rpo-lag': of('rds-aurora-global-rpo-lag'),
    };
  }
}

/**
 * Makes facts of what the inventory and AWS's reference data say: parses attributes, brings together what
 * belongs to a database, and gives a reason for what is not known.
 *
 * @param now - judges the age of metrics and reference data
 */
export function buildFacts(input: FactsInput, now: Date): RdsFacts {
  return finish(buildFactsSteps(input, now));
}

/** As {@link buildFacts}, each database a step. */
export function* buildFactsSteps(
  input: FactsInput,
  now: Date,
): Steps<RdsFacts> {
  const related = new RelatedFacts(input.resources, input.coverage);
  yield;
  const builder = new FactsBuilder(
    related,
    new MetricIndex(input.metrics, now),
  );
  yield;
  const databases: DatabaseFacts[] = [];
  for (const one of related.of('AWS::RDS::DBInstance')) {
    databases.push(builder.instance(one));
    yield;
  }
  for (const one of related.of('AWS::RDS::DBCluster')) {
    databases.push(builder.cluster(one));
    yield;
  }
  for (const one of related.of('AWS::RDS::GlobalCluster')) {
    databases.push(builder.globalCluster(one));
  }
  const present = new Set(databases.map(({ arn }) => arn));
  for (const gone of deletedDatabases(related, present)) {
    databases.push(
      gone.type === 'AWS::RDS::DBInstance'
        ? builder.instance(gone)
        : builder.cluster(gone),
    );
  }
  return {
    databases,
    reference: new ReferenceIndex(input.reference, now),
    knownAccountIds: new Set(input.coverage.map(({ accountId }) => accountId)),
  };
}

/** The settings, known unless the resource was last seen too long ago. */
function configurationFact<T>(
  { name, observedAt, freshness }: SourceResource,
  value: T,
): Fact<T> {
  return freshness.state === 'stale'
    ? unknown({
        reason: 'stale',
        message: `${name} was last read at ${observedAt}, which is too long ago to judge it by.`,
        lastValue: value,
        observedAt,
      })
    : known(value, observedAt);
}
