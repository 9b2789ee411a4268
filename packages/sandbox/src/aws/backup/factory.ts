import type { BackupRule, GetBackupPlanOutput } from '@aws-sdk/client-backup';
import { stableUuid } from '../../estate/ids';
import type { Estate } from '../../core/Estate';
import {
  backupCopiesFromElsewhere,
  backupProtections,
  type BackupProtection,
  type SandboxVault,
} from './collections';

export function vaultArn(
  accountId: string,
  region: string,
  name: string,
): string {
  return `arn:aws:backup:${region}:${accountId}:backup-vault:${name}`;
}

/** Makes a vault; its number of recovery points follows from what is kept in it. */
export function backupVault(options: {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly encryptionKeyArn: string;
  readonly createdAt: Date;
  readonly tags: Readonly<Record<string, string>>;
  /** Locks the vault: nothing in it can be deleted before this many days. */
  readonly minimumRetentionDays?: number;
}): SandboxVault {
  const { accountId, region, name, createdAt, minimumRetentionDays } = options;
  return {
    vault: {
      BackupVaultName: name,
      BackupVaultArn: vaultArn(accountId, region, name),
      VaultType: 'BACKUP_VAULT',
      VaultState: 'AVAILABLE',
      CreationDate: createdAt,
      CreatorRequestId: stableUuid(`${accountId}/${region}/${name}`),
      EncryptionKeyArn: options.encryptionKeyArn,
      Locked: minimumRetentionDays !== undefined,
      ...(minimumRetentionDays !== undefined && {
        MinRetentionDays: minimumRetentionDays,
        LockDate: createdAt,
      }),
    },
    tags: options.tags,
  };
}

/** Makes a plan with one rule. */
export function backupPlan(options: {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly rule: BackupRule;
  readonly createdAt: Date;
}): GetBackupPlanOutput {
  const { accountId, region, name, createdAt } = options;
  const id = stableUuid(`${accountId}/${region}/backup-plan/${name}`);
  return {
    BackupPlanId: id,
    BackupPlanArn: `arn:aws:backup:${region}:${accountId}:backup-plan:${id}`,
    VersionId: stableUuid(`${id}/version`),
    CreationDate: createdAt,
    BackupPlan: { BackupPlanName: name, Rules: [options.rule] },
  };
}

/** Puts a protected resource into the estate, in its Region and in the one it is copied to. */
export function addProtection(
  estate: Estate,
  protection: BackupProtection,
): void {
  const { accountId, region, copy } = protection;
  estate.add(backupProtections, accountId, region, protection);
  if (copy) {
    estate.add(backupCopiesFromElsewhere, accountId, copy.region, protection);
  }
}
