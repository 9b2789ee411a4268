import type { ClusterNode, DatabaseNode } from '../assembly';
import { lastValueOf } from '../facts';
import { instancesOf } from '../lib/engineSupport';
import { sizeOfInstanceClass } from '../lib/instanceClass';
import { maximumConnections } from '../lib/maximumConnections';
import type { DatabaseRow } from '../types';
import { deadlinesOf } from './deadlines';
import { findingCountsOf } from './findingCounts';
import type { ReadModelContext } from './ReadModelContext';
import { rowUnknowns } from './rowUnknowns';
import { storageOf } from './storageOf';
import { supportFields } from './supportFields';

/** A database as a row of the fleet. */
export function buildDatabaseRow(
  database: DatabaseNode,
  context: ReadModelContext,
): DatabaseRow {
  const { facts } = database;
  const instanceClass = classOf(database);
  const size = sizeOfInstanceClass(instanceClass);
  return {
    arn: facts.arn,
    kind: database.kind,
    name: facts.name,
    rootArn: database.rootArn,
    parentArn: database.parent?.facts.arn,
    depth: database.depth,
    parentProblem: database.parentProblem,
    role: database.role,
    accountId: facts.accountId,
    accountName: facts.accountName,
    region: facts.region,
    regions: regionsOf(database),
    availabilityZones: zonesOf(database),
    owner: facts.owner,
    system: facts.system,
    component: facts.component,
    environment: facts.environment,
    tags: facts.tags,
    status: facts.settings.status,
    isDeleted: facts.isDeleted,
    createdAt: facts.createdAt,
    engine: facts.settings.engine,
    engineVersion: facts.settings.engineVersion,
    ...supportFields(database, context),
    instanceClass,
    vcpuCount: size?.vcpuCount,
    memoryBytes: size?.memoryBytes,
    instanceCount: instanceCountOf(database),
    multiAz: multiAzOf(database),
    encrypted: facts.settings.encrypted,
    publiclyAccessible: publicOf(database),
    ...storageOf(database),
    replicaLagSeconds: lagOf(database),
    ...connectionsOf(database),
    ...findingCountsOf(context.resultsByArn.get(facts.arn) ?? []),
    deadlines: deadlinesOf(database, context),
    observedAt: facts.observedAt,
    freshness: facts.freshness,
    unknowns: rowUnknowns(database, context),
  };
}

function regionsOf(database: DatabaseNode): DatabaseRow['regions'] {
  if (database.kind !== 'global-cluster') return undefined;
  const read = new Map(database.clusters.map(one => [one.facts.arn, one]));
  return database.facts.settings.members.map(({ clusterArn, isWriter }) => {
    const cluster = read.get(clusterArn);
    return {
      region: clusterArn.split(':')[3] ?? '',
      clusterArn,
      isPrimary: isWriter,
      instanceCount: cluster?.facts.settings.members.length,
      engineVersion: cluster?.facts.settings.engineVersion,
    };
  });
}

function zonesOf(database: DatabaseNode): string[] {
  if (database.kind === 'global-cluster') return [];
  const zones =
    database.kind === 'instance'
      ? [
          database.facts.settings.availabilityZone,
          database.facts.settings.secondaryAvailabilityZone,
        ]
      : database.instances.map(({ facts }) => facts.settings.availabilityZone);
  return [...new Set(zones.filter(zone => zone !== undefined))].sort();
}

/** The class of an instance; of a cluster the one that all its instances have. */
function classOf(database: DatabaseNode): string | undefined {
  switch (database.kind) {
    case 'instance':
      return database.facts.settings.instanceClass;
    case 'cluster': {
      const classes = new Set(
        database.instances.map(({ facts }) => facts.settings.instanceClass),
      );
      return classes.size === 1
        ? [...classes][0]
        : database.facts.settings.instanceClass;
    }
    default:
      return undefined;
  }
}

function instanceCountOf(database: DatabaseNode): number | undefined {
  switch (database.kind) {
    case 'cluster':
      return database.facts.settings.members.length;
    case 'global-cluster':
      return database.missingClusters.length > 0
        ? undefined
        : database.clusters.reduce(
            (sum, { facts }) => sum + facts.settings.members.length,
            0,
          );
    default:
      return undefined;
  }
}

function multiAzOf(database: DatabaseNode): boolean | undefined {
  switch (database.kind) {
    case 'instance':
      return database.facts.settings.clusterIdentifier === undefined
        ? database.facts.settings.multiAz
        : undefined;
    case 'cluster':
      return clusterMultiAz(database);
    default:
      return undefined;
  }
}

/** What AWS says of a cluster counts its subnets, so the zones of the instances decide. */
function clusterMultiAz(cluster: ClusterNode): boolean | undefined {
  if (cluster.missingInstances.length > 0) return undefined;
  return zonesOf(cluster).length > 1;
}

function publicOf(database: DatabaseNode): boolean | undefined {
  const flags = instancesOf(database).map(
    ({ facts }) => facts.settings.publiclyAccessible,
  );
  if (flags.includes(true)) return true;
  return flags.length === 0 || flags.includes(undefined) ? undefined : false;
}

/** How far a database is behind, or what below it is the furthest. */
function lagOf(database: DatabaseNode): number | undefined {
  const lag = database.replication?.lag;
  if (lag) return lastValueOf(lag)?.newest;
  if (database.kind === 'instance') return undefined;
  const below = database.children
    .map(lagOf)
    .filter(seconds => seconds !== undefined);
  return below.length > 0 ? Math.max(...below) : undefined;
}

function connectionsOf(
  database: DatabaseNode,
): Pick<
  DatabaseRow,
  'connectionCount' | 'maximumConnectionCount' | 'cpuPercent'
> {
  if (database.kind !== 'instance') return {};
  const { metrics, parameterGroup, settings } = database.facts;
  const group = lastValueOf(parameterGroup);
  return {
    connectionCount: lastValueOf(metrics['rds-database-connections'])?.newest,
    maximumConnectionCount: group && maximumConnections(settings, group),
    cpuPercent: lastValueOf(metrics['rds-cpu-utilization'])?.newest,
  };
}
