import { listOf } from '../lib/time';
import { defineCheck } from './Check';
import { severityIn } from './scope';
import { fail, missing, notApplicable, pass, withFact } from './verdicts';

export const globalVersionMismatch = defineCheck({
  id: 'global-version-mismatch',
  title: 'All Regions run the same engine version',
  category: 'availability',
  severity: 'high',
  severityRule: 'Medium outside of production.',
  reads: ['configuration', 'members'],
  why: 'A managed switchover or failover needs the same major, minor and, for many versions, patch level on both sides. With another one it is refused on the day it is needed.',
  fix: {
    console:
      'Databases › the cluster that is behind › Modify › DB engine version. Secondaries first, the primary last.',
    cli: 'aws rds modify-db-cluster --region <Region> --db-cluster-identifier <cluster> --engine-version <version> --apply-immediately',
    terraform: 'engine_version = aws_rds_global_cluster.this.engine_version',
    caution: 'Each cluster restarts.',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-upgrade.html#aurora-global-database-upgrade.minor.incompatibility',
  },
  on: {
    'global-cluster': database =>
      withFact(database.facts.configuration, ({ members }) => {
        const { name } = database.facts;
        const versions = database.clusters.map(({ facts, role }) => ({
          arn: facts.arn,
          role,
          region: facts.region,
          version: facts.settings.engineVersion,
        }));
        const distinct = [...new Set(versions.map(({ version }) => version))];
        const known = distinct.filter(version => version !== undefined);
        if (known.length > 1) {
          const primary = versions.find(({ role }) => role === 'primary');
          return fail(
            `${name} runs ${listOf(
              versions.map(one => `${one.version} in ${one.region}`),
            )}: a switchover is refused.`,
            {
              severity: severityIn(database, 'high', 'medium'),
              evidence: versions.map(one => ({
                label: `${one.region} (${one.role})`,
                value: one.version ?? 'unknown',
                expected: primary?.version,
                arn: one.arn,
              })),
              subjectArns: versions
                .filter(one => one.version !== primary?.version)
                .map(one => one.arn),
            },
          );
        }
        if (
          database.missingClusters.length > 0 ||
          distinct.includes(undefined)
        ) {
          return missing(`which versions all Regions of ${name} run`);
        }
        return members.length < 2
          ? notApplicable(`${name} has no secondary Region.`)
          : pass(`All Regions of ${name} run ${known[0]}.`);
      }),
  },
});
