import { hashContent } from '@meridian/api-node';
import {
  RECOVERY_VERDICTS,
  worstVerdict,
  type Blocker,
  type ComponentRow,
  type EntityAssessment,
  type StoreRecovery,
  type SystemDetail,
  type SystemRow,
} from '@meridian/plugin-dr-status-common';

/** What grows older without anything having been observed. */
const AGES: ReadonlySet<string> = new Set([
  'ageSeconds',
  'oldestAgeSeconds',
  'overdueDays',
]);

/** A hash of what something says, whatever time it is. */
export function contentHash(value: unknown): string {
  return hashContent(value, AGES);
}

/** A blocker as it is compared with what was before. */
export interface BlockerKey {
  readonly key: string;
  readonly title: string;
}

/** What of a system is in no other table. */
export type StoredDetail = Omit<
  SystemDetail,
  'row' | 'components' | 'stores' | 'drills' | 'observedAt'
>;

/** What of a component is in no other table. */
export interface StoredComponentDetail
  extends Pick<
    EntityAssessment,
    'rpoContributions' | 'rtoPath' | 'blockers' | 'feasibility'
  > {
  readonly storeArns: readonly string[];
}

/** A row of the table of systems, as JSON that PostgreSQL reads. */
export type SystemRecord = ReturnType<typeof toSystemRecord>;

/** What is stored of a system for lists, filters and orders. */
export function toSystemRecord(
  row: SystemRow,
  detail: StoredDetail,
  verdictSince: string,
) {
  const { rpo, rto, blockerCounts: counts } = row;
  const verdict = worstVerdict([rpo.verdict, rto.verdict]);
  return {
    entity_ref: row.entityRef,
    name_key: row.title.toLowerCase(),
    owner: row.owner,
    domain: row.domain,
    tier: row.objective.tier,
    primary_region: row.primaryRegion,
    verdict,
    rpo_verdict: rpo.verdict,
    rto_verdict: rto.verdict,
    worst_score: scoreOf(row),
    rpo_margin: marginOf(rpo),
    rto_margin: marginOf(rto),
    is_impossible: row.isImpossible,
    is_blocked: counts.critical + counts.high > 0,
    critical_count: counts.critical,
    high_count: counts.high,
    medium_count: counts.medium,
    low_count: counts.low,
    last_drill_at: row.lastDrill?.closedAt,
    is_overdue: row.isDrillOverdue,
    blocker_keys: detail.blockers.map(toBlockerKey),
    verdict_since: verdictSince,
    search: searchText(row, detail.blockers),
    row,
    row_hash: contentHash(row),
    detail,
    detail_hash: contentHash(detail),
  };
}

export function toBlockerKey({ id, subjectArn, title }: Blocker): BlockerKey {
  return { key: `${id} ${subjectArn}`, title };
}

/** What is without end has the least margin. */
function marginOf(now: SystemRow['rpo']): number | undefined {
  return now.isUnbounded ? -1e12 : now.marginSeconds;
}

/** The worse of the verdicts first, then the other one, then what cannot be met, then blockers. */
function scoreOf({ rpo, rto, isImpossible, blockerCounts }: SystemRow): number {
  const badness = [rpo.verdict, rto.verdict]
    .map(one => RECOVERY_VERDICTS.length - RECOVERY_VERDICTS.indexOf(one))
    .sort((a, b) => b - a);
  return (
    badness[0] * 1e12 +
    badness[1] * 1e11 +
    (isImpossible ? 1e10 : 0) +
    Math.min(blockerCounts.critical, 999) * 1e6 +
    Math.min(blockerCounts.high, 999) * 1e3 +
    Math.min(blockerCounts.medium, 999)
  );
}

function searchText(row: SystemRow, blockers: readonly Blocker[]): string {
  return [
    row.entityRef,
    row.title,
    row.owner,
    row.domain,
    row.objective.tier,
    row.objective.tierTitle,
    row.objective.strategy,
    row.primaryRegion,
    row.rpo.message,
    row.rto.message,
    ...new Set(blockers.map(({ title }) => title)),
  ]
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
}

/** What is stored of a component. */
export function toComponentRecord(
  row: ComponentRow,
  assessed: EntityAssessment,
) {
  const { rpoContributions, rtoPath, blockers, feasibility } = assessed;
  const detail: StoredComponentDetail = {
    rpoContributions,
    rtoPath,
    blockers,
    feasibility,
    storeArns: assessed.stores.map(({ arn }) => arn),
  };
  return {
    entity_ref: row.entityRef,
    system_ref: row.systemRef,
    owner: row.owner,
    row,
    detail,
    detail_hash: contentHash({ row, detail }),
  };
}

/** What is stored of a store: its owner is that of its system, because that decides who may read it. */
export function toStoreRecord(
  store: StoreRecovery,
  system: { readonly ref?: string; readonly owner?: string },
) {
  return {
    arn: store.arn,
    system_ref: system.ref,
    owner: system.owner,
    name: store.name,
    store,
    store_hash: contentHash({ store, system }),
  };
}
