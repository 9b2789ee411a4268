import { engineFamily, isAurora } from '../lib/engines';
import type { InstanceSettings } from '../facts';
import { defineCheck } from './Check';
import { severityIn, standardOf, unlessDeleted } from './scope';
import { fail, missing, notApplicable, pass, withFact } from './verdicts';

export const performanceInsights = defineCheck({
  id: 'performance-insights',
  title: 'Performance Insights is on',
  category: 'operations',
  severity: 'low',
  severityRule:
    'Informational outside of production. Not asked for of classes that are too small for it.',
  reads: ['configuration'],
  why: 'It is the only record of which SQL and which waits made a database slow. Switched on afterwards, it knows nothing of the incident.',
  fix: {
    console:
      'Databases › {name} › Modify › Monitoring › Database Insights standard, or Enable Performance Insights, retention 7 days.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --enable-performance-insights --performance-insights-retention-period 7 --apply-immediately',
    terraform:
      'performance_insights_enabled          = true\nperformance_insights_retention_period = 7',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.html',
  },
  on: {
    instance: (database, context) =>
      unlessDeleted(database, () =>
        withFact(database.facts.configuration, settings => {
          const { name } = database.facts;
          const wanted = standardOf(database, context).performanceInsights;
          if (!wanted.value) {
            return notApplicable('The standard does not ask for it.');
          }
          if (isTooSmall(settings)) {
            return notApplicable(
              `${settings.instanceClass} is too small for Performance Insights.`,
            );
          }
          if (settings.performanceInsights === undefined) {
            return missing(`whether ${name} has Performance Insights`);
          }
          return settings.performanceInsights
            ? pass(`${name} has Performance Insights.`)
            : fail(`${name} has no Performance Insights.`, {
                severity: severityIn(database, 'low', 'informational'),
                evidence: [
                  {
                    label: 'PerformanceInsightsEnabled',
                    value: 'false',
                    expected: `true (${wanted.source})`,
                  },
                ],
              });
        }),
      ),
  },
});

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DatabaseInsights.Engines.html */
function isTooSmall({ engine, instanceClass = '' }: InstanceSettings): boolean {
  const family = engineFamily(engine);
  if (family !== 'mysql' && family !== 'mariadb') return false;
  return (
    /^db\.t(2|3|4g)\.(micro|small)$/.test(instanceClass) ||
    (isAurora(engine) && /^db\.t[23]\./.test(instanceClass))
  );
}
