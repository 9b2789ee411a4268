import type { DatabaseNode } from '../assembly';
import { defineCheck, type CheckContext } from './Check';
import {
  environmentOf,
  severityIn,
  standardOf,
  unlessClusterDecides,
  unlessDeleted,
} from './scope';
import { fail, missing, notApplicable, pass, withFact } from './verdicts';

export const deletionProtection = defineCheck({
  id: 'deletion-protection',
  title: 'Protected against deletion',
  category: 'backup',
  severity: 'high',
  severityRule:
    'Low outside of production and for read replicas; not asked for where the standard does not want it (dev).',
  reads: ['configuration'],
  why: 'One wrong command or one wrong Terraform plan deletes a database and its automated backups. Protection makes it take two.',
  fix: {
    console: 'Databases › {name} › Modify › Enable deletion protection.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --deletion-protection (of a cluster: modify-db-cluster --db-cluster-identifier)',
    terraform: 'deletion_protection = true',
  },
  references: {
    awsConfigRules: [
      'rds-instance-deletion-protection-enabled',
      'rds-cluster-deletion-protection-enabled',
    ],
    securityHubControls: ['RDS.7', 'RDS.8'],
    prowlerChecks: [
      'rds_instance_deletion_protection',
      'rds_cluster_deletion_protection',
    ],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
  },
  on: {
    instance: (database, context) =>
      unlessClusterDecides(database, () => judge(database, context)),
    cluster: (database, context) =>
      unlessDeleted(database, () => judge(database, context)),
    'global-cluster': judge,
  },
});

function judge(database: DatabaseNode, context: CheckContext) {
  const { name, configuration } = database.facts;
  if (!standardOf(database, context).deletionProtection.value) {
    return notApplicable(
      `The standard does not ask for it in ${environmentOf(database)}.`,
    );
  }
  return withFact<{ deletionProtection?: boolean }>(configuration, settings => {
    if (settings.deletionProtection === undefined) {
      return missing(`whether ${name} is protected against deletion`);
    }
    return settings.deletionProtection
      ? pass(`${name} is protected against deletion.`)
      : fail(
          `${name} can be deleted with one command, its automated backups with it.`,
          {
            severity:
              database.role === 'replica'
                ? 'low'
                : severityIn(database, 'high', 'low'),
            evidence: [
              {
                label: 'DeletionProtection',
                value: 'false',
                expected: 'true',
              },
            ],
          },
        );
  });
}
