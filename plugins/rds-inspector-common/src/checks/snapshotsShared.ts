import type { ClusterNode, InstanceNode } from '../assembly';
import type { SnapshotFacts } from '../facts';
import { listOf } from '../lib/time';
import { defineCheck, type CheckContext } from './Check';
import { unlessMember } from './snapshotScope';
import { fail, missing, notApplicable, pass, withFact } from './verdicts';

export const snapshotsShared = defineCheck({
  id: 'snapshots-shared',
  title: 'No snapshot is shared with another account',
  category: 'security',
  severity: 'high',
  severityRule:
    'Medium when all accounts are ones that the portal reads. A snapshot that is public is found by its own check.',
  reads: ['snapshots'],
  why: 'Another account can restore the data into a place with other rules and other people. Sharing is often meant for an afternoon and stays for years.',
  fix: {
    console:
      'Snapshots › the snapshot › Actions › Share snapshot › remove the account.',
    cli: 'aws rds modify-db-snapshot-attribute --region {region} --db-snapshot-identifier <snapshot> --attribute-name restore --values-to-remove <account id>',
    terraform: 'resource "aws_db_snapshot" "this" {\n  shared_accounts = []\n}',
  },
  references: {
    awsConfigRules: [],
    securityHubControls: [],
    prowlerChecks: [],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html',
  },
  on: { instance: judge, cluster: judge },
});

function judge(database: InstanceNode | ClusterNode, context: CheckContext) {
  const { name, snapshots } = database.facts;
  return unlessMember(database, () =>
    withFact(snapshots, ({ snapshots: all, unreadRegions }) => {
      const shared = all.filter(one => accountsOf(one).length > 0);
      if (shared.length > 0) {
        const accounts = [...new Set(shared.flatMap(accountsOf))].sort();
        const strangers = accounts.filter(
          account => !context.knownAccountIds.has(account),
        );
        return fail(
          strangers.length > 0
            ? `${
                shared[0].name
              }, a snapshot of ${name}, is shared with ${listOf(
                strangers,
              )}, which the portal does not know.`
            : `${
                shared[0].name
              }, a snapshot of ${name}, is shared with ${listOf(accounts)}.`,
          {
            severity: strangers.length > 0 ? 'high' : 'medium',
            evidence: shared.map(one => ({
              label: one.name,
              value: `shared with ${listOf(accountsOf(one))}`,
              expected: 'private',
              arn: one.arn,
            })),
            subjectArns: shared.map(one => one.arn),
          },
        );
      }
      if (all.some(one => one.sharedWith === undefined)) {
        return missing(`whom all snapshots of ${name} are shared with`);
      }
      if (unreadRegions.length > 0) {
        return missing(
          `what snapshots of ${name} there are in ${unreadRegions.join(', ')}`,
        );
      }
      return all.length === 0
        ? notApplicable(`${name} has no snapshots.`)
        : pass(`No snapshot of ${name} is shared.`);
    }),
  );
}

/** The accounts that a snapshot is shared with by name. */
function accountsOf({ sharedWith = [] }: SnapshotFacts): readonly string[] {
  return sharedWith.filter(account => account !== 'all');
}
