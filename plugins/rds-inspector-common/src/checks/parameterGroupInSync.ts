import type { DatabaseNode } from '../assembly';
import { defineCheck } from './Check';
import { unlessDeleted } from './scope';
import { fail, notApplicable, pass, withFact } from './verdicts';
import type { ParameterGroupUse } from '../facts';

export const parameterGroupInSync = defineCheck({
  id: 'parameter-group-in-sync',
  title: 'No parameter waits for a restart',
  category: 'operations',
  severity: 'low',
  reads: ['configuration'],
  why: 'A parameter that waits takes effect at the next restart, whenever that is: often in the middle of an incident.',
  fix: {
    console: 'Databases › {name} › Actions › Reboot, in a quiet hour.',
    cli: 'aws rds reboot-db-instance --region {region} --db-instance-identifier {name}',
    terraform:
      'Terraform does not restart instances; use the console or the CLI.',
    caution:
      'The instance is away for seconds to minutes. With Multi-AZ, reboot with failover.',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.html',
  },
  on: {
    instance: database =>
      unlessDeleted(database, () =>
        withFact(database.facts.configuration, settings => {
          const { name } = database.facts;
          const groups = [
            ...settings.parameterGroups,
            ...clusterGroupOf(database.facts.arn, database.parent),
          ];
          const waiting = groups.filter(
            group => group.applyStatus === 'pending-reboot',
          );
          if (waiting.length > 0) {
            return fail(
              `Parameters of ${waiting[0].name} wait for a restart of ${name}.`,
              {
                evidence: waiting.map(group => ({
                  label: group.name,
                  value: 'pending-reboot',
                  expected: 'in-sync',
                })),
              },
            );
          }
          return groups.length === 0
            ? notApplicable(`${name} has no parameter group.`)
            : pass(`No parameter of ${name} waits for a restart.`);
        }),
      ),
  },
});

function clusterGroupOf(
  arn: string,
  parent: DatabaseNode | undefined,
): ParameterGroupUse[] {
  if (parent?.kind !== 'cluster') return [];
  const { parameterGroup, members } = parent.facts.settings;
  const member = members.find(({ identifier }) =>
    arn.endsWith(`:${identifier}`),
  );
  return parameterGroup
    ? [{ name: parameterGroup, applyStatus: member?.parameterGroupStatus }]
    : [];
}
