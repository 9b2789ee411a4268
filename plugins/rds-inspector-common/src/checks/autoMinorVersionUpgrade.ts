import type { ClusterNode } from '../assembly';
import { defineCheck } from './Check';
import {
  isAuroraCluster,
  severityIn,
  standardOf,
  unlessClusterDecides,
  unlessDeleted,
} from './scope';
import {
  fail,
  missing,
  notApplicable,
  pass,
  withFact,
  type Verdict,
} from './verdicts';

export const autoMinorVersionUpgrade = defineCheck({
  id: 'auto-minor-version-upgrade',
  title: 'Minor versions are upgraded automatically',
  category: 'lifecycle',
  severity: 'medium',
  severityRule:
    'Low outside of production. Not applicable to clusters of a global cluster and to Aurora MySQL with cross-Region replicas, which AWS never upgrades by itself.',
  reads: ['configuration', 'members'],
  why: 'Minor versions bring the fixes of security holes. Without automatic upgrades they wait until somebody thinks of them.',
  fix: {
    console:
      'Databases › {name} › Modify › Maintenance › Enable auto minor version upgrade, on every instance of a cluster.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --auto-minor-version-upgrade --apply-immediately',
    terraform: 'auto_minor_version_upgrade = true',
    caution:
      'Upgrades happen in the maintenance window, with an outage of seconds to minutes.',
  },
  references: {
    awsConfigRules: [
      'rds-automatic-minor-version-upgrade-enabled',
      'rds-cluster-auto-minor-version-upgrade-enable',
    ],
    securityHubControls: ['RDS.13', 'RDS.35'],
    prowlerChecks: [
      'rds_instance_minor_version_upgrade_enabled',
      'rds_cluster_minor_version_upgrade_enabled',
    ],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html#USER_UpgradeDBInstance.Upgrading.AutoMinorVersionUpgrades',
  },
  on: {
    instance: (database, context) =>
      unlessClusterDecides(database, () =>
        withFact(database.facts.configuration, settings => {
          const { name } = database.facts;
          if (!standardOf(database, context).autoMinorVersionUpgrade.value) {
            return notApplicable('The standard does not ask for it.');
          }
          if (settings.autoMinorVersionUpgrade === undefined) {
            return missing(`whether ${name} upgrades minor versions by itself`);
          }
          return settings.autoMinorVersionUpgrade
            ? pass(`${name} upgrades minor versions by itself.`)
            : fail(`${name} does not upgrade minor versions by itself.`, {
                severity: severityIn(database, 'medium', 'low'),
                evidence: [
                  {
                    label: 'AutoMinorVersionUpgrade',
                    value: 'false',
                    expected: 'true',
                  },
                ],
              });
        }),
      ),
    cluster: (database, context) =>
      unlessDeleted(database, () =>
        standardOf(database, context).autoMinorVersionUpgrade.value
          ? judgeCluster(database)
          : notApplicable('The standard does not ask for it.'),
      ),
  },
});

function judgeCluster(cluster: ClusterNode): Verdict {
  const { name, configuration, settings } = cluster.facts;
  if (settings.globalClusterIdentifier !== undefined) {
    return notApplicable(
      `${name} is part of ${settings.globalClusterIdentifier}: AWS does not upgrade global clusters by itself.`,
    );
  }
  const replicatesAcrossRegions =
    settings.engine === 'aurora-mysql' &&
    (settings.replicas.length > 0 || settings.replicatesFrom !== undefined);
  if (replicatesAcrossRegions) {
    return notApplicable(
      `AWS does not upgrade Aurora MySQL clusters with replicas by itself.`,
    );
  }
  return withFact(configuration, ({ autoMinorVersionUpgrade: isOn }) => {
    if (!isAuroraCluster(cluster)) {
      return judgeFlags(cluster, [{ name, isOn }]);
    }
    if (cluster.missingInstances.length > 0) {
      return missing(`what all instances of ${name} are set to`);
    }
    if (cluster.instances.length === 0) {
      return notApplicable(`${name} has no instance.`);
    }
    return judgeFlags(
      cluster,
      cluster.instances.map(({ facts }) => ({
        name: facts.name,
        isOn: facts.settings.autoMinorVersionUpgrade,
        arn: facts.arn,
      })),
    );
  });
}

/** Aurora upgrades a cluster only if all of its instances are set to it. */
function judgeFlags(
  cluster: ClusterNode,
  flags: readonly { name: string; isOn?: boolean; arn?: string }[],
): Verdict {
  const { name } = cluster.facts;
  const off = flags.filter(({ isOn }) => isOn === false);
  if (off.length > 0) {
    return fail(`${name} does not upgrade minor versions by itself.`, {
      severity: severityIn(cluster, 'medium', 'low'),
      evidence: off.map(flag => ({
        label: `AutoMinorVersionUpgrade of ${flag.name}`,
        value: 'false',
        expected: 'true',
        arn: flag.arn,
      })),
    });
  }
  return flags.some(({ isOn }) => isOn === undefined)
    ? missing(`whether ${name} upgrades minor versions by itself`)
    : pass(`${name} upgrades minor versions by itself.`);
}
