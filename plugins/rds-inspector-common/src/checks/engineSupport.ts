import type { DatabaseNode } from '../assembly';
import { engineTitle } from '../lib/engines';
import {
  extendedSupportCost,
  isUpgradedWithParent,
  supportOf,
  type EngineSupport,
} from '../lib/engineSupport';
import { count, formatDay } from '../lib/time';
import type { Evidence } from '../types';
import { defineCheck, type CheckContext } from './Check';
import {
  severityIn,
  standardOf,
  unlessClusterDecides,
  unlessDeleted,
} from './scope';
import { fail, notApplicable, pass, withFact, type Verdict } from './verdicts';

export const engineSupport = defineCheck({
  id: 'engine-support',
  title: 'The major version has standard support',
  category: 'lifecycle',
  severity: 'high',
  severityRule:
    'High when standard support has ended (medium outside of production); medium before that, low outside of production. A global cluster is judged as one. A replica is judged by itself: it is charged for and upgraded by itself.',
  reads: ['configuration', 'engine-lifecycles'],
  why: 'After standard support AWS either charges for every vCPU and hour, doubled in the third year, or upgrades the major version by itself on a day of its own choosing. The dates are AWS’s.',
  fix: {
    console:
      'Databases › {name} › Actions › Create Blue/Green Deployment with the new engine version, test it, switch over.',
    cli: 'aws rds create-blue-green-deployment --region {region} --blue-green-deployment-name {name}-upgrade --source <arn> --target-engine-version <version>',
    terraform:
      'engine_version              = "<version>"\nallow_major_version_upgrade = true\nblue_green_update { enabled = true }',
    caution:
      'Test the application with the new major version first. A global cluster is upgraded as a whole, and not while rds.global_db_rpo is set.',
  },
  references: {
    awsConfigRules: ['rds-global-cluster-aurora-mysql-supported-version'],
    securityHubControls: ['RDS.51'],
    prowlerChecks: [
      'rds_instance_deprecated_engine_version',
      'rds_instance_extended_support',
    ],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support.html',
  },
  on: {
    instance: (database, context) =>
      unlessClusterDecides(database, () => unlessFollowing(database, context)),
    cluster: (database, context) =>
      unlessDeleted(database, () => unlessFollowing(database, context)),
    'global-cluster': judge,
  },
});

/** A cluster of a global cluster is upgraded with it, and would be counted twice. */
function unlessFollowing(
  database: DatabaseNode,
  context: CheckContext,
): Verdict {
  return database.parent && isUpgradedWithParent(database)
    ? notApplicable(`It is upgraded with ${database.parent.facts.name}.`)
    : judge(database, context);
}

function judge(database: DatabaseNode, context: CheckContext): Verdict {
  const { facts } = database;
  const support = supportOf(database, context.reference, context.now);
  // Stale facts do not say what it runs today.
  const configuration: DatabaseNode['facts']['configuration'] =
    facts.configuration;
  return withFact<unknown>(configuration, () =>
    withFact(support, value => {
      if (!value) {
        return notApplicable(
          `AWS publishes no end of support for ${engineTitle(
            facts.settings.engine,
          )}.`,
        );
      }
      return judgeSupport(database, context, value);
    }),
  );
}

function judgeSupport(
  database: DatabaseNode,
  context: CheckContext,
  support: EngineSupport,
): Verdict {
  const { name, settings } = database.facts;
  const version = `${engineTitle(settings.engine)} ${support.majorVersion}`;
  const day = formatDay(support.standardSupportEndsAt);
  const days = support.daysUntilStandardSupportEnds;
  const warningDays = standardOf(database, context).supportWarningDays.value;
  if (support.status === 'standard' && days > warningDays) {
    return pass(`${version} of ${name} has standard support until ${day}.`);
  }
  const evidence = evidenceOf(database, context, support);
  if (support.status === 'standard') {
    return fail(
      `The standard support of ${version} ends on ${day}, in ${count(
        days,
        'day',
      )}. ${
        support.extendedSupportEnabled === false
          ? `After that AWS upgrades ${name} by itself.`
          : `After that ${name} is charged for extended support.`
      }`,
      { severity: severityIn(database, 'medium', 'low'), evidence },
    );
  }
  return fail(
    `The standard support of ${version} ended on ${day}. ${sentenceAfter(
      name,
      support,
    )}`,
    { severity: severityIn(database, 'high', 'medium'), evidence },
  );
}

function sentenceAfter(name: string, support: EngineSupport): string {
  switch (support.status) {
    case 'extended-support':
      return `${name} runs on paid extended support${
        support.extendedSupportEndsAt
          ? ` until ${formatDay(support.extendedSupportEndsAt)}`
          : ''
      }.`;
    case 'unsupported':
      return `Nobody supports ${name} any more, and AWS upgrades it by itself.`;
    default:
      return `${name} has no extended support: AWS upgrades it by itself.`;
  }
}

function evidenceOf(
  database: DatabaseNode,
  context: CheckContext,
  support: EngineSupport,
): Evidence[] {
  const { engineVersion, lifecycleSupport } = database.facts.settings;
  const cost = extendedSupportCost(
    database,
    support,
    context.prices,
    context.now,
  );
  return [
    { label: 'EngineVersion', value: engineVersion ?? 'unknown' },
    {
      label: 'Standard support ends',
      value: formatDay(support.standardSupportEndsAt),
    },
    { label: 'EngineLifecycleSupport', value: lifecycleSupport ?? 'unknown' },
    ...(cost === undefined
      ? []
      : [
          {
            label: 'Extended support in 30 days',
            value: `$${cost.toLocaleString('en-US')}`,
          },
        ]),
  ];
}
