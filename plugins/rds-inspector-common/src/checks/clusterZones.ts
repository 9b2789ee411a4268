import { defineCheck } from './Check';
import {
  environmentOf,
  isAuroraCluster,
  severityIn,
  standardOf,
  unlessDeleted,
} from './scope';
import { fail, missing, notApplicable, pass, withFact } from './verdicts';

export const clusterZones = defineCheck({
  id: 'cluster-zones',
  title: 'The instances are in more than one Availability Zone',
  category: 'availability',
  severity: 'high',
  severityRule:
    'Medium outside of production; not asked for where the standard does not want Multi-AZ (dev). A cluster with a single instance is found by its own check.',
  reads: ['configuration', 'members'],
  why: 'Readers in the same zone cost as much as elsewhere and do not help when that zone is lost.',
  fix: {
    console:
      'Databases › {name} › Actions › Add reader in another zone, then delete the one that is too many.',
    cli: 'aws rds create-db-instance --region {region} --db-cluster-identifier {name} --db-instance-identifier <name> --db-instance-class <class> --engine <engine> --availability-zone <another>',
    terraform:
      'resource "aws_rds_cluster_instance" "this" {\n  availability_zone = element(local.zones, count.index)\n}',
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
        if (!standardOf(database, context).multiAz.value) {
          return notApplicable(
            `The standard does not ask for it in ${environmentOf(database)}.`,
          );
        }
        if (!isAuroraCluster(database)) {
          return notApplicable(
            'AWS spreads a Multi-AZ DB cluster over three zones.',
          );
        }
        return withFact(configuration, ({ members }) => {
          if (members.length < 2) {
            return notApplicable(`${name} has fewer than two instances.`);
          }
          const zones = database.instances.map(
            ({ facts }) => facts.settings.availabilityZone,
          );
          const distinct = new Set(zones.filter(zone => zone !== undefined));
          if (distinct.size > 1) {
            return pass(`${name} is in ${[...distinct].sort().join(', ')}.`);
          }
          return database.missingInstances.length > 0 ||
            zones.includes(undefined)
            ? missing(`in which zones all instances of ${name} are`)
            : fail(
                `All ${members.length} instances of ${name} are in ${zones[0]}: none of them survives the loss of that zone.`,
                {
                  severity: severityIn(database, 'high', 'medium'),
                  evidence: database.instances.map(({ facts }) => ({
                    label: facts.name,
                    value: facts.settings.availabilityZone ?? 'unknown',
                    arn: facts.arn,
                  })),
                },
              );
        });
      }),
  },
});
