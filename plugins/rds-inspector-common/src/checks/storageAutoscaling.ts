import { isAurora } from '../lib/engines';
import { count } from '../lib/time';
import { defineCheck } from './Check';
import {
  environmentOf,
  severityIn,
  standardOf,
  unlessClusterDecides,
} from './scope';
import { fail, missing, notApplicable, pass, withFact } from './verdicts';

/** RDS grows storage by at least a tenth, so with less room than that it does not grow. */
const LEAST_ROOM = 1.1;

export const storageAutoscaling = defineCheck({
  id: 'storage-autoscaling',
  title: 'Storage grows by itself',
  category: 'capacity',
  severity: 'medium',
  severityRule:
    'Low outside of production; not asked for where the standard does not want it (dev).',
  reads: ['configuration'],
  why: 'An instance that runs out of storage stops taking writes. Autoscaling costs nothing until it is needed.',
  fix: {
    console:
      'Databases › {name} › Modify › Storage › Enable storage autoscaling, with a maximum storage threshold.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --max-allocated-storage <GiB> --apply-immediately',
    terraform: 'max_allocated_storage = 1000',
    caution: 'Storage that has grown cannot be made smaller.',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html',
  },
  on: {
    instance: (database, context) =>
      unlessClusterDecides(database, () => {
        const { name, configuration } = database.facts;
        const wanted = standardOf(database, context).storageAutoscaling;
        if (!wanted.value) {
          return notApplicable(
            `The standard does not ask for it in ${environmentOf(database)}.`,
          );
        }
        return withFact(configuration, settings => {
          const { engine, allocatedStorageGib, maximumStorageGib } = settings;
          if (isAurora(engine)) {
            return notApplicable('The storage of Aurora grows by itself.');
          }
          if (allocatedStorageGib === undefined) {
            return missing(`how much storage ${name} has`);
          }
          const severity = severityIn(database, 'medium', 'low');
          if (maximumStorageGib === undefined) {
            return fail(
              `The storage of ${name} ends at ${count(
                allocatedStorageGib,
                'GiB',
                'GiB',
              )}: it does not grow by itself.`,
              {
                severity,
                evidence: [
                  {
                    label: 'MaxAllocatedStorage',
                    value: 'not set',
                    expected: `set (${wanted.source})`,
                  },
                ],
              },
            );
          }
          return maximumStorageGib < allocatedStorageGib * LEAST_ROOM
            ? fail(
                `The storage of ${name} has reached the maximum to which it may grow.`,
                {
                  severity,
                  evidence: [
                    {
                      label: 'MaxAllocatedStorage',
                      value: `${maximumStorageGib} GiB`,
                      expected: `more than ${Math.ceil(
                        allocatedStorageGib * LEAST_ROOM,
                      )} GiB`,
                    },
                  ],
                },
              )
            : pass(
                `The storage of ${name} may grow to ${count(
                  maximumStorageGib,
                  'GiB',
                  'GiB',
                )}.`,
              );
        });
      }),
  },
});
