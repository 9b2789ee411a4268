/** The engines that the sandbox knows. */
export type EngineName =
  | 'postgres'
  | 'aurora-postgresql'
  | 'mysql'
  | 'aurora-mysql';

/** A major version of an engine with its minor versions, oldest first. */
export interface MajorVersion {
  readonly engine: EngineName;
  /** As `MajorEngineVersion` has it: `15` or `8.0`. */
  readonly major: string;
  /** The parameter group family. */
  readonly family: string;
  /** What nobody can create any more. */
  readonly deprecated: readonly string[];
  readonly available: readonly string[];
  /** When its standard support began and on which days support ends, in UTC. */
  readonly standardSupport: readonly [from: string, until: string];
  readonly extendedSupport: readonly [from: string, until: string];
}

const words = (text: string) => text.split(' ').filter(Boolean);

/**
 * The versions, and AWS's published days of support: the release calendars in the release notes of RDS
 * for PostgreSQL, Aurora PostgreSQL and Aurora MySQL, and "MySQL on Amazon RDS versions".
 */
export const MAJOR_VERSIONS: readonly MajorVersion[] = [
  {
    engine: 'postgres',
    major: '13',
    family: 'postgres13',
    deprecated: words('13.10 13.11 13.12 13.13 13.14 13.15 13.16 13.18 13.20'),
    available: words('13.21 13.22 13.23'),
    standardSupport: ['2021-02-24', '2026-02-28'],
    extendedSupport: ['2026-03-01', '2029-02-28'],
  },
  {
    engine: 'postgres',
    major: '14',
    family: 'postgres14',
    deprecated: words('14.9 14.10 14.11 14.12 14.13 14.15 14.17'),
    available: words('14.18 14.19 14.20 14.22'),
    standardSupport: ['2022-02-03', '2027-02-28'],
    extendedSupport: ['2027-03-01', '2030-02-28'],
  },
  {
    engine: 'postgres',
    major: '15',
    family: 'postgres15',
    deprecated: words('15.4 15.5 15.6 15.7 15.8 15.10 15.12'),
    available: words('15.13 15.14 15.15 15.17'),
    standardSupport: ['2023-02-27', '2028-02-29'],
    extendedSupport: ['2028-03-01', '2031-02-28'],
  },
  {
    engine: 'postgres',
    major: '16',
    family: 'postgres16',
    deprecated: words('16.1 16.2 16.3 16.4 16.6 16.8'),
    available: words('16.9 16.10 16.11 16.13'),
    standardSupport: ['2023-11-17', '2029-02-28'],
    extendedSupport: ['2029-03-01', '2032-02-29'],
  },
  {
    engine: 'postgres',
    major: '17',
    family: 'postgres17',
    deprecated: words('17.2 17.4'),
    available: words('17.5 17.6 17.7 17.9'),
    standardSupport: ['2024-11-14', '2030-02-28'],
    extendedSupport: ['2030-03-01', '2033-02-28'],
  },
  {
    engine: 'aurora-postgresql',
    major: '13',
    family: 'aurora-postgresql13',
    deprecated: words('13.9 13.12 13.14 13.18 13.20'),
    available: words('13.21 13.22 13.23'),
    standardSupport: ['2021-02-24', '2026-02-28'],
    extendedSupport: ['2026-03-01', '2029-02-28'],
  },
  {
    engine: 'aurora-postgresql',
    major: '14',
    family: 'aurora-postgresql14',
    deprecated: words('14.6 14.9 14.10 14.11 14.12 14.13 14.15'),
    available: words('14.17 14.18 14.19 14.20'),
    standardSupport: ['2022-02-03', '2027-02-28'],
    extendedSupport: ['2027-03-01', '2030-02-28'],
  },
  {
    engine: 'aurora-postgresql',
    major: '15',
    family: 'aurora-postgresql15',
    deprecated: words('15.4 15.5 15.6 15.7 15.8'),
    available: words('15.10 15.12 15.13 15.14 15.15'),
    standardSupport: ['2023-02-27', '2028-02-29'],
    extendedSupport: ['2028-03-01', '2031-02-28'],
  },
  {
    engine: 'aurora-postgresql',
    major: '16',
    family: 'aurora-postgresql16',
    deprecated: words('16.1 16.2 16.3 16.4 16.6'),
    available: words('16.8 16.9 16.10 16.11'),
    standardSupport: ['2024-01-31', '2029-02-28'],
    extendedSupport: ['2029-03-01', '2032-02-29'],
  },
  {
    engine: 'aurora-postgresql',
    major: '17',
    family: 'aurora-postgresql17',
    deprecated: [],
    available: words('17.4 17.5 17.6 17.7'),
    standardSupport: ['2025-05-01', '2030-02-28'],
    extendedSupport: ['2030-03-01', '2033-02-28'],
  },
  {
    engine: 'mysql',
    major: '8.0',
    family: 'mysql8.0',
    deprecated: words('8.0.32 8.0.35 8.0.36 8.0.37 8.0.39 8.0.40 8.0.41'),
    available: words('8.0.42 8.0.43 8.0.44 8.0.46'),
    standardSupport: ['2018-10-23', '2026-07-31'],
    extendedSupport: ['2026-08-01', '2029-07-31'],
  },
  {
    engine: 'mysql',
    major: '8.4',
    family: 'mysql8.4',
    deprecated: words('8.4.3 8.4.4'),
    available: words('8.4.5 8.4.6 8.4.7 8.4.9'),
    standardSupport: ['2024-11-21', '2029-07-31'],
    extendedSupport: ['2029-08-01', '2032-07-31'],
  },
  {
    engine: 'aurora-mysql',
    major: '8.0',
    family: 'aurora-mysql8.0',
    deprecated: words(
      '8.0.mysql_aurora.3.05.2 8.0.mysql_aurora.3.06.0 8.0.mysql_aurora.3.07.1',
    ),
    available: words(
      '8.0.mysql_aurora.3.04.4 8.0.mysql_aurora.3.08.2 8.0.mysql_aurora.3.10.1 8.0.mysql_aurora.3.11.0 8.0.mysql_aurora.3.12.0',
    ),
    standardSupport: ['2021-11-18', '2028-04-30'],
    extendedSupport: ['2028-05-01', '2029-07-31'],
  },
];

/** The version that RDS takes when none is named: not the newest but the one before it. */
export function defaultVersionOf({ available }: MajorVersion): string {
  return available.at(-2) ?? available[0];
}

/** The newest minor version, which automatic minor version upgrades go to. */
export function newestVersionOf({ available }: MajorVersion): string {
  return available[available.length - 1];
}
