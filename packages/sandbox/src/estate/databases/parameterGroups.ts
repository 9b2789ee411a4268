import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import { dbClusters, dbInstances } from '../../aws/rds/collections';
import { parameterGroupFamily } from '../../aws/rds/factory';
import {
  dbClusterParameterGroups,
  dbParameterGroups,
  type SandboxParameterGroup,
} from '../../aws/rds/parameters/collections';
import { toTagList } from '../../aws/tagList';
import type { Estate } from '../../core/Estate';
import { standardTags } from '../organization';

/** What the platform sets in every parameter group that it makes, where the engine has it. */
const LOGGING = {
  log_lock_waits: '1',
  log_min_duration_statement: '1000',
  log_temp_files: '10240',
};
const AUDITING = {
  log_statement: 'ddl',
  'pgaudit.log': 'ddl,role',
  'rds.force_ssl': '1',
  shared_preload_libraries: 'pg_stat_statements,pgaudit',
};
const MYSQL = {
  long_query_time: '1',
  require_secure_transport: '1',
  slow_query_log: '1',
};

/** What single groups have beside it, by their names. */
const SPECIAL_VALUES: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = {
  // Planted: see `database-connections-near-maximum` in the list of imperfections.
  'user-service-prod-postgres15': { max_connections: '200' },
  'analytics-prod-aurora-postgresql16-cluster': { 'rds.global_db_rpo': '60' },
  'analytics-prod-west-aurora-postgresql16-cluster': {
    'rds.global_db_rpo': '60',
  },
  'orders-prod-aurora-postgresql14-cluster': { 'rds.global_db_rpo': '60' },
  // Planted: see `global-cluster-parameter-difference`.
  'orders-prod-west-aurora-postgresql14-cluster': {
    'rds.global_db_rpo': '60',
    shared_preload_libraries: 'pg_stat_statements',
  },
};

interface Place {
  readonly accountId: string;
  readonly region: string;
}

/**
 * The parameter groups that databases name. Comes after the databases.
 *
 * @returns how many it added
 */
export function addParameterGroups(
  estate: Estate,
  places: readonly Place[],
): number {
  let count = 0;
  for (const { accountId, region } of places) {
    const ofInstances = groupsOf(
      estate
        .of(dbInstances, accountId, region)
        .map(instance => [
          instance.DBParameterGroups?.[0]?.DBParameterGroupName,
          instance,
        ]),
      'instance',
    );
    const ofClusters = groupsOf(
      estate
        .of(dbClusters, accountId, region)
        .map(cluster => [cluster.DBClusterParameterGroup, cluster]),
      'cluster',
    );
    estate.add(dbParameterGroups, accountId, region, ...ofInstances);
    estate.add(dbClusterParameterGroups, accountId, region, ...ofClusters);
    count += ofInstances.length + ofClusters.length;
  }
  return count;
}

function groupsOf(
  uses: readonly (readonly [
    name: string | undefined,
    database: DBInstance | DBCluster,
  ])[],
  target: 'instance' | 'cluster',
): SandboxParameterGroup[] {
  const found = new Map<string, SandboxParameterGroup>();
  for (const [name, { Engine = '', EngineVersion = '' }] of uses) {
    if (name && !name.startsWith('default.')) {
      const family = parameterGroupFamily(Engine, EngineVersion);
      found.set(name, {
        name,
        family,
        description: `The platform's parameters for ${family}`,
        values: {
          ...standardValues(Engine, target),
          ...SPECIAL_VALUES[name],
        },
        tags: toTagList(standardTags('platform', 'shared')),
      });
    }
  }
  return [...found.values()];
}

/** In Aurora the cluster decides on auditing, and its instances on what they log. */
function standardValues(
  engine: string,
  target: 'instance' | 'cluster',
): Record<string, string> {
  if (engine.endsWith('mysql')) return MYSQL;
  if (!engine.startsWith('aurora')) return { ...LOGGING, ...AUDITING };
  return target === 'cluster' ? AUDITING : LOGGING;
}
