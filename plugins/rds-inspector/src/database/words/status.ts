import type { EvaluationState } from '@meridian/aws-react';

/** Words with which RDS says that a database cannot be used, or not fully. */
const BROKEN =
  /^(failed|incompatible-|inaccessible-|storage-full|restore-error|insufficient-capacity)|-failed$/;

// Copies of the storage are made and improved while the database works as ever.
const WORKING = new Set(['available', 'backing-up', 'storage-optimization']);

const RESTING = new Set(['stopped', 'deleted']);

/**
 * How good the status of an instance, a cluster or a global cluster is, by RDS's own word.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html
 */
export function judgeStatus(status: string): EvaluationState {
  if (WORKING.has(status)) return 'ok';
  if (RESTING.has(status)) return 'not-applicable';
  return BROKEN.test(status) ? 'critical' : 'warning';
}
