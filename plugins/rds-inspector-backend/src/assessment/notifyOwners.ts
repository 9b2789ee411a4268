import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { CHECKS } from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';
import {
  markNotified,
  readUntoldFindings,
  type UntoldFinding,
} from '../database/operations/untoldFindings';

/** How many findings one message names. */
const NAMED_COUNT = 10;

const TITLES = new Map(CHECKS.map(({ id, title }) => [id, title]));

/**
 * Tells owners of critical findings that opened: each finding once, and all of one owner in one message.
 * What could not be sent is tried again the next time.
 */
export async function notifyOwners(options: {
  readonly db: Knex;
  readonly notifications: NotificationService;
  readonly logger: LoggerService;
  readonly now: () => Date;
}): Promise<void> {
  const { db, notifications, logger, now } = options;
  const byOwner = new Map<string, UntoldFinding[]>();
  for (const finding of await readUntoldFindings(db)) {
    const group = byOwner.get(finding.owner);
    if (group) {
      group.push(finding);
    } else {
      byOwner.set(finding.owner, [finding]);
    }
  }
  for (const [owner, findings] of byOwner) {
    try {
      await notifications.send({
        recipients: { type: 'entity', entityRef: owner },
        payload: toPayload(owner, findings),
      });
      await markNotified(
        db,
        findings.map(({ id }) => id),
        now(),
      );
    } catch (error) {
      logger.warn(
        `${owner} could not be told of critical findings; it is tried again.`,
        error instanceof Error ? error : undefined,
      );
    }
  }
}

function toPayload(owner: string, findings: readonly UntoldFinding[]) {
  const databases = new Set(findings.map(({ arn }) => arn));
  const [first] = findings;
  const isOne = findings.length === 1;
  const lines = findings
    .slice(0, NAMED_COUNT)
    .map(one => `${one.database_name}: ${one.message}`);
  const more = findings.length - lines.length;
  return {
    title: isOne
      ? `Critical finding: ${first.database_name}, ${
          TITLES.get(first.check_id) ?? first.check_id
        }`
      : `${findings.length} critical findings on ${databases.size} ${
          databases.size === 1 ? 'database' : 'databases'
        }`,
    description: [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join(
      '\n',
    ),
    link: isOne
      ? `/databases/database?arn=${encodeURIComponent(first.arn)}`
      : `/databases?severity=critical&owner=${encodeURIComponent(owner)}`,
    severity: 'critical' as const,
    topic: 'rds-findings',
  };
}
