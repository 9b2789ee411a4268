import type { EvaluationState } from '@meridian/aws-react';
import {
  BLOCKER_SEVERITIES,
  type BlockerCounts,
  type ContributionBasis,
  type ObjectiveSource,
  type RecoveryMechanism,
  type RecoveryNow,
  type RecoveryStep,
  type RecoveryStrategy,
  type RecoveryVerdict,
} from '@meridian/plugin-dr-status-common';
import { durationInWords } from './durations';

export const VERDICT_WORDS: Readonly<Record<RecoveryVerdict, string>> = {
  'not-met': 'Not met',
  unknown: 'Unknown',
  'at-risk': 'At risk',
  met: 'Met',
};

/** How a verdict is marked on every page. */
export const VERDICT_STATES: Readonly<
  Record<RecoveryVerdict, EvaluationState>
> = {
  'not-met': 'critical',
  unknown: 'unknown',
  'at-risk': 'warning',
  met: 'ok',
};

export const STRATEGY_WORDS: Readonly<Record<RecoveryStrategy, string>> = {
  'backup-and-restore': 'Backup and restore',
  'pilot-light': 'Pilot light',
  'warm-standby': 'Warm standby',
  'multi-site-active-active': 'Multi-site active/active',
};

export const SOURCE_WORDS: Readonly<Record<ObjectiveSource, string>> = {
  annotation: 'by its annotation',
  override: 'overridden by its annotations',
  inherited: 'inherited from its system',
  default: 'the default tier, as it names none',
};

export const MECHANISM_WORDS: Readonly<Record<RecoveryMechanism, string>> = {
  'aurora-global-database': 'Aurora Global Database',
  'cross-region-replica': 'Cross-Region replica',
  'replicated-automated-backups': 'Replicated automated backups',
  'dynamodb-global-table': 'DynamoDB global table',
  's3-replication': 'S3 replication',
  'elasticache-global-datastore': 'ElastiCache Global Datastore',
  'aws-backup-copy': 'AWS Backup copy',
  'secret-replica': 'Secret replica',
  'multi-region-key': 'Multi-Region key',
  'ecr-replication': 'ECR replication',
  'second-deployment': 'Second deployment',
  'dns-routing': 'Route 53 routing',
  none: 'In one Region only',
  unknown: 'Not known',
};

export const STEP_WORDS: Readonly<Record<RecoveryStep, string>> = {
  detection: 'Detection',
  dns: 'DNS',
  promotion: 'Promotion',
  'scale-up': 'Scale-up',
  'warm-up': 'Warm-up',
};

/** Where a number comes from. */
export const BASIS_WORDS: Readonly<Record<ContributionBasis, string>> = {
  measured: 'measured',
  configured: 'configured',
  drill: 'from a drill',
  assumed: 'assumed',
};

/** The seconds of an objective as they are known: `1 h 10 min`, `at least 3 min`, `everything is lost`. */
export function nowInWords(
  now: Pick<RecoveryNow, 'seconds' | 'isLowerBound' | 'isUnbounded'>,
  what: 'RPO' | 'RTO',
): string {
  if (now.isUnbounded) {
    return what === 'RPO' ? 'everything' : 'does not come back';
  }
  if (now.seconds === undefined) return 'not known';
  const duration = durationInWords(now.seconds);
  return now.isLowerBound ? `at least ${duration}` : duration;
}

/** The same for a narrow column: `≥ 3 min`. */
export function nowInCell(
  now: Pick<RecoveryNow, 'seconds' | 'isLowerBound' | 'isUnbounded'>,
  what: 'RPO' | 'RTO',
): string {
  return nowInWords(now, what).replace('at least', '≥');
}

/** The blockers by severity, the worst first: `1 critical, 2 high`; undefined without any. */
export function blockersInWords(counts: BlockerCounts): string | undefined {
  const words = BLOCKER_SEVERITIES.filter(severity => counts[severity] > 0).map(
    severity => `${counts[severity]} ${severity}`,
  );
  return words.length > 0 ? words.join(', ') : undefined;
}
