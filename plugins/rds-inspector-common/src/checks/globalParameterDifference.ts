import type { ClusterNode } from '../assembly';
import { parameterDifferences } from '../lib/parameterDifferences';
import { count, listOf } from '../lib/time';
import type { Evidence } from '../types';
import { defineCheck } from './Check';
import { severityIn } from './scope';
import {
  fail,
  missing,
  notApplicable,
  pass,
  unknownBecause,
  withFact,
} from './verdicts';

/** More of them help nobody. */
const MOST_SHOWN = 20;

export const globalParameterDifference = defineCheck({
  id: 'global-parameter-difference',
  title: 'All Regions have the same parameters',
  category: 'availability',
  severity: 'medium',
  severityRule: 'Low outside of production.',
  reads: ['configuration', 'members', 'parameters'],
  why: 'After a switchover the application meets the other Region’s parameters: another time zone, other limits, TLS no longer required.',
  fix: {
    console:
      'Parameter groups › Compare the cluster parameter groups of both Regions, and edit the one of the secondary.',
    cli: 'aws rds modify-db-cluster-parameter-group --region <Region> --db-cluster-parameter-group-name <group> --parameters ParameterName=<name>,ParameterValue=<value>,ApplyMethod=<immediate|pending-reboot>',
    terraform:
      'Use one module with the same parameters for the groups of all Regions.',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-failover.html',
  },
  on: {
    'global-cluster': database =>
      withFact(database.facts.configuration, ({ members }) => {
        const { name } = database.facts;
        if (members.length < 2) {
          return notApplicable(`${name} has no secondary Region.`);
        }
        const primary = database.clusters.find(
          ({ role }) => role === 'primary',
        );
        if (!primary) return missing(`which Region of ${name} takes writes`);
        return withFact(primary.facts.parameterGroup, group => {
          if (!group) return missing(`the parameters of ${primary.facts.name}`);
          const evidence: Evidence[] = [];
          const differing: ClusterNode[] = [];
          let total = 0;
          for (const secondary of database.clusters) {
            const other = secondary.facts.parameterGroup;
            if (secondary === primary) continue;
            if (!other.known) return unknownBecause(other);
            if (!other.value) {
              return missing(`the parameters of ${secondary.facts.name}`);
            }
            const differences = parameterDifferences(group, other.value);
            if (differences.length > 0) differing.push(secondary);
            total += differences.length;
            for (const one of differences) {
              evidence.push({
                label: `${one.name} in ${secondary.facts.region}`,
                value: one.right ?? 'not set',
                expected: one.left ?? 'not set',
                arn: secondary.facts.arn,
              });
            }
          }
          if (total > 0) {
            return fail(
              `${count(total, 'parameter')} of ${name} ${
                total === 1 ? 'differs' : 'differ'
              } in ${listOf(differing.map(({ facts }) => facts.region))}.`,
              {
                severity: severityIn(database, 'medium', 'low'),
                evidence: evidence.slice(0, MOST_SHOWN),
                subjectArns: differing.map(({ facts }) => facts.arn),
              },
            );
          }
          return database.missingClusters.length > 0
            ? missing(`the parameters of all Regions of ${name}`)
            : pass(`All Regions of ${name} have the same parameters.`);
        });
      }),
  },
});
