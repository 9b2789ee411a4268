import { count } from '../lib/time';
import { defineCheck } from './Check';
import {
  environmentOf,
  isAuroraCluster,
  severityIn,
  standardOf,
  unlessDeleted,
} from './scope';
import { fail, notApplicable, pass, withFact } from './verdicts';

export const clusterReaders = defineCheck({
  id: 'cluster-readers',
  title: 'The cluster has an instance to fail over to',
  category: 'availability',
  severity: 'high',
  severityRule:
    'High for a production cluster that takes writes; medium for its secondary Regions; low outside of production. A secondary without any instance is found by its own check.',
  reads: ['configuration', 'members'],
  why: 'When the only instance of an Aurora cluster fails, a new one has to be created: minutes instead of seconds, and not at all while the zone has no capacity.',
  fix: {
    console: 'Databases › {name} › Actions › Add reader, in another zone.',
    cli: 'aws rds create-db-instance --region {region} --db-cluster-identifier {name} --db-instance-identifier {name}-2 --db-instance-class <class> --engine <engine> --availability-zone <another>',
    terraform:
      'resource "aws_rds_cluster_instance" "this" {\n  count              = 2\n  cluster_identifier = aws_rds_cluster.this.id\n}',
  },
  references: {
    awsConfigRules: ['rds-cluster-multi-az-enabled'],
    securityHubControls: ['RDS.15'],
    prowlerChecks: ['rds_cluster_multi_az'],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html',
  },
  on: {
    cluster: (database, context) =>
      unlessDeleted(database, () => {
        const { name, configuration } = database.facts;
        const wanted = standardOf(database, context).readerCount;
        if (wanted.value === 0) {
          return notApplicable(
            `The standard does not ask for it in ${environmentOf(database)}.`,
          );
        }
        if (!isAuroraCluster(database)) {
          return notApplicable('A Multi-AZ DB cluster always has two readers.');
        }
        return withFact(configuration, ({ members, engineMode }) => {
          if (engineMode === 'serverless') {
            return notApplicable('Aurora Serverless v1 replaces its capacity.');
          }
          const isSecondary = database.role === 'secondary';
          if (isSecondary && members.length === 0) {
            return notApplicable('It is a headless secondary.');
          }
          const readers = members.length - 1;
          return readers >= wanted.value
            ? pass(`${name} has ${count(Math.max(readers, 0), 'reader')}.`)
            : fail(
                readers < 0
                  ? `${name} has no instance at all.`
                  : `${name} has ${count(
                      readers,
                      'reader',
                    )}: nothing to fail over to at once.`,
                {
                  severity: severityIn(
                    database,
                    isSecondary ? 'medium' : 'high',
                    'low',
                  ),
                  evidence: [
                    {
                      label: 'Readers',
                      value: String(Math.max(readers, 0)),
                      expected: `at least ${wanted.value} (${wanted.source})`,
                    },
                  ],
                },
              );
        });
      }),
  },
});
