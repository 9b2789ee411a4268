import type {
  DatabaseKind,
  Severity,
  SupportStatus,
} from '@meridian/plugin-rds-inspector-common';

const ENGINE_NAMES: Readonly<Record<string, string>> = {
  'aurora-mysql': 'Aurora MySQL',
  'aurora-postgresql': 'Aurora PostgreSQL',
  mariadb: 'MariaDB',
  mysql: 'MySQL',
  postgres: 'PostgreSQL',
};

/** An engine as its makers spell it; those with editions keep AWS's word. */
export function engineName(engine: string): string {
  return ENGINE_NAMES[engine] ?? engine;
}

/**
 * A version as people say it: Aurora MySQL carries the version of MySQL that it is compatible with in front,
 * `8.0.mysql_aurora.3.04.1`.
 */
export function shortVersion(version: string): string {
  return version.replace(/^[\d.]+\.mysql_aurora\./, '');
}

/** The name in an entity reference, as people say it: `orders-team`. */
export function shortEntityName(entityRef: string): string {
  const match = /^(?:[^:/]+:)?(?:[^/]+\/)?([^/]+)$/.exec(entityRef);
  return match ? match[1] : entityRef;
}

export const KIND_NAMES: Readonly<Record<DatabaseKind, string>> = {
  instance: 'Instance',
  cluster: 'Cluster',
  'global-cluster': 'Global cluster',
};

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  informational: 'Informational',
};

export const SUPPORT_NAMES: Readonly<Record<SupportStatus, string>> = {
  standard: 'Standard support',
  'extended-support': 'Extended support',
  'past-standard-support': 'Past standard support',
  unsupported: 'Not supported',
};
