import { count } from '../lib/time';
import { defineCheck } from './Check';
import { severityIn, standardOf, unlessDeleted } from './scope';
import { fail, missing, notApplicable, pass, withFact } from './verdicts';

export const enhancedMonitoring = defineCheck({
  id: 'enhanced-monitoring',
  title: 'Enhanced Monitoring is on',
  category: 'operations',
  severity: 'low',
  severityRule: 'Informational outside of production.',
  reads: ['configuration'],
  why: 'CloudWatch sees an instance from outside. Only Enhanced Monitoring shows which processes use the CPU and the memory, second by second, when it is slow.',
  fix: {
    console:
      'Databases › {name} › Modify › Monitoring › Enable Enhanced Monitoring, granularity 60 seconds.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --monitoring-interval 60 --monitoring-role-arn <role> --apply-immediately',
    terraform:
      'monitoring_interval = 60\nmonitoring_role_arn = aws_iam_role.rds_monitoring.arn',
  },
  references: {
    awsConfigRules: ['rds-enhanced-monitoring-enabled'],
    securityHubControls: ['RDS.6'],
    prowlerChecks: ['rds_instance_enhanced_monitoring_enabled'],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.html',
  },
  on: {
    instance: (database, context) =>
      unlessDeleted(database, () =>
        withFact(
          database.facts.configuration,
          ({ monitoringIntervalSeconds: seconds }) => {
            const { name } = database.facts;
            const wanted = standardOf(
              database,
              context,
            ).monitoringIntervalSeconds;
            if (wanted.value === 0) {
              return notApplicable('The standard does not ask for it.');
            }
            if (seconds === undefined) {
              return missing(`whether ${name} has Enhanced Monitoring`);
            }
            return seconds > 0 && seconds <= wanted.value
              ? pass(
                  `${name} has Enhanced Monitoring every ${count(
                    seconds,
                    'second',
                  )}.`,
                )
              : fail(
                  seconds === 0
                    ? `${name} has no Enhanced Monitoring.`
                    : `${name} has Enhanced Monitoring only every ${count(
                        seconds,
                        'second',
                      )}.`,
                  {
                    severity: severityIn(database, 'low', 'informational'),
                    evidence: [
                      {
                        label: 'MonitoringInterval',
                        value: `${seconds} s`,
                        expected: `at most ${wanted.value} s (${wanted.source})`,
                      },
                    ],
                  },
                );
          },
        ),
      ),
  },
});
