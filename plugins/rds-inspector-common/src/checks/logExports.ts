import type { ClusterNode, InstanceNode } from '../assembly';
import { engineFamily, engineTitle, type EngineFamily } from '../lib/engines';
import { listOf } from '../lib/time';
import { defineCheck, type CheckContext } from './Check';
import {
  environmentOf,
  severityIn,
  standardOf,
  unlessClusterDecides,
  unlessDeleted,
} from './scope';
import { fail, notApplicable, pass, withFact, type Verdict } from './verdicts';

/** The logs without which an incident cannot be told afterwards. */
const WANTED: Partial<Record<EngineFamily, readonly string[]>> = {
  postgres: ['postgresql'],
  mysql: ['error'],
  mariadb: ['error'],
  sqlserver: ['error'],
  oracle: ['alert'],
  db2: ['diag.log'],
};

export const logExports = defineCheck({
  id: 'log-exports',
  title: 'Logs go to CloudWatch Logs',
  category: 'operations',
  severity: 'medium',
  severityRule:
    'Low outside of production; not asked for where the standard does not want it (dev).',
  reads: ['configuration'],
  why: 'An instance keeps its logs for a few days and takes them with it when it is replaced. Exported, they can be searched, kept and watched.',
  fix: {
    console:
      'Databases › {name} › Modify › Additional configuration › Log exports.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --cloudwatch-logs-export-configuration EnableLogTypes=<postgresql or error> (of a cluster: modify-db-cluster --db-cluster-identifier)',
    terraform: 'enabled_cloudwatch_logs_exports = ["postgresql"]',
  },
  references: {
    awsConfigRules: [
      'rds-logging-enabled',
      'rds-postgresql-logs-to-cloudwatch',
      'rds-aurora-postgresql-logs-to-cloudwatch',
      'rds-sql-server-logs-to-cloudwatch',
      'mariadb-publish-logs-to-cloudwatch-logs',
    ],
    securityHubControls: ['RDS.9', 'RDS.36', 'RDS.37', 'RDS.40', 'RDS.42'],
    prowlerChecks: [
      'rds_instance_integration_cloudwatch_logs',
      'rds_cluster_integration_cloudwatch_logs',
    ],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html',
  },
  on: {
    instance: (database, context) =>
      unlessClusterDecides(database, () => judge(database, context)),
    cluster: (database, context) =>
      unlessDeleted(database, () => judge(database, context)),
  },
});

function judge(
  database: InstanceNode | ClusterNode,
  context: CheckContext,
): Verdict {
  const { name, configuration } = database.facts;
  if (!standardOf(database, context).logExports.value) {
    return notApplicable(
      `The standard does not ask for it in ${environmentOf(database)}.`,
    );
  }
  return withFact<{ engine?: string; logExports: readonly string[] }>(
    configuration,
    ({ engine, logExports: exported }) => {
      const wanted = WANTED[engineFamily(engine)];
      if (!wanted) {
        return notApplicable(`${engineTitle(engine)} exports no logs.`);
      }
      const absent = wanted.filter(type => !exported.includes(type));
      return absent.length === 0
        ? pass(`${name} exports ${listOf(exported)}.`)
        : fail(`${name} does not export its ${listOf(absent)} log.`, {
            severity: severityIn(database, 'medium', 'low'),
            evidence: [
              {
                label: 'EnabledCloudwatchLogsExports',
                value: exported.join(', ') || 'none',
                expected: wanted.join(', '),
              },
            ],
          });
    },
  );
}
