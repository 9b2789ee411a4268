import type { ClusterNode, InstanceNode } from '../assembly';
import type { KeyFacts } from '../facts';
import { defineCheck, type CheckContext } from './Check';
import { standardOf, unlessClusterDecides, unlessDeleted } from './scope';
import { fail, notApplicable, pass, withFact, type Verdict } from './verdicts';

/** The KMS key behind the encryption: that it works, is the account's own, and is rotated. */
export const encryptionKey = defineCheck({
  id: 'encryption-key',
  title: 'The encryption key is usable, the account’s own, and rotated',
  category: 'security',
  severity: 'critical',
  severityRule:
    'Critical when the key is disabled or going to be deleted; medium when it belongs to an account that the portal does not read; low when it is AWS’s own key or is not rotated.',
  reads: ['configuration', 'keys'],
  why: 'Without its key a database stops and cannot be restored, and deleting the key is final. A key of one’s own can be audited, shared with another account for a restore, and taken away.',
  fix: {
    console:
      'KMS › Customer managed keys › the key: Enable, Cancel key deletion, or Key rotation › Edit.',
    cli: 'aws kms cancel-key-deletion --region {region} --key-id <key> && aws kms enable-key --region {region} --key-id <key> && aws kms enable-key-rotation --region {region} --key-id <key>',
    terraform:
      'resource "aws_kms_key" "data" {\n  enable_key_rotation = true\n  is_enabled          = true\n}',
    caution:
      'A database keeps its key for life: another key takes a snapshot copied with it, and a restore.',
  },
  references: {
    awsConfigRules: [
      'kms-cmk-not-scheduled-for-deletion',
      'cmk-backing-key-rotation-enabled',
    ],
    securityHubControls: ['KMS.3', 'KMS.4'],
    prowlerChecks: [
      'kms_cmk_not_deleted_unintentionally',
      'kms_cmk_rotation_enabled',
    ],
    documentation:
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html',
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
  const { facts } = database;
  return withFact(facts.key, use => {
    if (!use) {
      return notApplicable(`${facts.name} is not encrypted, so it has no key.`);
    }
    switch (use.kind) {
      case 'customer-managed':
        return judgeKey(facts.name, use.key);
      case 'aws-managed':
        return standardOf(database, context).customerManagedKey.value
          ? fail(
              `${facts.name} is encrypted with AWS’s own key, which cannot be shared with another account for a restore.`,
              {
                severity: 'low',
                evidence: [
                  {
                    label: 'KmsKeyId',
                    value: use.keyId,
                    expected: 'a customer managed key',
                  },
                ],
              },
            )
          : pass(`${facts.name} is encrypted with AWS’s own key.`);
      default:
        return fail(
          `${facts.name} is encrypted with a key of account ${use.accountId}, which the portal does not read: whether the key can be used is not known.`,
          {
            severity: 'medium',
            evidence: [{ label: 'KmsKeyId', value: use.keyId }],
            subjectArns: [use.keyId],
          },
        );
    }
  });
}

function judgeKey(name: string, key: KeyFacts): Verdict {
  const evidence = [
    {
      label: 'Key state',
      value: key.state ?? 'unknown',
      expected: 'Enabled',
      arn: key.arn,
    },
  ];
  if (key.state === 'PendingDeletion') {
    return fail(
      `The key of ${name} will be deleted${
        key.deletionDate ? ` at ${key.deletionDate}` : ''
      }. After that nobody can read the database, its backups or its snapshots again.`,
      { severity: 'critical', evidence, subjectArns: [key.arn] },
    );
  }
  if (key.state !== undefined && key.state !== 'Enabled') {
    return fail(
      `The key of ${name} is in the state ${key.state}: the database cannot be started or restored with it.`,
      { severity: 'critical', evidence, subjectArns: [key.arn] },
    );
  }
  if (key.rotationEnabled === false) {
    return fail(`The key of ${name} is not rotated.`, {
      severity: 'low',
      evidence: [
        {
          label: 'KeyRotationEnabled',
          value: 'false',
          expected: 'true',
          arn: key.arn,
        },
      ],
      subjectArns: [key.arn],
    });
  }
  return key.state === undefined || key.rotationEnabled === undefined
    ? {
        outcome: 'unknown',
        message: `The state or the rotation of the key of ${name} is not known.`,
        reason: 'missing',
        missingAction: 'kms:GetKeyRotationStatus',
      }
    : pass(`The key of ${name} is enabled and rotated.`);
}
