import {
  type Freshness,
  type FreshnessState,
  judgeFreshness,
} from '@meridian/aws-common';
import {
  CHECKS,
  type DatabaseGroup,
  type DatabaseRow,
  type Finding,
} from '@meridian/plugin-rds-inspector-common';
import type { StoredDatabase } from '../database/operations/readDatabases';
import type { FindingRow } from '../database/operations/searchFindings';
import type { FoundGroup } from '../database/operations/searchGroups';
import { toFindingRecord } from '../database/operations/storeFindings';

const TITLES = new Map(CHECKS.map(({ id, title }) => [id, title]));

const WORSE: readonly FreshnessState[] = ['fresh', 'aging', 'stale', 'never'];

/** A stored database with the age that its observation has now. */
export function toApiRow(stored: StoredDatabase, now: Date): DatabaseRow {
  return {
    ...stored.row,
    observedAt: stored.observed_at.toISOString(),
    freshness: freshnessNow(stored, now),
  };
}

/** What it was when it was judged, or what it has become since, whichever is worse. */
function freshnessNow(
  { row, observed_at, interval_seconds }: StoredDatabase,
  now: Date,
): Freshness {
  const current = judgeFreshness({
    observedAt: observed_at,
    now,
    intervalSeconds: interval_seconds,
  });
  const before = row.freshness.state;
  return WORSE.indexOf(before) > WORSE.indexOf(current.state)
    ? { ...current, state: before }
    : current;
}

/** Puts found groups together with their rows, in the order in which they were found. */
export function toApiGroups(
  groups: readonly FoundGroup[],
  rows: readonly StoredDatabase[],
  now: Date,
): DatabaseGroup[] {
  const byRoot = new Map<string, DatabaseRow[]>();
  for (const stored of rows) {
    const { rootArn } = stored.row;
    const members = byRoot.get(rootArn);
    if (members) {
      members.push(toApiRow(stored, now));
    } else {
      byRoot.set(rootArn, [toApiRow(stored, now)]);
    }
  }
  return groups.flatMap(({ rootArn, matchedArns }) => {
    const [root, ...members] = byRoot.get(rootArn) ?? [];
    // It can have gone between the two queries.
    return root ? [{ root, members, matchedArns }] : [];
  });
}

/** A finding in the API's words. */
export function toApiFinding(
  row: FindingRow,
  assessedAt: Date | undefined,
): Finding {
  return {
    ...toFindingRecord(row, assessedAt),
    id: row.id,
    checkTitle: TITLES.get(row.check_id) ?? row.check_id,
    databaseName: row.database_name,
    databaseKind: row.kind,
    accountId: row.account_id,
    accountName: row.account_name ?? undefined,
    region: row.region,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    component: row.component ?? undefined,
    environment: row.environment ?? undefined,
  };
}
