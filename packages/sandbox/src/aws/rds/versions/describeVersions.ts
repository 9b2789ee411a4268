import type {
  DBEngineVersion,
  DBMajorEngineVersion,
  UpgradeTarget,
} from '@aws-sdk/client-rds';
import { CERTIFICATE_AUTHORITIES } from './certificates';
import {
  MAJOR_VERSIONS,
  newestVersionOf,
  type EngineName,
  type MajorVersion,
} from './catalog';

const DESCRIPTIONS: Readonly<Record<EngineName, [string, string]>> = {
  postgres: ['PostgreSQL', 'PostgreSQL'],
  'aurora-postgresql': ['Aurora PostgreSQL', 'Aurora PostgreSQL'],
  mysql: ['MySQL Community Edition', 'MySQL'],
  'aurora-mysql': ['Aurora MySQL', 'Aurora MySQL'],
};

/** Every version of every engine as RDS describes it, the deprecated ones included. */
export const ENGINE_VERSIONS: readonly DBEngineVersion[] =
  MAJOR_VERSIONS.flatMap(major => [
    ...major.deprecated.map(version => describe(major, version, 'deprecated')),
    ...major.available.map(version => describe(major, version, 'available')),
  ]);

/** Every major version with the dates of its support. */
export const MAJOR_ENGINE_VERSIONS: readonly DBMajorEngineVersion[] =
  MAJOR_VERSIONS.map(({ engine, major, standardSupport, extendedSupport }) => ({
    Engine: engine,
    MajorEngineVersion: major,
    SupportedEngineLifecycles: [
      {
        LifecycleSupportName: 'open-source-rds-standard-support',
        ...lifecycleDates(standardSupport),
      },
      {
        LifecycleSupportName: 'open-source-rds-extended-support',
        ...lifecycleDates(extendedSupport),
      },
    ],
  }));

function lifecycleDates([from, until]: MajorVersion['standardSupport']) {
  return {
    LifecycleSupportStartDate: new Date(`${from}T00:00:00.000Z`),
    LifecycleSupportEndDate: new Date(`${until}T23:59:59.999Z`),
  };
}

function describe(
  major: MajorVersion,
  version: string,
  status: 'available' | 'deprecated',
): DBEngineVersion {
  const { engine, family } = major;
  const [engineDescription, name] = DESCRIPTIONS[engine];
  const isAurora = engine.startsWith('aurora-');
  const isMysql = engine.endsWith('mysql');
  return {
    Engine: engine,
    MajorEngineVersion: major.major,
    EngineVersion: version,
    DBParameterGroupFamily: family,
    DBEngineDescription: engineDescription,
    DBEngineVersionDescription: `${name} ${version}`,
    Status: status,
    ValidUpgradeTarget: upgradeTargets(major, version),
    ExportableLogTypes: exportableLogs(isAurora, isMysql),
    SupportsLogExportsToCloudwatchLogs: true,
    SupportsReadReplica: !isAurora,
    ...(isAurora ? { SupportedEngineModes: ['provisioned'] } : {}),
    SupportedFeatureNames: isMysql ? [] : ['Lambda', 's3Export', 's3Import'],
    SupportsParallelQuery: engine === 'aurora-mysql',
    SupportsGlobalDatabases: isAurora,
    SupportsBabelfish: engine === 'aurora-postgresql',
    SupportsLimitlessDatabase: false,
    SupportsLocalWriteForwarding: isAurora,
    SupportsIntegrations: true,
    SupportsCertificateRotationWithoutRestart: true,
    SupportedCACertificateIdentifiers: CERTIFICATE_AUTHORITIES.filter(
      ({ isOffered }) => isOffered,
    ).map(({ identifier }) => identifier),
    TagList: [],
  };
}

function exportableLogs(isAurora: boolean, isMysql: boolean): string[] {
  if (isMysql) return ['audit', 'error', 'general', 'slowquery'];
  return isAurora
    ? ['instance', 'postgresql', 'iam-db-auth-error']
    : ['postgresql', 'upgrade', 'iam-db-auth-error'];
}

/** Newer minor versions of the same major one, and the two newest of each later major one. */
function upgradeTargets(major: MajorVersion, version: string): UpgradeTarget[] {
  const ordered = [...major.deprecated, ...major.available];
  const minors = major.available.filter(
    target => ordered.indexOf(target) > ordered.indexOf(version),
  );
  const majors = MAJOR_VERSIONS.filter(
    other =>
      other.engine === major.engine &&
      MAJOR_VERSIONS.indexOf(other) > MAJOR_VERSIONS.indexOf(major),
  );
  return [
    ...minors.map(target =>
      describeTarget(major, target, {
        isMajor: false,
        isAutomatic: target === newestVersionOf(major),
      }),
    ),
    ...majors.flatMap(other =>
      other.available
        .slice(-2)
        .map(target =>
          describeTarget(other, target, { isMajor: true, isAutomatic: false }),
        ),
    ),
  ];
}

function describeTarget(
  { engine }: MajorVersion,
  version: string,
  options: { isMajor: boolean; isAutomatic: boolean },
): UpgradeTarget {
  const isAurora = engine.startsWith('aurora-');
  return {
    Engine: engine,
    EngineVersion: version,
    Description: `${DESCRIPTIONS[engine][1]} ${version}`,
    AutoUpgrade: options.isAutomatic,
    IsMajorVersionUpgrade: options.isMajor,
    ...(isAurora ? { SupportedEngineModes: ['provisioned'] } : {}),
    SupportsParallelQuery: engine === 'aurora-mysql',
    SupportsGlobalDatabases: isAurora,
    SupportsBabelfish: engine === 'aurora-postgresql',
    SupportsLimitlessDatabase: false,
    SupportsLocalWriteForwarding: isAurora,
    SupportsIntegrations: true,
  };
}
