import type { DatabaseNode, InstanceNode } from '../assembly';
import { mapFact, unknown, type Fact, type ReferenceIndex } from '../facts';
import type { SupportStatus } from '../types';
import {
  extendedSupportUsdPer30Days,
  type ExtendedSupportPrices,
} from './extendedSupport';
import { daysUntil } from './time';

/** How an engine version stands with AWS's support, by AWS's own dates. */
export interface EngineSupport {
  readonly majorVersion: string;
  readonly status: SupportStatus;
  readonly standardSupportEndsAt: string;
  readonly extendedSupportEndsAt?: string;
  /** Negative when it is over. */
  readonly daysUntilStandardSupportEnds: number;
  /** Whether it goes on in paid extended support when standard support ends; undefined when unknown. */
  readonly extendedSupportEnabled?: boolean;
}

/**
 * How long AWS supports the engine version of a database.
 *
 * @returns undefined as a value where AWS publishes no dates for the engine
 */
export function supportOf(
  { facts }: DatabaseNode,
  reference: ReferenceIndex,
  now: Date,
): Fact<EngineSupport | undefined> {
  const { engine, engineVersion, lifecycleSupport } = facts.settings;
  if (!engine || !engineVersion) {
    return unknown({
      reason: 'missing',
      message: `AWS did not say which engine version ${facts.name} runs.`,
    });
  }
  return mapFact(
    reference.lifecycle(facts.region, engine, engineVersion),
    lifecycle => {
      const endsAt = lifecycle?.standardSupportEndsAt;
      if (!lifecycle || !endsAt) return undefined;
      const isEnabled =
        lifecycleSupport === undefined
          ? undefined
          : lifecycleSupport !== 'open-source-rds-extended-support-disabled';
      return {
        majorVersion: lifecycle.majorVersion,
        status: statusOf(
          endsAt,
          lifecycle.extendedSupportEndsAt,
          isEnabled,
          now,
        ),
        standardSupportEndsAt: endsAt,
        extendedSupportEndsAt: lifecycle.extendedSupportEndsAt,
        daysUntilStandardSupportEnds: daysUntil(endsAt, now),
        extendedSupportEnabled: isEnabled,
      };
    },
  );
}

/** Until the standard support of a database's engine version ends; undefined when that is not known. */
export function daysUntilStandardSupportEnds(
  database: DatabaseNode,
  reference: ReferenceIndex,
  now: Date,
): number | undefined {
  const support = supportOf(database, reference, now);
  return support.known
    ? support.value?.daysUntilStandardSupportEnds
    : undefined;
}

/**
 * Whether a database is upgraded with its parent: the members of clusters and of global clusters are, read
 * replicas are not.
 */
export function isUpgradedWithParent({ kind, parent }: DatabaseNode): boolean {
  return (
    parent?.kind === 'global-cluster' ||
    (parent?.kind === 'cluster' && kind === 'instance')
  );
}

/**
 * What extended support of a database, or of the instances that are part of it, costs in 30 days: now, or
 * on its first day when that is still to come.
 *
 * @returns undefined when it is not enrolled, or the vCPUs of an instance are not known
 */
export function extendedSupportCost(
  database: DatabaseNode,
  support: EngineSupport,
  prices: ExtendedSupportPrices,
  now: Date,
): number | undefined {
  if (support.extendedSupportEnabled !== true) return undefined;
  const endsAt = new Date(support.standardSupportEndsAt);
  return extendedSupportUsdPer30Days(
    instancesOf(database).map(({ facts }) => facts.settings),
    endsAt,
    now > endsAt ? now : endsAt,
    prices,
  );
}

/** The instances of a database: itself, or those that are part of it. Read replicas are not. */
export function instancesOf(database: DatabaseNode): readonly InstanceNode[] {
  switch (database.kind) {
    case 'instance':
      return [database];
    case 'cluster':
      return database.instances;
    default:
      return database.clusters.flatMap(({ instances }) => instances);
  }
}

function statusOf(
  standardEndsAt: string,
  extendedEndsAt: string | undefined,
  isEnabled: boolean | undefined,
  now: Date,
): SupportStatus {
  if (now.getTime() <= Date.parse(standardEndsAt)) return 'standard';
  if (extendedEndsAt && now.getTime() <= Date.parse(extendedEndsAt)) {
    return isEnabled ? 'extended-support' : 'past-standard-support';
  }
  return 'unsupported';
}
