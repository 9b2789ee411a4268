import type { ClusterNode, DatabaseNode } from '../assembly';
import { compareVersions, engineTitle } from '../lib/engines';
import { count } from '../lib/time';
import type { Severity } from '../types';
import { defineCheck, type CheckContext } from './Check';
import { severityIn, unlessClusterDecides, unlessDeleted } from './scope';
import {
  fail,
  missing,
  notApplicable,
  pass,
  withFact,
  type Verdict,
} from './verdicts';

/** From here on several rounds of security fixes are missing. */
const FAR_BEHIND = 3;

export const minorVersion = defineCheck({
  id: 'minor-version',
  title: 'Runs the newest minor version',
  category: 'lifecycle',
  severity: 'medium',
  severityRule:
    'Medium in production when AWS deprecated or withdrew the version, or it is three or more behind; else low.',
  reads: ['configuration', 'engine-versions'],
  why: 'Minor versions are mostly fixes, of security holes too. The further behind, the more changes come at once, and AWS upgrades deprecated ones on a day of its own choosing.',
  fix: {
    console:
      'Databases › {name} › Modify › DB engine version, in the next maintenance window. Of a global cluster the secondaries first.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --engine-version <version> (of a cluster: modify-db-cluster --db-cluster-identifier)',
    terraform: 'engine_version = "<version>"',
    caution:
      'The database restarts. Read replicas of MySQL and MariaDB go first, secondaries of a global cluster as well.',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: ['rds_instance_deprecated_engine_version'],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html',
  },
  on: {
    instance: (database, context) =>
      unlessClusterDecides(database, () => judge(database, context)),
    cluster: (database, context) =>
      unlessDeleted(database, () =>
        runsGlobalVersion(database)
          ? notApplicable(`It is judged with ${database.parent?.facts.name}.`)
          : judge(database, context),
      ),
    'global-cluster': judge,
  },
});

/** A cluster of a global cluster that runs another version than it is judged by itself. */
function runsGlobalVersion({ facts, parent }: ClusterNode): boolean {
  return (
    parent?.kind === 'global-cluster' &&
    parent.facts.settings.engineVersion === facts.settings.engineVersion
  );
}

function judge(database: DatabaseNode, context: CheckContext): Verdict {
  const { name, region, configuration } = database.facts;
  return withFact<{ engine?: string; engineVersion?: string }>(
    configuration,
    ({ engine, engineVersion }) => {
      if (!engine || !engineVersion) {
        return missing(`which engine version ${name} runs`);
      }
      return withFact(
        context.reference.engineVersion(region, engine, engineVersion),
        offered => {
          if (!offered) {
            return fail(
              `${name} runs ${engineTitle(
                engine,
              )} ${engineVersion}, which AWS does not offer any more.`,
              {
                severity: severityIn(database, 'medium', 'low'),
                evidence: [{ label: 'EngineVersion', value: engineVersion }],
              },
            );
          }
          const newer = offered.targets
            .filter(target => !target.isMajor && target.engine === engine)
            .map(({ version }) => version)
            .sort(compareVersions);
          const isDeprecated = offered.status === 'deprecated';
          if (newer.length === 0 && !isDeprecated) {
            return pass(`${name} runs the newest minor version.`);
          }
          const newest = newer[newer.length - 1];
          return fail(
            isDeprecated
              ? `${name} runs ${engineVersion}, which AWS deprecated and will upgrade by itself.`
              : `${name} runs ${engineVersion}, ${count(
                  newer.length,
                  'minor version',
                )} behind ${newest}.`,
            {
              severity: severityOf(database, newer.length, isDeprecated),
              evidence: [
                {
                  label: 'EngineVersion',
                  value: engineVersion,
                  ...(newest ? { expected: newest } : {}),
                },
              ],
            },
          );
        },
      );
    },
  );
}

function severityOf(
  database: DatabaseNode,
  behind: number,
  isDeprecated: boolean,
): Severity {
  return isDeprecated || behind >= FAR_BEHIND
    ? severityIn(database, 'medium', 'low')
    : 'low';
}
