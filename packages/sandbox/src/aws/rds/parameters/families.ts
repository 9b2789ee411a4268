import type { EngineParameter } from './catalog';
import { MYSQL_PARAMETERS } from './mysqlParameters';
import {
  AURORA_POSTGRES_CLUSTER_ONLY,
  postgresFlavour,
} from './postgresFlavours';
import { POSTGRES_PARAMETERS } from './postgresParameters';

/** Whether parameters are those of instances or those that a cluster decides for all of its own. */
export type ParameterTarget = 'instance' | 'cluster';

/** In Aurora MySQL the cluster decides on what is written, encoded and encrypted. */
const AURORA_MYSQL_CLUSTER_ONLY: readonly string[] = [
  'binlog_format',
  'binlog_row_image',
  'character_set_server',
  'collation_server',
  'gtid-mode',
  'lower_case_table_names',
  'require_secure_transport',
  'time_zone',
  'tls_version',
];

const MYSQL_FAMILIES: readonly string[] = [
  'mysql8.0',
  'mysql8.4',
  'aurora-mysql8.0',
];

const cache = new Map<string, readonly EngineParameter[]>();

/**
 * The parameters of a family in alphabetical order.
 *
 * @returns undefined for a family that RDS does not have
 */
export function parametersOf(
  family: string,
  target: ParameterTarget,
): readonly EngineParameter[] | undefined {
  const key = `${family}/${target}`;
  const known = cache.get(key);
  if (known) return known;
  const found = build(family, target)?.sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  if (found) cache.set(key, found);
  return found;
}

function build(
  family: string,
  target: ParameterTarget,
): EngineParameter[] | undefined {
  const isAurora = family.startsWith('aurora-');
  const postgres = /^(?:aurora-postgresql|postgres)(1[3-7])$/.exec(family);
  if (postgres) {
    return narrow(
      [
        ...POSTGRES_PARAMETERS,
        ...postgresFlavour(isAurora, Number(postgres[1])),
      ],
      isAurora && target === 'instance' ? AURORA_POSTGRES_CLUSTER_ONLY : [],
    );
  }
  if (!MYSQL_FAMILIES.includes(family)) return undefined;
  return narrow(
    MYSQL_PARAMETERS,
    isAurora && target === 'instance' ? AURORA_MYSQL_CLUSTER_ONLY : [],
  );
}

function narrow(
  parameters: readonly EngineParameter[],
  without: readonly string[],
): EngineParameter[] {
  return parameters.filter(({ name }) => !without.includes(name));
}
