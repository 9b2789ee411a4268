/** The words of AWS Backup for the types of resources that the inventory reads. */
const READ_TYPES: ReadonlySet<string> = new Set([
  'Aurora',
  'DynamoDB',
  'EC2',
  'EKS',
  'RDS',
  'S3',
]);

/**
 * The ARN of what a backup belongs to: the resource that it protects, or, where the inventory does
 * not read such resources and so cannot know whose they are, the vault that keeps it.
 */
export function protectedArnOf(
  backup: { ResourceArn?: string; ResourceType?: string },
  vaultArn: string | undefined,
): string | undefined {
  return READ_TYPES.has(backup.ResourceType ?? '')
    ? backup.ResourceArn
    : vaultArn;
}
