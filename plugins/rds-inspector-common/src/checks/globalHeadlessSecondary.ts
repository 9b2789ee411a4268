import { regionName } from '@meridian/aws-common';
import { listOf } from '../lib/time';
import { defineCheck } from './Check';
import { severityIn } from './scope';
import { fail, missing, notApplicable, pass, withFact } from './verdicts';

export const globalHeadlessSecondary = defineCheck({
  id: 'global-headless-secondary',
  title: 'Every secondary Region has an instance',
  category: 'availability',
  severity: 'high',
  severityRule: 'Medium outside of production.',
  reads: ['configuration', 'members'],
  why: 'A secondary without an instance holds the data, but nobody can read it, and a switchover or failover to it first has to create one while a Region is lost and everybody does the same.',
  fix: {
    console:
      'Databases › the secondary cluster of {name} › Actions › Add reader.',
    cli: 'aws rds create-db-instance --region <secondary Region> --db-cluster-identifier <secondary cluster> --db-instance-identifier <name> --db-instance-class <class> --engine <engine>',
    terraform:
      'resource "aws_rds_cluster_instance" "secondary" {\n  provider           = aws.west\n  cluster_identifier = aws_rds_cluster.secondary.id\n}',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-attach.console.headless.html',
  },
  on: {
    'global-cluster': database =>
      withFact(database.facts.configuration, ({ members }) => {
        const { name } = database.facts;
        const secondaries = database.clusters.filter(
          ({ role }) => role === 'secondary',
        );
        const headless = secondaries.filter(
          ({ facts }) => facts.settings.members.length === 0,
        );
        if (headless.length > 0) {
          return fail(
            `${name} has no instance in ${listOf(
              headless.map(({ facts }) => regionName(facts.region)),
            )}: a switchover would leave it with none.`,
            {
              severity: severityIn(database, 'high', 'medium'),
              evidence: headless.map(({ facts }) => ({
                label: facts.region,
                value: 'no instance',
                expected: 'at least one',
                arn: facts.arn,
              })),
              subjectArns: headless.map(({ facts }) => facts.arn),
            },
          );
        }
        if (
          database.missingClusters.length > 0 ||
          secondaries.some(({ facts }) => !facts.configuration.known)
        ) {
          return missing(`what instances all Regions of ${name} have`);
        }
        return members.length < 2
          ? notApplicable(`${name} has no secondary Region.`)
          : pass(`Every secondary Region of ${name} has an instance.`);
      }),
  },
});
