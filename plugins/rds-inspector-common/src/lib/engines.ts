/** A family of engines that behave alike. */
export type EngineFamily =
  | 'postgres'
  | 'mysql'
  | 'mariadb'
  | 'sqlserver'
  | 'oracle'
  | 'db2'
  | 'other';

/** The family of an engine: `aurora-postgresql` is of `postgres`, `aurora` and `aurora-mysql` of `mysql`. */
export function engineFamily(engine: string | undefined): EngineFamily {
  const name = (engine ?? '').replace(/^custom-/, '');
  if (name === 'postgres' || name === 'aurora-postgresql') return 'postgres';
  if (name === 'mysql' || name === 'aurora-mysql' || name === 'aurora') {
    return 'mysql';
  }
  if (name === 'mariadb') return 'mariadb';
  if (name.startsWith('sqlserver')) return 'sqlserver';
  if (name.startsWith('oracle')) return 'oracle';
  if (name.startsWith('db2')) return 'db2';
  return 'other';
}

export function isAurora(engine: string | undefined): boolean {
  return engine?.startsWith('aurora') ?? false;
}

const TITLES: Readonly<Record<string, string>> = {
  postgres: 'PostgreSQL',
  'aurora-postgresql': 'Aurora PostgreSQL',
  mysql: 'MySQL',
  'aurora-mysql': 'Aurora MySQL',
  aurora: 'Aurora MySQL',
  mariadb: 'MariaDB',
};

/** What people call an engine. */
export function engineTitle(engine: string | undefined): string {
  return TITLES[engine ?? ''] ?? engine ?? 'unknown engine';
}

/** Compares versions by their numbers: `14.9` is before `14.10`. */
export function compareVersions(a: string, b: string): number {
  const left = a.split(/\D+/).map(Number);
  const right = b.split(/\D+/).map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
