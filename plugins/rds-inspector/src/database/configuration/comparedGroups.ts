import type { ParameterComparison } from '@meridian/plugin-rds-inspector-common';

/** A comparison of two groups of parameters, with all databases that it is about. */
export interface ComparedGroups extends Omit<ParameterComparison, 'arn'> {
  readonly arns: readonly string[];
}

/** Instances that share a group have the same differences: they are said once. */
export function comparedGroups(
  comparisons: readonly ParameterComparison[],
  against: ParameterComparison['against'],
): ComparedGroups[] {
  const groups = new Map<string, ComparedGroups>();
  for (const { arn, ...comparison } of comparisons) {
    if (comparison.against === against) {
      const key = JSON.stringify([
        comparison.leftName,
        comparison.rightName,
        comparison.differences,
        comparison.unknown?.message,
      ]);
      const arns = groups.get(key)?.arns ?? [];
      groups.set(key, { ...comparison, arns: [...arns, arn] });
    }
  }
  return [...groups.values()];
}
