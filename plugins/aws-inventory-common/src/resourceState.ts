// The words are those that the AWS services use for their resources, in lower case.
const OK = new Set([
  'active',
  'associated',
  'attached',
  'available',
  'completed',
  'enabled',
  'healthy',
  'in-service',
  'in-use',
  'inservice',
  'issued',
  'ok',
  'running',
  'success',
  'synced',
]);
const IN_MOTION = new Set([
  'backing-up',
  'configuring',
  'creating',
  'deleting',
  'deleting-finalizer',
  'healing',
  'initial',
  'initializing',
  'maintenance',
  'modifying',
  'partial',
  'pending',
  'provisioning',
  'rebooting',
  'rebooting-broker',
  'renaming',
  'restarting',
  'scaling',
  'shutting-down',
  'snapshotting',
  'starting',
  'stopping',
  'storage-optimization',
  'switching-over',
  'updating',
  'upgrading',
  'insufficient_data',
]);
const BROKEN = new Set([
  'aborted',
  'alarm',
  'create-failed',
  'create_failed',
  'degraded',
  'delete_failed',
  'expired',
  'failed',
  'failing-over',
  'inaccessible-encryption-credentials',
  'incompatible-network',
  'incompatible-parameters',
  'incompatible-restore',
  'pendingdeletion',
  'restore-error',
  'storage-full',
  'unhealthy',
  'update_failed',
]);

/** How good a state is. */
export type ResourceStateJudgement = 'ok' | 'warning' | 'critical';

/**
 * How good the state of a resource is, by the word that its service uses.
 *
 * @returns undefined for words that are neither good nor bad, such as `stopped`
 */
export function judgeResourceState(
  state: string,
): ResourceStateJudgement | undefined {
  const word = state.toLocaleLowerCase('en-US');
  if (OK.has(word)) return 'ok';
  if (IN_MOTION.has(word)) return 'warning';
  if (BROKEN.has(word)) return 'critical';
  return undefined;
}

const RANKS = { critical: 0, warning: 1, ok: 3 };
const NEITHER_GOOD_NOR_BAD = 2;
const WITHOUT_STATE = 4;

/** Where a resource of a state comes when the worst is first: 0 for what is broken, 4 for what has none. */
export function stateRank(state: string | undefined): number {
  if (state === undefined) return WITHOUT_STATE;
  const judgement = judgeResourceState(state);
  return judgement ? RANKS[judgement] : NEITHER_GOOD_NOR_BAD;
}
