import type { DatabaseNode, InstanceNode } from '../assembly';
import type { CheckContext } from '../checks';
import { lastValueOf, type Fact } from '../facts';
import { extendedSupportCost, supportOf } from '../lib/engineSupport';
import { daysUntil } from '../lib/time';
import type {
  BlueGreenDeployment,
  CertificatePanel,
  MaintenanceAction,
  UnknownNotice,
  UpgradePanel,
  UpgradeTarget,
} from '../types';

/** The engine version of a database, how long AWS supports it, and where one can go from it. */
export function buildUpgradePanel(
  database: DatabaseNode,
  context: CheckContext,
): UpgradePanel {
  const { facts } = database;
  const { engine, engineVersion, lifecycleSupport } = facts.settings;
  const support = supportOf(database, context.reference, context.now);
  const offered =
    engine && engineVersion
      ? context.reference.engineVersion(facts.region, engine, engineVersion)
      : undefined;
  const value = lastValueOf(support);
  const version = offered && lastValueOf(offered);
  return {
    engine,
    engineVersion,
    majorVersion: value?.majorVersion,
    supportStatus: value?.status,
    standardSupportEndsAt: value?.standardSupportEndsAt,
    extendedSupportEndsAt: value?.extendedSupportEndsAt,
    extendedSupportEnabled:
      lifecycleSupport === undefined
        ? undefined
        : lifecycleSupport !== 'open-source-rds-extended-support-disabled',
    extendedSupportUsdPer30Days:
      value &&
      extendedSupportCost(database, value, context.prices, context.now),
    isDeprecated: version && version.status === 'deprecated',
    targets: targetsOf(database, context),
    unknowns: [
      ...noticeOf('engine-lifecycles', support),
      ...(offered ? noticeOf('engine-versions', offered) : []),
    ],
  };
}

function targetsOf(
  { facts }: DatabaseNode,
  { reference }: CheckContext,
): UpgradeTarget[] {
  const { engine, engineVersion } = facts.settings;
  if (!engine || !engineVersion) return [];
  const version = lastValueOf(
    reference.engineVersion(facts.region, engine, engineVersion),
  );
  return (version?.targets ?? [])
    .map(target => {
      const lifecycle = reference.lifecycle(
        facts.region,
        target.engine,
        target.version,
      );
      return {
        engine: target.engine,
        engineVersion: target.version,
        description: target.description,
        isMajor: target.isMajor,
        isAutomatic: target.isAutomatic,
        supportsGlobalDatabases: target.supportsGlobalDatabases,
        standardSupportEndsAt: lastValueOf(lifecycle)?.standardSupportEndsAt,
      };
    })
    .sort((a, b) => Number(a.isMajor) - Number(b.isMajor));
}

/** The maintenance that waits for a database and for what is part of it. */
export function buildMaintenance(database: DatabaseNode): MaintenanceAction[] {
  return partsOf(database).flatMap(({ facts }) =>
    (lastValueOf(facts.maintenance) ?? []).map(action => ({
      ...action,
      arn: facts.arn,
      databaseName: facts.name,
    })),
  );
}

/** The server certificates of a database: those of its instances. */
export function buildCertificates(
  database: DatabaseNode,
  { reference, now }: CheckContext,
): CertificatePanel[] {
  return partsOf(database)
    .filter((part): part is InstanceNode => part.kind === 'instance')
    .map(({ facts }) => {
      const { certificateAuthority: authority, certificateValidTill } =
        facts.settings;
      const found = authority
        ? reference.certificate(facts.region, authority)
        : undefined;
      const validTill =
        (found && lastValueOf(found)?.validTill) ?? certificateValidTill;
      return {
        arn: facts.arn,
        databaseName: facts.name,
        authority,
        authorityValidTill: found && lastValueOf(found)?.validTill,
        validTill: certificateValidTill,
        daysLeft:
          validTill === undefined ? undefined : daysUntil(validTill, now),
        unknown: found && noticeOf('certificates', found)[0],
      };
    });
}

/** The blue/green deployments that a database is the source or the target of. */
export function buildBlueGreen(database: DatabaseNode): BlueGreenDeployment[] {
  const all = partsOf(database).flatMap(
    ({ facts }) => lastValueOf(facts.blueGreenDeployments) ?? [],
  );
  return [...new Map(all.map(one => [one.arn, one])).values()];
}

/** A database and what is part of it; read replicas are databases of their own. */
function partsOf(database: DatabaseNode): DatabaseNode[] {
  switch (database.kind) {
    case 'global-cluster':
      return [database, ...database.clusters.flatMap(partsOf)];
    case 'cluster':
      return [database, ...database.instances];
    default:
      return [database];
  }
}

function noticeOf(field: string, fact: Fact<unknown>): UnknownNotice[] {
  return fact.known
    ? []
    : [
        {
          field,
          reason: fact.reason,
          message: fact.message,
          missingAction: fact.missingAction,
        },
      ];
}
