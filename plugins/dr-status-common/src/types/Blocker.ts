import type { BlockerSeverity } from './vocabulary';

/** What can stand in the way of a failover. Probes of later plugins may bring others. */
export const BLOCKER_IDS = [
  'version-mismatch',
  'headless-secondary',
  'parameter-difference',
  'rpo-not-enforced',
  'no-healthy-target',
  'unhealthy-target',
  'missing-secret',
  'missing-key',
  'image-missing',
  'quota-too-small',
  'capacity-too-small',
  'replication-rule-excludes-prefix',
  'replication-not-measured',
  'replication-stopped',
  'replication-behind',
  'single-region-state',
  'single-region-component',
  'health-check-disabled',
  'health-check-failing',
  'health-check-missing',
  'weights-differ',
  'backup-copy-failing',
  'restore-test-failed',
  'certificate-missing',
] as const;

export type BlockerId = (typeof BLOCKER_IDS)[number];

/** Something that would stop a failover, make it slower, or let it lose data. */
export interface Blocker {
  readonly id: BlockerId;
  readonly severity: BlockerSeverity;
  /** The ARN of what has to be changed, or an entity reference where there is none. */
  readonly subjectArn: string;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  /** When what it is judged by was observed, ISO 8601. */
  readonly observedAt?: string;
}
