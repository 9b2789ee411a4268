import { maximumConnections } from '../lib/maximumConnections';
import { defineCheck, type CheckContext } from './Check';
import type { InstanceNode } from '../assembly';
import type { MetricFacts } from '../facts';
import { isStopped, severityIn, standardOf, unlessDeleted } from './scope';
import {
  fail,
  missing,
  notApplicable,
  pass,
  withFact,
  type Verdict,
} from './verdicts';

/** From here on the next deployment, which connects twice for a moment, is refused. */
const NEARLY_ALL_PERCENT = 90;

export const connectionsNearMaximum = defineCheck({
  id: 'connections-near-maximum',
  title: 'Connections stay clear of the maximum',
  category: 'capacity',
  severity: 'high',
  severityRule:
    'High in production when nine of ten are in use now; else medium, low outside of production.',
  reads: ['configuration', 'parameters', 'metrics'],
  why: 'At the maximum new connections are refused: pods that restart do not come up again, and nobody gets in to look.',
  fix: {
    console:
      'Proxies › Create proxy for {name}, or Parameter groups › max_connections, or Modify › a larger class.',
    cli: 'aws rds create-db-proxy --region {region} --db-proxy-name {name}-proxy …',
    terraform: 'resource "aws_db_proxy" "this" { … }',
    caution:
      'A higher max_connections takes memory from the cache and, as a static parameter, a restart.',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.MaxConnections',
  },
  on: {
    instance: (database, context) =>
      unlessDeleted(database, () => judge(database, context)),
  },
});

function judge(database: InstanceNode, context: CheckContext): Verdict {
  const { facts } = database;
  if (isStopped(database)) return notApplicable(`${facts.name} is stopped.`);
  return withFact(facts.configuration, settings =>
    withFact(facts.parameterGroup, group => {
      const maximum = group && maximumConnections(settings, group);
      if (!maximum) {
        return missing(
          `how many connections ${facts.name} takes, so that it could be worked out`,
        );
      }
      return withFact(facts.metrics['rds-database-connections'], used =>
        judgeUse(database, context, used, maximum),
      );
    }),
  );
}

function judgeUse(
  database: InstanceNode,
  context: CheckContext,
  used: MetricFacts,
  maximum: number,
): Verdict {
  const { name } = database.facts;
  const limit = standardOf(database, context).connectionsPercent.value;
  const percentOf = (value: number) => Math.round((value / maximum) * 100);
  const now = percentOf(used.newest);
  const peak = percentOf(Math.max(used.newest, used.maximum ?? 0));
  if (peak < limit) {
    return pass(
      `${name} has used at most ${peak} % of its ${maximum} connections.`,
    );
  }
  return fail(
    now >= limit
      ? `${name} uses ${now} % of its ${maximum} connections.`
      : `${name} has used ${peak} % of its ${maximum} connections in the last 30 days.`,
    {
      severity:
        now >= NEARLY_ALL_PERCENT
          ? severityIn(database, 'high', 'medium')
          : severityIn(database, 'medium', 'low'),
      evidence: [
        { label: 'Connections', value: String(Math.round(used.newest)) },
        {
          label: 'Most in 30 days',
          value: String(Math.round(used.maximum ?? used.newest)),
        },
        {
          label: 'max_connections',
          value: `about ${maximum}`,
          expected: `less than ${limit} % in use`,
        },
      ],
    },
  );
}
