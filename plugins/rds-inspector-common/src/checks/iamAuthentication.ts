import type { ClusterNode, InstanceNode } from '../assembly';
import { engineFamily, engineTitle } from '../lib/engines';
import { defineCheck, type CheckContext } from './Check';
import {
  environmentOf,
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

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.RDS_Fea_Regions_DB-eng.Feature.IamDatabaseAuthentication.html */
const SUPPORTED = new Set(['postgres', 'mysql', 'mariadb']);

export const iamAuthentication = defineCheck({
  id: 'iam-authentication',
  title: 'IAM database authentication is on',
  category: 'security',
  severity: 'medium',
  severityRule: 'Low outside of production.',
  reads: ['configuration'],
  why: 'With IAM, people and workloads connect with short-lived tokens that CloudTrail sees and that end with their role. Passwords are shared, copied and forgotten.',
  fix: {
    console:
      'Databases › {name} › Modify › Database authentication › Password and IAM database authentication.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --enable-iam-database-authentication --apply-immediately (of a cluster: modify-db-cluster --db-cluster-identifier)',
    terraform: 'iam_database_authentication_enabled = true',
  },
  references: {
    awsConfigRules: [
      'rds-instance-iam-authentication-enabled',
      'rds-cluster-iam-authentication-enabled',
    ],
    securityHubControls: ['RDS.10', 'RDS.12'],
    prowlerChecks: [
      'rds_instance_iam_authentication_enabled',
      'rds_cluster_iam_authentication_enabled',
    ],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html',
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
  const wanted = standardOf(database, context).iamAuthentication;
  if (!wanted.value) {
    return notApplicable(
      `The standard does not ask for it in ${environmentOf(database)}.`,
    );
  }
  return withFact<{ engine?: string; iamAuthentication?: boolean }>(
    configuration,
    ({ engine, iamAuthentication: isOn }) => {
      if (!SUPPORTED.has(engineFamily(engine))) {
        return notApplicable(`${engineTitle(engine)} has no such thing.`);
      }
      if (isOn === undefined) {
        return missing(`whether ${name} takes IAM authentication`);
      }
      return isOn
        ? pass(`${name} takes IAM authentication.`)
        : fail(`${name} takes passwords only.`, {
            severity: severityIn(database, 'medium', 'low'),
            evidence: [
              {
                label: 'IAMDatabaseAuthenticationEnabled',
                value: 'false',
                expected: `true (${wanted.source})`,
              },
            ],
          });
    },
  );
}
