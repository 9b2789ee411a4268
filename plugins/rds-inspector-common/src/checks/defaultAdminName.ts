import type { ClusterNode, InstanceNode } from '../assembly';
import { defineCheck } from './Check';
import {
  unlessClusterDecides,
  unlessDeleted,
  unlessReplica,
  unlessSecondary,
} from './scope';
import { fail, missing, pass, withFact, type Verdict } from './verdicts';

/** What RDS proposes when a database is created. */
const DEFAULT_NAMES = new Set(['admin', 'postgres']);

export const defaultAdminName = defineCheck({
  id: 'default-admin-name',
  title: 'The administrator’s name is not the default',
  category: 'security',
  severity: 'low',
  reads: ['configuration'],
  why: 'Whoever guesses passwords needs a name first, and the defaults are known to everybody.',
  fix: {
    console:
      'The name is given when a database is created: restore a snapshot or replicate into a new one, Create database › Master username.',
    cli: 'aws rds create-db-instance --region {region} --db-instance-identifier {name}-new --master-username <name> …',
    terraform: 'username = "orders_admin"',
    caution:
      'It cannot be changed in place: in Terraform the change replaces the database and its data. A role of another name with the same rights, and the default one locked, serves as well.',
  },
  references: {
    awsConfigRules: [
      'rds-instance-default-admin-check',
      'rds-cluster-default-admin-check',
    ],
    securityHubControls: ['RDS.24', 'RDS.25'],
    prowlerChecks: ['rds_instance_default_admin', 'rds_cluster_default_admin'],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.MasterAccounts.html',
  },
  on: {
    instance: database =>
      unlessClusterDecides(database, () =>
        unlessReplica(database, () => judge(database)),
      ),
    cluster: database =>
      unlessDeleted(database, () =>
        unlessSecondary(database, () =>
          unlessReplica(database, () => judge(database)),
        ),
      ),
  },
});

function judge({ facts }: InstanceNode | ClusterNode): Verdict {
  const { name, configuration } = facts;
  return withFact<{ masterUsername?: string }>(
    configuration,
    ({ masterUsername }) => {
      if (masterUsername === undefined) {
        return missing(`the name of the administrator of ${name}`);
      }
      return DEFAULT_NAMES.has(masterUsername.toLowerCase())
        ? fail(`The administrator of ${name} is called ${masterUsername}.`, {
            evidence: [
              {
                label: 'MasterUsername',
                value: masterUsername,
                expected: 'not a default',
              },
            ],
          })
        : pass(`The administrator of ${name} has a name of its own.`);
    },
  );
}
