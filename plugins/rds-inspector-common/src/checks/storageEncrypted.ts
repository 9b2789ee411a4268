import { defineCheck } from './Check';
import { severityIn, unlessClusterDecides, unlessDeleted } from './scope';
import { fail, missing, pass, withFact } from './verdicts';
import type { DatabaseNode } from '../assembly';

/** Storage at rest, with its automated backups, snapshots and replicas. */
export const storageEncrypted = defineCheck({
  id: 'storage-encrypted',
  title: 'Storage is encrypted',
  category: 'security',
  severity: 'high',
  severityRule: 'Medium outside of production.',
  reads: ['configuration'],
  why: 'Whoever gets at the storage, a snapshot or a backup can read an unencrypted database. Encryption cannot be switched on later: the longer it waits, the more data has to be moved.',
  fix: {
    console:
      'Databases › {name} › Actions › Take snapshot. Then Snapshots › Copy snapshot with encryption enabled, and restore the copy as a new database.',
    cli: 'aws rds copy-db-snapshot --region {region} --source-db-snapshot-identifier <snapshot of {name}> --target-db-snapshot-identifier {name}-encrypted --kms-key-id <key>',
    terraform:
      'storage_encrypted = true\nkms_key_id        = aws_kms_key.data.arn',
    caution:
      'The encrypted copy is a new database: plan how writes move to it. In Terraform the change replaces the database and its data.',
  },
  references: {
    awsConfigRules: ['rds-storage-encrypted', 'rds-cluster-encrypted-at-rest'],
    securityHubControls: ['RDS.3', 'RDS.27'],
    prowlerChecks: [
      'rds_instance_storage_encrypted',
      'rds_cluster_storage_encrypted',
    ],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
  },
  on: {
    instance: database => unlessClusterDecides(database, () => judge(database)),
    cluster: database => unlessDeleted(database, () => judge(database)),
  },
});

function judge(database: DatabaseNode) {
  const { name, configuration } = database.facts;
  return withFact<{ encrypted?: boolean }>(configuration, ({ encrypted }) => {
    if (encrypted === undefined) {
      return missing(`whether the storage of ${name} is encrypted`);
    }
    return encrypted
      ? pass(`The storage of ${name} is encrypted.`)
      : fail(`The storage of ${name} is not encrypted.`, {
          severity: severityIn(database, 'high', 'medium'),
          evidence: [
            { label: 'StorageEncrypted', value: 'false', expected: 'true' },
          ],
        });
  });
}
