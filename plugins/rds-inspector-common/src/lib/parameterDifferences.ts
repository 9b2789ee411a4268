import type { ParameterGroupFacts } from '../facts';
import type { ParameterDifference } from '../types';
import { effectiveParameter } from './parameters';

/** What may differ between Regions without anybody meaning anything by it. */
const REGIONAL = new Set(['rds.global_db_rpo']);

/**
 * The parameters whose value differs between two groups, for example those of the primary and a secondary
 * Region. One that only one side sets is compared with the engine's default where that is known.
 */
export function parameterDifferences(
  left: ParameterGroupFacts,
  right: ParameterGroupFacts,
): ParameterDifference[] {
  const names = new Set([
    ...Object.keys(left.parameters),
    ...Object.keys(right.parameters),
  ]);
  return [...names]
    .sort()
    .map(name => ({
      name,
      left: effectiveParameter(left, name)?.value,
      right: effectiveParameter(right, name)?.value,
      applyType: applyTypeOf(left, name) ?? applyTypeOf(right, name),
    }))
    .filter(one => one.left !== one.right && !REGIONAL.has(one.name));
}

/** The parameters that a group sets to something else than the engine's default; `left` is the default. */
export function differencesFromDefault(
  group: ParameterGroupFacts,
): ParameterDifference[] {
  return Object.entries(group.parameters)
    .map(([name, parameter]) => ({
      name,
      left:
        parameter.defaultValue ??
        (Object.hasOwn(group.engineDefaults, name)
          ? group.engineDefaults[name] ?? undefined
          : undefined),
      right: parameter.value,
      applyType: parameter.applyType,
    }))
    .filter(one => one.left !== one.right)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function applyTypeOf(
  group: ParameterGroupFacts,
  name: string,
): string | undefined {
  return Object.hasOwn(group.parameters, name)
    ? group.parameters[name].applyType
    : undefined;
}
