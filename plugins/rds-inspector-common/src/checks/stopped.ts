import type { ClusterNode, InstanceNode } from '../assembly';
import { formatDay } from '../lib/time';
import { defineCheck } from './Check';
import { isStopped, unlessClusterDecides, unlessDeleted } from './scope';
import { fail, missing, pass, withFact, type Verdict } from './verdicts';

export const stopped = defineCheck({
  id: 'stopped',
  title: 'Is not stopped',
  category: 'operations',
  severity: 'low',
  reads: ['configuration'],
  why: 'A stopped database still pays for storage and backups, gets no patches, and AWS starts it again after seven days. One that nobody needs is better deleted with a final snapshot.',
  fix: {
    console:
      'Databases › {name} › Actions › Delete with a final snapshot, or Start.',
    cli: 'aws rds delete-db-instance --region {region} --db-instance-identifier {name} --final-db-snapshot-identifier {name}-final',
    terraform:
      'Remove the resource, with final_snapshot_identifier = "{name}-final".',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_StopInstance.html',
  },
  on: {
    instance: database => unlessClusterDecides(database, () => judge(database)),
    cluster: database => unlessDeleted(database, () => judge(database)),
  },
});

function judge(database: InstanceNode | ClusterNode): Verdict {
  const { name, configuration } = database.facts;
  return withFact<{ status?: string; automaticRestartAt?: string }>(
    configuration,
    ({ status, automaticRestartAt }) => {
      if (status === undefined) return missing(`the status of ${name}`);
      return isStopped(database)
        ? fail(
            `${name} is ${status} and still pays for its storage.${
              automaticRestartAt
                ? ` AWS starts it on ${formatDay(automaticRestartAt)}.`
                : ''
            }`,
            { evidence: [{ label: 'Status', value: status }] },
          )
        : pass(`${name} is ${status}.`);
    },
  );
}
