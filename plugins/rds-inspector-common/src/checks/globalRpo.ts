import { engineFamily } from '../lib/engines';
import { effectiveParameter } from '../lib/parameters';
import { defineCheck } from './Check';
import { severityIn } from './scope';
import { fail, missing, notApplicable, pass, withFact } from './verdicts';

export const globalRpo = defineCheck({
  id: 'global-rpo',
  title: 'A recovery point objective is enforced',
  category: 'availability',
  severity: 'low',
  severityRule: 'Informational outside of production.',
  reads: ['configuration', 'members', 'parameters'],
  why: 'With rds.global_db_rpo Aurora PostgreSQL holds back commits when all secondaries are further behind than that, so that no more can be lost. Without it nothing limits what is lost.',
  fix: {
    console:
      'Parameter groups › the cluster parameter group of the primary › rds.global_db_rpo, at least 20 seconds.',
    cli: 'aws rds modify-db-cluster-parameter-group --region {region} --db-cluster-parameter-group-name <group> --parameters ParameterName=rds.global_db_rpo,ParameterValue=60,ApplyMethod=immediate',
    terraform: 'parameter {\n  name  = "rds.global_db_rpo"\n  value = "60"\n}',
    caution:
      'Commits wait when the secondaries fall behind: decide between losing data and waiting. It has to be unset for a major version upgrade.',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-disaster-recovery.html#aurora-global-database-manage-recovery',
  },
  on: {
    'global-cluster': database =>
      withFact(database.facts.configuration, ({ engine, members }) => {
        const { name } = database.facts;
        if (engineFamily(engine) !== 'postgres') {
          return notApplicable('Only Aurora PostgreSQL has it.');
        }
        if (members.length < 2) {
          return notApplicable(`${name} has no secondary Region.`);
        }
        const primary = database.clusters.find(
          ({ role }) => role === 'primary',
        );
        if (!primary) return missing(`which Region of ${name} takes writes`);
        return withFact(primary.facts.parameterGroup, group => {
          const rpo = group && effectiveParameter(group, 'rds.global_db_rpo');
          if (!group || !rpo) {
            return missing(
              `the value of rds.global_db_rpo of ${primary.facts.name}`,
            );
          }
          return Number(rpo.value ?? -1) > 0
            ? pass(
                `${name} holds back commits when it is ${rpo.value} s behind.`,
              )
            : fail(`Nothing limits how much ${name} loses in a failover.`, {
                severity: severityIn(database, 'low', 'informational'),
                evidence: [
                  {
                    label: 'rds.global_db_rpo',
                    value: rpo.value ?? 'not set',
                    expected: 'at least 20',
                    arn: group.arn,
                  },
                ],
              });
        });
      }),
  },
});
