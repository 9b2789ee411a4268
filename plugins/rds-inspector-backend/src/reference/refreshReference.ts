import { RDSClient } from '@aws-sdk/client-rds';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ReadFailure } from '@meridian/aws-common';
import { type AwsService, explainAwsError } from '@meridian/aws-node';
import type { ReferenceKind } from '@meridian/plugin-rds-inspector-common';
import type { Knex } from 'knex';
import {
  readReference,
  storeReference,
} from '../database/operations/reference';
import { RDS_REFERENCE_ACTIONS } from '../iamActions';
import { REFERENCE_OPERATIONS, readReferenceList } from './readReferenceList';

const KINDS: readonly ReferenceKind[] = [
  'engine-versions',
  'engine-lifecycles',
  'certificates',
];

export interface ReferenceOptions {
  readonly db: Knex;
  readonly aws: AwsService;
  readonly logger: LoggerService;
  readonly now: () => Date;
  /** How old a list may become before it is read again. */
  readonly intervalSeconds: number;
}

/**
 * Reads what RDS offers in each Region, where it is due. It is the same in every account, so the first
 * account that may read it is asked.
 *
 * @returns whether anything new was read
 */
export async function refreshReference(
  options: ReferenceOptions,
): Promise<boolean> {
  const { db, aws, intervalSeconds, now } = options;
  const accounts = await aws.accounts.accounts();
  const stored = await readReference(db);
  const dueBefore = now().getTime() - intervalSeconds * 1000;
  const due = aws.config.regions.flatMap(region =>
    KINDS.filter(kind => {
      const known = stored.find(
        one => one.region === region && one.kind === kind,
      );
      return !(known?.observedAt && Date.parse(known.observedAt) > dueBefore);
    }).map(kind => ({ region, kind })),
  );
  const accountIds = accounts.map(({ accountId }) => accountId);
  const results = await Promise.all(
    due.map(async one => readOne({ ...one, accountIds }, options)),
  );
  return results.includes(true);
}

async function readOne(
  wanted: {
    readonly region: string;
    readonly kind: ReferenceKind;
    readonly accountIds: readonly string[];
  },
  { db, aws, logger, now }: ReferenceOptions,
): Promise<boolean> {
  const { region, kind, accountIds } = wanted;
  let last: { accountId: string; failure: ReadFailure } | undefined;
  for (const accountId of accountIds) {
    const target = { accountId, region };
    const client = aws.clients.client(RDSClient, target, {
      declaredActions: RDS_REFERENCE_ACTIONS,
    });
    try {
      const content = await readReferenceList(client, kind);
      await storeReference(db, {
        region,
        kind,
        accountId,
        content,
        attemptedAt: now(),
      });
      return true;
    } catch (error) {
      const failure = explainAwsError(error, {
        service: 'rds',
        operation: REFERENCE_OPERATIONS[kind],
        target,
      });
      last = { accountId, failure };
      // Another account may be allowed what this one is not; a Region that is down is so for all.
      if (failure.reason !== 'denied') break;
    }
  }
  if (last) {
    logger.warn(last.failure.message);
    await storeReference(db, { region, kind, ...last, attemptedAt: now() });
  }
  return false;
}
