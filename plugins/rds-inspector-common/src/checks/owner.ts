import type { DatabaseNode } from '../assembly';
import { defineCheck } from './Check';
import { severityIn, unlessClusterDecides, unlessDeleted } from './scope';
import { fail, pass, type Verdict } from './verdicts';

export const owner = defineCheck({
  id: 'owner',
  title: 'Somebody owns it',
  category: 'ownership',
  severity: 'medium',
  severityRule: 'Low outside of production.',
  reads: ['configuration'],
  why: 'Nobody upgrades, pays for or answers for a database that nobody owns, and findings about it reach nobody.',
  fix: {
    console: 'Databases › {name} › Tags › Add: owner, system, environment.',
    cli: 'aws rds add-tags-to-resource --region {region} --resource-name <arn> --tags Key=owner,Value=<team> Key=system,Value=<system>',
    terraform: 'tags = { owner = "orders-team", system = "order-processing" }',
  },
  references: {
    awsConfigRules: ['required-tags'],
    securityHubControls: ['RDS.28', 'RDS.30'],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html',
  },
  on: {
    instance: database => unlessClusterDecides(database, () => judge(database)),
    cluster: database => unlessDeleted(database, () => judge(database)),
    'global-cluster': judge,
  },
});

function judge(database: DatabaseNode): Verdict {
  const { facts } = database;
  if (facts.owner !== undefined) {
    return {
      ...pass(`${facts.name} belongs to ${facts.owner}.`),
      observedAt: facts.observedAt,
    };
  }
  if (facts.tags === undefined) {
    return {
      outcome: 'unknown',
      message: `The tags of ${facts.name} could not be read.`,
      reason: 'missing',
    };
  }
  return {
    ...fail(`Nobody owns ${facts.name}: no tag of it names an owner.`, {
      severity: severityIn(database, 'medium', 'low'),
      evidence: [
        {
          label: 'Tags',
          value: Object.keys(facts.tags).sort().join(', ') || 'none',
          expected: 'an owner',
        },
      ],
    }),
    observedAt: facts.observedAt,
  };
}
