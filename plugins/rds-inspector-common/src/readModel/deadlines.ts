import type { DatabaseNode } from '../assembly';
import type { CheckContext } from '../checks';
import { engineTitle } from '../lib/engines';
import { isUpgradedWithParent, supportOf } from '../lib/engineSupport';
import { daysUntil } from '../lib/time';
import type { DatabaseRow, Deadline, UpgradeDue } from '../types';

/**
 * The dates by which something has to be done about a database, soonest first. The support of a version
 * is a deadline of the database that is upgraded: the global cluster, the cluster, the instance.
 */
export function deadlinesOf(
  database: DatabaseNode,
  context: CheckContext,
): Deadline[] {
  if (database.facts.isDeleted) return [];
  return [
    ...supportDeadlines(database, context),
    ...certificateDeadlines(database, context),
    ...maintenanceDeadlines(database),
  ].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}

/**
 * What has to be upgraded or rotated within some months, soonest first; what is overdue comes before.
 *
 * @param rows - of databases that the reader may see
 */
export function upgradesDueWithin(
  rows: readonly DatabaseRow[],
  now: Date,
  months: number = 12,
): UpgradeDue[] {
  const end = new Date(now);
  end.setUTCMonth(end.getUTCMonth() + months);
  return rows
    .flatMap(row =>
      row.deadlines
        .filter(({ dueAt }) => Date.parse(dueAt) <= end.getTime())
        .map(deadline => ({
          ...deadline,
          arn: row.arn,
          name: row.name,
          region: row.region,
          owner: row.owner,
          engine: row.engine,
          engineVersion: row.engineVersion,
          daysLeft: daysUntil(deadline.dueAt, now),
        })),
    )
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}

function supportDeadlines(
  database: DatabaseNode,
  context: CheckContext,
): Deadline[] {
  if (isUpgradedWithParent(database)) return [];
  const { facts } = database;
  const { engine } = facts.settings;
  const support = supportOf(database, context.reference, context.now);
  if (!support.known || !support.value) return [];
  const { majorVersion, standardSupportEndsAt, extendedSupportEndsAt, status } =
    support.value;
  const version = `${engineTitle(engine)} ${majorVersion}`;
  const targetVersion = newestMajorTarget(database, context);
  const isExtended = status === 'extended-support' && extendedSupportEndsAt;
  return [
    {
      kind: 'standard-support-end',
      dueAt: standardSupportEndsAt,
      title: `Standard support of ${version} ends`,
      targetVersion,
    },
    ...(isExtended
      ? [
          {
            kind: 'extended-support-end' as const,
            dueAt: extendedSupportEndsAt,
            title: `Extended support of ${version} ends`,
            targetVersion,
          },
        ]
      : []),
  ];
}

function certificateDeadlines(
  database: DatabaseNode,
  context: CheckContext,
): Deadline[] {
  if (database.kind !== 'instance') return [];
  const { region, settings } = database.facts;
  const { certificateAuthority: authority, certificateValidTill } = settings;
  const found = authority
    ? context.reference.certificate(region, authority)
    : undefined;
  // RDS renews server certificates by itself while their authority is valid.
  const dueAt =
    (found?.known ? found.value?.validTill : undefined) ?? certificateValidTill;
  return dueAt
    ? [
        {
          kind: 'certificate-expiry',
          dueAt,
          title: `The certificate of ${authority ?? 'the server'} expires`,
        },
      ]
    : [];
}

function maintenanceDeadlines({ facts }: DatabaseNode): Deadline[] {
  if (!facts.maintenance.known) return [];
  return facts.maintenance.value.flatMap(action => {
    const title = action.description ?? action.action;
    return [
      ...(action.autoAppliedAfter
        ? [
            {
              kind: 'maintenance-auto-applied' as const,
              dueAt: action.autoAppliedAfter,
              title,
            },
          ]
        : []),
      ...(action.forcedApplyAt
        ? [
            {
              kind: 'maintenance-forced' as const,
              dueAt: action.forcedApplyAt,
              title,
            },
          ]
        : []),
    ];
  });
}

function newestMajorTarget(
  database: DatabaseNode,
  context: CheckContext,
): string | undefined {
  const targets = targetsOf(database, context).filter(one => one.isMajor);
  return targets[targets.length - 1]?.version;
}

function targetsOf({ facts }: DatabaseNode, { reference }: CheckContext) {
  const { engine, engineVersion } = facts.settings;
  if (!engine || !engineVersion) return [];
  const version = reference.engineVersion(facts.region, engine, engineVersion);
  return version.known ? version.value?.targets ?? [] : [];
}
