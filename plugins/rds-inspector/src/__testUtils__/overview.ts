import {
  SEVERITIES,
  type DatabaseFacetValue,
  type DatabaseRow,
  type FleetOverview,
  type UnreadableSource,
} from '@meridian/plugin-rds-inspector-common';
import { countFindings } from '../database/words/answer';

function countBy(
  rows: readonly DatabaseRow[],
  valueOf: (row: DatabaseRow) => string | undefined,
): DatabaseFacetValue[] {
  const counts = new Map<string, number>();
  for (const value of rows.flatMap(row => valueOf(row) ?? [])) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count);
}

/** The summary of databases, counted as the backend counts. */
export function overviewOf(
  rows: readonly DatabaseRow[],
  now: Date,
  unreadable: readonly UnreadableSource[] = [],
): FleetOverview {
  const ofKind = (kind: DatabaseRow['kind']) =>
    rows.filter(row => row.kind === kind).length;
  const counted = rows.filter(
    row =>
      row.kind !== 'global-cluster' && !['writer', 'reader'].includes(row.role),
  );
  const sum = (field: 'exceptedCount' | 'unknownCheckCount') =>
    rows.reduce((total, row) => total + row[field], 0);
  return {
    groupCount: new Set(rows.map(({ rootArn }) => rootArn)).size,
    countByKind: {
      instance: ofKind('instance'),
      cluster: ofKind('cluster'),
      'global-cluster': ofKind('global-cluster'),
    },
    engineVersions: countBy(
      counted,
      row => row.engine && `${row.engine} ${row.engineVersion}`,
    ).flatMap(({ value, count }) => {
      const example = counted.find(
        row => `${row.engine} ${row.engineVersion}` === value,
      );
      return example?.engine && example.engineVersion
        ? [
            {
              engine: example.engine,
              engineVersion: example.engineVersion,
              majorVersion: example.majorVersion,
              databaseCount: count,
              supportStatus: example.supportStatus,
              standardSupportEndsAt: example.standardSupportEndsAt,
            },
          ]
        : [];
    }),
    findingCounts: countFindings(rows),
    exceptedCount: sum('exceptedCount'),
    unknownCheckCount: sum('unknownCheckCount'),
    upgradesDue: rows
      .flatMap(({ deadlines, ...row }) =>
        deadlines.map(deadline => ({
          ...deadline,
          arn: row.arn,
          name: row.name,
          region: row.region,
          owner: row.owner,
          engine: row.engine,
          engineVersion: row.engineVersion,
          daysLeft: Math.floor(
            (new Date(deadline.dueAt).getTime() - now.getTime()) / 86_400_000,
          ),
        })),
      )
      .sort((a, b) => a.dueAt.localeCompare(b.dueAt)),
    extendedSupportUsdPer30Days: rows.reduce(
      (total, row) => total + (row.extendedSupportUsdPer30Days ?? 0),
      0,
    ),
    unreadable,
    assessedAt: now.toISOString(),
    facets: {
      kinds: countBy(rows, ({ kind }) => kind),
      engines: countBy(rows, ({ engine }) => engine),
      engineVersions: countBy(rows, ({ engineVersion }) => engineVersion),
      majorVersions: countBy(rows, ({ majorVersion }) => majorVersion),
      accounts: countBy(rows, ({ accountId }) => accountId).map(facet => ({
        ...facet,
        label: rows.find(({ accountId }) => accountId === facet.value)
          ?.accountName,
      })),
      regions: countBy(rows, ({ region }) => region),
      environments: countBy(rows, ({ environment }) => environment),
      owners: countBy(rows, ({ owner }) => owner),
      systems: countBy(rows, ({ system }) => system),
      components: countBy(rows, ({ component }) => component),
      statuses: countBy(rows, ({ status }) => status),
      roles: countBy(rows, ({ role }) => role),
      supportStatuses: countBy(rows, ({ supportStatus }) => supportStatus),
      severities: SEVERITIES.map(value => ({
        value,
        count: rows.filter(row => row.findingCounts[value] > 0).length,
      })).filter(({ count }) => count > 0),
      checks: [],
      unownedCount: rows.filter(({ owner }) => !owner).length,
    },
    assessment: { assessedAt: now.toISOString(), databaseCount: rows.length },
  };
}
