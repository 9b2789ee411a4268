import type {
  SystemExportColumn,
  SystemRow,
} from '@meridian/plugin-dr-status-common';

/** The columns of the overview. */
export const SYSTEM_COLUMNS: readonly SystemExportColumn[] = [
  'title',
  'owner',
  'tier',
  'rpoVerdict',
  'rpoObjectiveSeconds',
  'rpoSeconds',
  'rpoMarginSeconds',
  'rtoVerdict',
  'rtoObjectiveSeconds',
  'rtoSeconds',
  'rtoMarginSeconds',
  'isImpossible',
  'criticalBlockerCount',
  'highBlockerCount',
  'mediumBlockerCount',
  'lowBlockerCount',
  'primaryRegion',
  'lastDrillAt',
  'nextDrillDueAt',
  'isDrillOverdue',
  'oldestObservedAt',
  'assessedAt',
  'entityRef',
];

/** Systems as records with every column. */
export async function* toSystemExport(
  pages: AsyncIterable<readonly SystemRow[]>,
  assessedAt: string | undefined,
): AsyncIterable<Record<SystemExportColumn, unknown>[]> {
  for await (const page of pages) {
    yield page.map(row => toRecord(row, assessedAt));
  }
}

function toRecord(
  row: SystemRow,
  assessedAt: string | undefined,
): Record<SystemExportColumn, unknown> {
  const { objective, rpo, rto, blockerCounts, lastDrill } = row;
  return {
    entityRef: row.entityRef,
    name: row.name,
    title: row.title,
    owner: row.owner,
    domain: row.domain,
    tier: objective.tier,
    strategy: objective.strategy,
    objectiveSource: objective.source,
    rpoVerdict: rpo.verdict,
    rpoObjectiveSeconds: rpo.objectiveSeconds,
    rpoSeconds: rpo.seconds,
    rpoMarginSeconds: rpo.marginSeconds,
    rpoMessage: rpo.message,
    rtoVerdict: rto.verdict,
    rtoObjectiveSeconds: rto.objectiveSeconds,
    rtoSeconds: rto.seconds,
    rtoMarginSeconds: rto.marginSeconds,
    rtoMessage: rto.message,
    isImpossible: row.isImpossible,
    criticalBlockerCount: blockerCounts.critical,
    highBlockerCount: blockerCounts.high,
    mediumBlockerCount: blockerCounts.medium,
    lowBlockerCount: blockerCounts.low,
    storeCount: row.storeCount,
    componentCount: row.componentCount,
    regions: row.regions.join(' '),
    primaryRegion: row.primaryRegion,
    lastDrillAt: lastDrill?.closedAt,
    lastDrillType: lastDrill?.type,
    lastDrillRtoSeconds: lastDrill?.rtoSeconds,
    lastDrillRpoSeconds: lastDrill?.rpoSeconds,
    nextDrillDueAt: row.nextDrillDueAt,
    isDrillOverdue: row.isDrillOverdue,
    trend: row.trend?.direction,
    oldestObservedAt: row.ages.oldestObservedAt,
    unknowns: row.unknowns.map(({ message }) => message).join(' '),
    assessedAt,
  };
}
