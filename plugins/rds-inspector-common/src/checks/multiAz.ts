import { defineCheck } from './Check';
import {
  environmentOf,
  severityIn,
  standardOf,
  unlessClusterDecides,
  unlessReplica,
} from './scope';
import { fail, missing, notApplicable, pass, withFact } from './verdicts';

export const multiAz = defineCheck({
  id: 'multi-az',
  title: 'Has a standby in another Availability Zone',
  category: 'availability',
  severity: 'high',
  severityRule:
    'Medium outside of production; not asked for where the standard does not want it (dev) and of read replicas.',
  reads: ['configuration'],
  why: 'Without a standby the loss of a zone, a failed host and many kinds of maintenance take the database down until somebody restores it.',
  fix: {
    console:
      'Databases › {name} › Modify › Multi-AZ deployment › Create a standby instance.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --multi-az --apply-immediately',
    terraform: 'multi_az = true',
    caution:
      'The instance costs twice as much. While the standby is made, latency rises.',
  },
  references: {
    awsConfigRules: ['rds-multi-az-support'],
    securityHubControls: ['RDS.5'],
    prowlerChecks: ['rds_instance_multi_az'],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html',
  },
  on: {
    instance: (database, context) =>
      unlessClusterDecides(database, () =>
        unlessReplica(database, () => {
          const { name, configuration } = database.facts;
          const wanted = standardOf(database, context).multiAz;
          if (!wanted.value) {
            return notApplicable(
              `The standard does not ask for it in ${environmentOf(database)}.`,
            );
          }
          return withFact(configuration, settings => {
            if (settings.multiAz === undefined) {
              return missing(`whether ${name} has a standby`);
            }
            return settings.multiAz
              ? pass(`${name} has a standby in another zone.`)
              : fail(
                  `${name} is in ${
                    settings.availabilityZone ?? 'one zone'
                  } alone: it does not survive the loss of that zone.`,
                  {
                    severity: severityIn(database, 'high', 'medium'),
                    evidence: [
                      {
                        label: 'MultiAZ',
                        value: 'false',
                        expected: `true (${wanted.source})`,
                      },
                    ],
                  },
                );
          });
        }),
      ),
  },
});
