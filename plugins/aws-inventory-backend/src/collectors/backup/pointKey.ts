import { tryParseArn } from '@meridian/aws-common';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';

/**
 * The key of a recovery point.
 *
 * Where a service keeps its own backups, the recovery point's ARN is that of its snapshot, such as
 * `arn:aws:rds:…:cluster-snapshot:awsbackup:job-…`, which that service lists as its own resource. Two
 * resources cannot share a key, so the recovery point then gets one in AWS Backup's namespace.
 */
export function recoveryPointKey(
  recoveryPointArn: string,
  context: Pick<CollectContext, 'partition' | 'target'>,
): string {
  return tryParseArn(recoveryPointArn)?.service === 'backup'
    ? recoveryPointArn
    : backupArn(context, 'recovery-point', recoveryPointArn);
}

/** An ARN in AWS Backup's form, for what it gives none of its own. */
export function backupArn(
  { partition, target }: Pick<CollectContext, 'partition' | 'target'>,
  kind: 'copy-job' | 'recovery-point' | 'restore-job',
  id: string,
): string {
  return `arn:${partition}:backup:${target.region}:${target.accountId}:${kind}:${id}`;
}

/** What is backed up and when, which is how people tell backups apart: `orders-prod 2026-11-20`. */
export function backupName(
  resource: { ResourceName?: string; ResourceArn?: string },
  at: Date | undefined,
): string {
  const arn = resource.ResourceArn ?? '';
  const name = resource.ResourceName || arn.split(/[:/]/).at(-1) || 'unknown';
  return at ? `${name} ${at.toISOString().slice(0, 10)}` : name;
}
