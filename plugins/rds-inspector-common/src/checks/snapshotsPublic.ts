import type { ClusterNode, InstanceNode } from '../assembly';
import { count } from '../lib/time';
import { defineCheck } from './Check';
import { fail, missing, notApplicable, pass, withFact } from './verdicts';
import { unlessMember } from './snapshotScope';

export const snapshotsPublic = defineCheck({
  id: 'snapshots-public',
  title: 'No snapshot is public',
  category: 'security',
  severity: 'critical',
  reads: ['snapshots'],
  why: 'Everybody with an AWS account can list public snapshots, restore one and read all of its data. Some do nothing else.',
  fix: {
    console:
      'Snapshots › the snapshot › Actions › Share snapshot › DB snapshot visibility: Private.',
    cli: 'aws rds modify-db-snapshot-attribute --region {region} --db-snapshot-identifier <snapshot> --attribute-name restore --values-to-remove all (of a cluster: modify-db-cluster-snapshot-attribute)',
    terraform: 'resource "aws_db_snapshot" "this" {\n  shared_accounts = []\n}',
    caution:
      'Whoever restored it already keeps the copy: rotate the passwords and keys that it holds.',
  },
  references: {
    awsConfigRules: ['rds-snapshots-public-prohibited'],
    securityHubControls: ['RDS.1'],
    prowlerChecks: ['rds_snapshots_public_access'],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html',
  },
  on: { instance: judge, cluster: judge },
});

function judge(database: InstanceNode | ClusterNode) {
  const { name, snapshots } = database.facts;
  return unlessMember(database, () =>
    withFact(snapshots, ({ snapshots: all, unreadRegions }) => {
      const open = all.filter(one => one.sharedWith?.includes('all'));
      if (open.length > 0) {
        return fail(
          `Everybody can restore ${open[0].name}, a snapshot of ${name}${
            open.length > 1 ? `, and ${count(open.length - 1, 'other')}` : ''
          }.`,
          {
            evidence: open.map(one => ({
              label: 'Public snapshot',
              value: `${one.name} of ${one.createdAt ?? 'unknown time'}${
                one.encrypted === false ? ', not encrypted' : ''
              }`,
              expected: 'private',
              arn: one.arn,
            })),
            subjectArns: open.map(one => one.arn),
          },
        );
      }
      const unclear = all.find(one => one.sharedWith === undefined);
      if (unclear) {
        return {
          outcome: 'unknown',
          message:
            unclear.sharingProblem ??
            `Whom ${unclear.name} is shared with is not known.`,
          reason: 'missing',
          missingAction: 'rds:DescribeDBSnapshotAttributes',
        };
      }
      if (unreadRegions.length > 0) {
        return missing(
          `what snapshots of ${name} there are in ${unreadRegions.join(', ')}`,
        );
      }
      return all.length === 0
        ? notApplicable(`${name} has no snapshots.`)
        : pass(`None of the ${count(all.length, 'snapshot')} is public.`);
    }),
  );
}
