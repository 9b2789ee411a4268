import type { Blocker, BlockerId, BlockerSeverity } from '../types';

/** Severity, title and reason of what does not depend on the case. */
const KNOWN: Readonly<
  Record<BlockerId, { severity: BlockerSeverity; title: string; fix: string }>
> = {
  'version-mismatch': {
    severity: 'high',
    title: 'The Regions run different engine versions',
    fix: 'Upgrade the cluster that is behind: secondaries first, the primary last.',
  },
  'headless-secondary': {
    severity: 'high',
    title: 'The secondary has no instance',
    fix: 'Add at least one instance to the secondary cluster.',
  },
  'parameter-difference': {
    severity: 'medium',
    title: 'Parameters differ between the Regions',
    fix: 'Give the parameter groups of all Regions the same values.',
  },
  'rpo-not-enforced': {
    severity: 'low',
    title: 'Nothing limits how far the secondaries fall behind',
    fix: 'Set rds.global_db_rpo in the cluster parameter group of the primary, at least 20 seconds.',
  },
  'no-healthy-target': {
    severity: 'critical',
    title: 'No target is healthy',
    fix: 'Find out why the targets fail their health checks before traffic is sent there.',
  },
  'unhealthy-target': {
    severity: 'low',
    title: 'Some targets are not healthy',
    fix: 'Find out why these targets fail their health checks.',
  },
  'missing-secret': {
    severity: 'high',
    title: 'A secret is missing in the other Region',
    fix: 'Replicate the secret to the other Region.',
  },
  'missing-key': {
    severity: 'critical',
    title: 'A key cannot be used in the other Region',
    fix: 'Create a replica of the key there, or cancel its deletion.',
  },
  'image-missing': {
    severity: 'high',
    title: 'The images are in one Region only',
    fix: 'Add a replication rule to the registry whose filter covers the repository.',
  },
  'quota-too-small': {
    severity: 'high',
    title: 'A quota is too small for what would move there',
    fix: 'Ask for a higher quota in the surviving Region.',
  },
  'capacity-too-small': {
    severity: 'high',
    title: 'The maximum is too small for what would move there',
    fix: 'Raise the maximum size of the group in the surviving Region.',
  },
  'replication-rule-excludes-prefix': {
    severity: 'high',
    title: 'The replication rules leave objects out',
    fix: 'Add a rule without a filter, or one for each prefix that is left out.',
  },
  'replication-not-measured': {
    severity: 'medium',
    title: 'Nobody can tell how far the copy is behind',
    fix: 'Turn on replication metrics of the rule.',
  },
  'replication-stopped': {
    severity: 'critical',
    title: 'Replication has stopped',
    fix: 'Find out why, and create the copy again if it does not go on by itself.',
  },
  'replication-behind': {
    severity: 'medium',
    title: 'The copy falls behind further than promised',
    fix: 'Give the copy the capacity of its source, or change the objective.',
  },
  'single-region-state': {
    severity: 'high',
    title: 'State in one Region only',
    fix: 'Replicate it to the other Region.',
  },
  'single-region-component': {
    severity: 'high',
    title: 'The component is in one Region only',
    fix: 'Deploy it to the other Region, with a load balancer and records.',
  },
  'health-check-disabled': {
    severity: 'high',
    title: 'A health check is disabled',
    fix: 'Enable it: Route 53 takes a disabled health check for healthy.',
  },
  'health-check-failing': {
    severity: 'high',
    title: 'A health check fails',
    fix: 'Correct what it asks, or what answers: Route 53 sends no traffic there.',
  },
  'health-check-missing': {
    severity: 'high',
    title: 'Nothing notices the loss of a Region',
    fix: 'Give the record a health check, or let its alias evaluate the health of its target.',
  },
  'weights-differ': {
    severity: 'medium',
    title: 'Traffic is split otherwise than intended',
    fix: 'Set the weights of the records to the intended split.',
  },
  'backup-copy-failing': {
    severity: 'medium',
    title: 'Copies of backups to the other Region fail',
    fix: 'Let the role of AWS Backup use the key of the vault there.',
  },
  'restore-test-failed': {
    severity: 'medium',
    title: 'The last restore test failed',
    fix: 'Find out why the restored data was not what it should be.',
  },
  'certificate-missing': {
    severity: 'high',
    title: 'A certificate is missing in the other Region',
    fix: 'Request a certificate with the same names there.',
  },
};

/** Something in the way, with what is always the same about it. */
export function blocker(
  id: BlockerId,
  options: {
    subjectArn: string;
    why: string;
    observedAt?: string;
    severity?: BlockerSeverity;
  },
): Blocker {
  const { severity, title, fix } = KNOWN[id];
  return {
    id,
    severity: options.severity ?? severity,
    subjectArn: options.subjectArn,
    title,
    why: options.why,
    fix,
    ...(options.observedAt ? { observedAt: options.observedAt } : {}),
  };
}
