import type { ClusterNode, InstanceNode } from '../assembly';
import { count } from '../lib/time';
import { defineCheck } from './Check';
import { severityIn } from './scope';
import { unlessMember } from './snapshotScope';
import { fail, missing, notApplicable, pass, withFact } from './verdicts';

export const snapshotsEncrypted = defineCheck({
  id: 'snapshots-encrypted',
  title: 'Manual snapshots are encrypted',
  category: 'security',
  severity: 'medium',
  severityRule:
    'Low outside of production. Automated snapshots are as encrypted as their database and are found by its own check.',
  reads: ['snapshots'],
  why: 'A manual snapshot stays until somebody deletes it, often longer than its database. Unencrypted, it can be shared with everybody.',
  fix: {
    console:
      'Snapshots › the snapshot › Actions › Copy snapshot › Enable encryption, then delete the original.',
    cli: 'aws rds copy-db-snapshot --region {region} --source-db-snapshot-identifier <snapshot> --target-db-snapshot-identifier <snapshot>-encrypted --kms-key-id <key>',
    terraform:
      'resource "aws_db_snapshot_copy" "encrypted" {\n  kms_key_id = aws_kms_key.data.arn\n}',
  },
  references: {
    awsConfigRules: ['rds-snapshot-encrypted'],
    securityHubControls: ['RDS.4'],
    prowlerChecks: ['rds_snapshots_encrypted'],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html',
  },
  on: { instance: judge, cluster: judge },
});

function judge(database: InstanceNode | ClusterNode) {
  const { name, snapshots } = database.facts;
  return unlessMember(database, () =>
    withFact(snapshots, ({ snapshots: all, unreadRegions }) => {
      const manual = all.filter(one => one.type === 'manual');
      const open = manual.filter(one => one.encrypted === false);
      if (open.length > 0) {
        return fail(
          `${count(open.length, 'manual snapshot')} of ${name} ${
            open.length === 1 ? 'is' : 'are'
          } not encrypted, for example ${open[0].name}.`,
          {
            severity: severityIn(database, 'medium', 'low'),
            evidence: open.map(one => ({
              label: one.name,
              value: 'not encrypted',
              expected: 'encrypted',
              arn: one.arn,
            })),
            subjectArns: open.map(one => one.arn),
          },
        );
      }
      if (manual.some(one => one.encrypted === undefined)) {
        return missing(`whether all snapshots of ${name} are encrypted`);
      }
      if (unreadRegions.length > 0) {
        return missing(
          `what snapshots of ${name} there are in ${unreadRegions.join(', ')}`,
        );
      }
      return manual.length === 0
        ? notApplicable(`${name} has no manual snapshots.`)
        : pass(`All manual snapshots of ${name} are encrypted.`);
    }),
  );
}
