import type { ClusterNode, InstanceNode } from '../assembly';
import type { AlarmFacts } from '../facts';
import { count } from '../lib/time';
import { defineCheck, type CheckContext } from './Check';
import {
  environmentOf,
  severityIn,
  standardOf,
  unlessClusterDecides,
  unlessDeleted,
} from './scope';
import { fail, notApplicable, pass, withFact, type Verdict } from './verdicts';

export const alarms = defineCheck({
  id: 'alarms',
  title: 'An alarm watches it',
  category: 'operations',
  severity: 'low',
  severityRule:
    'Informational outside of production; not asked for where the standard does not want it. Of a cluster, alarms of its instances count.',
  reads: ['alarms', 'members'],
  why: 'Without an alarm the users are the first to notice.',
  fix: {
    console:
      'CloudWatch › Alarms › Create alarm on CPUUtilization, FreeStorageSpace or DatabaseConnections of {name}.',
    cli: 'aws cloudwatch put-metric-alarm --region {region} --alarm-name {name}-cpu --namespace AWS/RDS --metric-name CPUUtilization --dimensions Name=DBInstanceIdentifier,Value={name} --statistic Average --period 300 --evaluation-periods 3 --threshold 80 --comparison-operator GreaterThanThreshold --alarm-actions <topic>',
    terraform:
      'resource "aws_cloudwatch_metric_alarm" "cpu" {\n  namespace   = "AWS/RDS"\n  metric_name = "CPUUtilization"\n}',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/creating_alarms.html',
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
  const { name } = database.facts;
  if (!standardOf(database, context).alarms.value) {
    return notApplicable(
      `The standard does not ask for it in ${environmentOf(database)}.`,
    );
  }
  return withFact(database.facts.alarms, own => {
    const all = [...own, ...alarmsOfMembers(database)];
    const working = all.filter(
      alarm => alarm.actionsEnabled !== false && alarm.actionCount > 0,
    );
    return working.length > 0
      ? pass(`${count(working.length, 'alarm')} watch over ${name}.`)
      : fail(
          all.length === 0
            ? `No alarm watches ${name}.`
            : `The alarms of ${name} tell nobody.`,
          {
            severity: severityIn(database, 'low', 'informational'),
            evidence: [
              {
                label: 'Alarms with actions',
                value: '0',
                expected: 'at least 1',
              },
            ],
          },
        );
  });
}

function alarmsOfMembers(
  database: InstanceNode | ClusterNode,
): readonly AlarmFacts[] {
  return database.kind === 'cluster'
    ? database.instances.flatMap(({ facts }) =>
        facts.alarms.known ? facts.alarms.value : [],
      )
    : [];
}
