import type { ClusterNode, InstanceNode } from '../assembly';
import { defineCheck, type CheckContext } from './Check';
import { standardOf, unlessClusterDecides, unlessDeleted } from './scope';
import {
  fail,
  missing,
  notApplicable,
  pass,
  withFact,
  type Verdict,
} from './verdicts';

export const copyTagsToSnapshots = defineCheck({
  id: 'copy-tags-to-snapshots',
  title: 'Tags are copied to snapshots',
  category: 'ownership',
  severity: 'low',
  reads: ['configuration'],
  why: 'Without tags nobody knows whose a snapshot is, who pays for it and who may restore it.',
  fix: {
    console:
      'Databases › {name} › Modify › Additional configuration › Copy tags to snapshots.',
    cli: 'aws rds modify-db-instance --region {region} --db-instance-identifier {name} --copy-tags-to-snapshot (of a cluster: modify-db-cluster --db-cluster-identifier)',
    terraform: 'copy_tags_to_snapshot = true',
  },
  references: {
    awsConfigRules: [
      'rds-pgsql-cluster-copy-tags-to-snapshot-check',
      'rds-mysql-cluster-copy-tags-to-snapshot-check',
    ],
    securityHubControls: ['RDS.16', 'RDS.17', 'RDS.47', 'RDS.48'],
    prowlerChecks: [
      'rds_instance_copy_tags_to_snapshots',
      'rds_cluster_copy_tags_to_snapshots',
    ],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html#USER_Tagging.CopyTags',
  },
  on: {
    instance: (database, context) =>
      unlessClusterDecides(database, () => judge(database, context)),
    cluster: (database, context) =>
      unlessDeleted(database, () => judge(database, context)),
  },
});

function judge(
  database: InstanceNode | ClusterNode,
  context: CheckContext,
): Verdict {
  const { name, configuration } = database.facts;
  if (!standardOf(database, context).copyTagsToSnapshot.value) {
    return notApplicable('The standard does not ask for it.');
  }
  return withFact<{ copyTagsToSnapshot?: boolean }>(
    configuration,
    ({ copyTagsToSnapshot }) => {
      if (copyTagsToSnapshot === undefined) {
        return missing(`whether ${name} copies its tags to snapshots`);
      }
      return copyTagsToSnapshot
        ? pass(`${name} copies its tags to snapshots.`)
        : fail(`${name} does not copy its tags to snapshots.`, {
            evidence: [
              { label: 'CopyTagsToSnapshot', value: 'false', expected: 'true' },
            ],
          });
    },
  );
}
