import type { ClusterNode, InstanceNode } from '../assembly';
import { engineFamily, engineTitle, type EngineFamily } from '../lib/engines';
import { defineCheck } from './Check';
import { unlessClusterDecides, unlessDeleted } from './scope';
import {
  fail,
  missing,
  notApplicable,
  pass,
  withFact,
  type Verdict,
} from './verdicts';

const DEFAULT_PORT: Partial<Record<EngineFamily, number>> = {
  postgres: 5432,
  mysql: 3306,
  mariadb: 3306,
  sqlserver: 1433,
  oracle: 1521,
  db2: 50000,
};

export const defaultPort = defineCheck({
  id: 'default-port',
  title: 'The port is not the default',
  category: 'security',
  severity: 'informational',
  severityRule:
    'Informational: it hides a database from nobody who scans, but AWS’s own controls ask for it.',
  reads: ['configuration'],
  why: 'Scanners try the default ports first. Security groups protect a database, another port only makes it less obvious.',
  fix: {
    console:
      'Databases › {name} › Modify › Additional configuration › Database port.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --db-port-number <port> --apply-immediately (of a cluster: modify-db-cluster --db-cluster-identifier … --port)',
    terraform: 'port = 5433',
    caution:
      'The database restarts, and every client and security group has to know the new port.',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: ['RDS.23'],
    prowlerChecks: [
      'rds_instance_non_default_port',
      'rds_cluster_non_default_port',
    ],
    documentation:
      'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-23',
  },
  on: {
    instance: database => unlessClusterDecides(database, () => judge(database)),
    cluster: database => unlessDeleted(database, () => judge(database)),
  },
});

function judge({ facts }: InstanceNode | ClusterNode): Verdict {
  const { name, configuration } = facts;
  return withFact<{ engine?: string; port?: number }>(
    configuration,
    ({ engine, port }) => {
      const usual = DEFAULT_PORT[engineFamily(engine)];
      if (usual === undefined) {
        return notApplicable(`${engineTitle(engine)} has no default port.`);
      }
      if (port === undefined) return missing(`the port of ${name}`);
      return port === usual
        ? fail(`${name} listens on ${port}, the default port of its engine.`, {
            evidence: [
              {
                label: 'Port',
                value: String(port),
                expected: `not ${usual}`,
              },
            ],
          })
        : pass(`${name} listens on ${port}.`);
    },
  );
}
