import { formatDuration } from '@meridian/aws-common';
import type { DatabaseNode, Replication } from '../assembly';
import type { MetricFacts } from '../facts';
import { defineCheck, type CheckContext } from './Check';
import { isStopped, severityIn, standardOf, unlessDeleted } from './scope';
import { fail, notApplicable, pass, withFact, type Verdict } from './verdicts';

/** A secondary Region so far behind is in trouble, not just busy. */
const GLOBAL_TROUBLE_FACTOR = 10;

export const replicaLag = defineCheck({
  id: 'replica-lag',
  title: 'Replicas keep up',
  category: 'availability',
  severity: 'high',
  severityRule:
    'High in production when it is behind now (a secondary Region: by ten times the objective) or replication stopped; else medium, when it was behind in the last 30 days. Low outside of production.',
  reads: ['configuration', 'members', 'metrics'],
  why: 'What a replica has not yet received is lost when it takes over, and whoever reads from it reads the past.',
  fix: {
    console:
      'Databases › {name} › Monitoring: look for long transactions, a class smaller than the source’s, or a storage limit. Modify › a larger class.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --db-instance-class <class of the source> --apply-immediately',
    terraform: 'instance_class = aws_db_instance.primary.instance_class',
    caution: 'Changing the class restarts the replica.',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.Monitoring.html',
  },
  on: {
    instance: (database, context) =>
      unlessDeleted(database, () => judge(database, context)),
    cluster: (database, context) =>
      unlessDeleted(database, () => judge(database, context)),
  },
});

function judge(database: DatabaseNode, context: CheckContext): Verdict {
  const { name } = database.facts;
  const { replication } = database;
  if (!replication) return notApplicable(`${name} replicates from nothing.`);
  if (isStopped(database)) return notApplicable(`${name} is stopped.`);
  const isStuck =
    replication.isNormal === false || replication.status === 'pending-resync';
  if (isStuck) {
    return fail(
      `The replication to ${name} is ${replication.status ?? 'not normal'}.`,
      {
        severity: severityIn(database, 'high', 'low'),
        evidence: [
          { label: 'Replication', value: replication.status ?? 'not normal' },
        ],
      },
    );
  }
  if (!replication.lag) {
    return notApplicable(`AWS has no metric of the lag of ${name}.`);
  }
  return withFact(replication.lag, lag =>
    judgeLag(database, context, replication, lag),
  );
}

function judgeLag(
  database: DatabaseNode,
  context: CheckContext,
  { kind }: Replication,
  lag: MetricFacts,
): Verdict {
  const { name } = database.facts;
  const isGlobal = kind === 'storage-replication';
  const standard = standardOf(database, context);
  const wanted = isGlobal
    ? standard.globalLagSeconds
    : standard.replicaLagSeconds;
  // Storage replication has spikes of a moment, so its average says whether it kept up.
  const past = (isGlobal ? lag.average : lag.maximum) ?? lag.newest;
  const trouble = wanted.value * (isGlobal ? GLOBAL_TROUBLE_FACTOR : 1);
  if (lag.newest <= wanted.value && past <= wanted.value) {
    return pass(`${name} is ${formatDuration(lag.newest)} behind.`);
  }
  return fail(
    lag.newest > wanted.value
      ? `${name} is ${formatDuration(lag.newest)} behind.`
      : `${name} has been ${formatDuration(past)} behind in the last 30 days${
          isGlobal ? ' on average' : ''
        }.`,
    {
      severity:
        lag.newest > trouble
          ? severityIn(database, 'high', 'low')
          : severityIn(database, 'medium', 'low'),
      evidence: [
        {
          label: 'Lag',
          value: formatDuration(lag.newest),
          expected: `at most ${formatDuration(wanted.value)} (${
            wanted.source
          })`,
        },
        {
          label: isGlobal ? 'Average of 30 days' : 'Most in 30 days',
          value: formatDuration(past),
        },
      ],
    },
  );
}
