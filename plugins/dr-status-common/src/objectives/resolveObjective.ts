import type { SourceEntity } from '../facts';
import {
  RECOVERY_STRATEGIES,
  type RecoveryObjective,
  type RecoveryStrategy,
} from '../types';
import { parseDuration } from './parseDuration';
import type { RecoveryTier, TierPolicy } from './RecoveryTier';

/** The annotations by which a System or Component says what was promised for it. */
export const RECOVERY_ANNOTATIONS = {
  tier: 'meridian.dr/tier',
  rto: 'meridian.dr/rto',
  rpo: 'meridian.dr/rpo',
  strategy: 'meridian.dr/strategy',
  reason: 'meridian.dr/reason',
  trafficSplit: 'meridian.dr/traffic-split',
} as const;

/**
 * What was promised for an entity: the tier that it names, else what its System has, else the default; of
 * that, what it overrides. An override needs a reason: without one it does not count.
 *
 * @param inherited - the objective of the System that it is part of
 */
export function resolveObjective(
  entity: Pick<SourceEntity, 'entityRef' | 'annotations'>,
  policy: TierPolicy,
  inherited?: RecoveryObjective,
): RecoveryObjective {
  const { annotations } = entity;
  const problems: string[] = [];
  const base = baseOf(annotations, policy, inherited, problems);
  const overrides = readOverrides(annotations, problems);
  const reason = annotations[RECOVERY_ANNOTATIONS.reason]?.trim();
  const hasOverride = Object.values(overrides).some(
    value => value !== undefined,
  );
  if (hasOverride && !reason) {
    problems.push(
      `${entity.entityRef} overrides its objective without ${RECOVERY_ANNOTATIONS.reason}, so the override does not count.`,
    );
    return { ...base, problems };
  }
  if (!hasOverride) return { ...base, problems };
  return {
    ...base,
    rtoSeconds: overrides.rtoSeconds ?? base.rtoSeconds,
    rpoSeconds: overrides.rpoSeconds ?? base.rpoSeconds,
    strategy: overrides.strategy ?? base.strategy,
    source: 'override',
    reason,
    problems,
  };
}

function baseOf(
  annotations: SourceEntity['annotations'],
  policy: TierPolicy,
  inherited: RecoveryObjective | undefined,
  problems: string[],
): RecoveryObjective {
  const named = annotations[RECOVERY_ANNOTATIONS.tier]?.trim();
  if (named !== undefined) {
    const tier = policy.tiers.find(({ id }) => id === named);
    if (tier) return objectiveOf(tier, 'annotation');
    problems.push(
      `There is no tier '${named}'. The tiers are ${policy.tiers
        .map(({ id }) => id)
        .join(', ')}.`,
    );
  }
  if (inherited) return { ...inherited, source: 'inherited', problems: [] };
  return objectiveOf(defaultTierOf(policy), 'default');
}

/** @throws TypeError when the configuration has no default tier, which reading it makes sure of */
export function defaultTierOf(policy: TierPolicy): RecoveryTier {
  const tier = policy.tiers.find(({ id }) => id === policy.defaultTier);
  if (!tier) {
    throw new TypeError(
      `The default tier '${policy.defaultTier}' is none of the configured tiers.`,
    );
  }
  return tier;
}

function objectiveOf(
  tier: RecoveryTier,
  source: RecoveryObjective['source'],
): RecoveryObjective {
  const { id, title, strategy, rtoSeconds, rpoSeconds, parts } = tier;
  return {
    tier: id,
    tierTitle: title,
    strategy,
    rtoSeconds,
    rpoSeconds,
    ...(parts ? { parts } : {}),
    source,
    problems: [],
  };
}

function readOverrides(
  annotations: SourceEntity['annotations'],
  problems: string[],
): {
  rtoSeconds?: number;
  rpoSeconds?: number;
  strategy?: RecoveryStrategy;
} {
  const seconds = (name: string) => {
    const text = annotations[name];
    if (text === undefined) return undefined;
    const parsed = parseDuration(text);
    if (parsed === undefined || parsed <= 0) {
      problems.push(`${name} is '${text}', which is no span of time like 15m.`);
      return undefined;
    }
    return parsed;
  };
  const strategyText = annotations[RECOVERY_ANNOTATIONS.strategy]?.trim();
  const strategy = RECOVERY_STRATEGIES.find(one => one === strategyText);
  if (strategyText !== undefined && !strategy) {
    problems.push(
      `${
        RECOVERY_ANNOTATIONS.strategy
      } is '${strategyText}'. The strategies are ${RECOVERY_STRATEGIES.join(
        ', ',
      )}.`,
    );
  }
  return {
    rtoSeconds: seconds(RECOVERY_ANNOTATIONS.rto),
    rpoSeconds: seconds(RECOVERY_ANNOTATIONS.rpo),
    strategy,
  };
}
