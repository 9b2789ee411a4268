import type { ParameterGroupFacts } from '../facts';

/** A parameter as a database uses it. */
export interface EffectiveParameter {
  /** Undefined when it is set to nothing. */
  readonly value?: string;
  readonly source: 'group' | 'engine-default';
}

/**
 * The value of a parameter: what the group sets, else the engine's default.
 *
 * @returns undefined when neither is known
 */
export function effectiveParameter(
  group: ParameterGroupFacts,
  name: string,
): EffectiveParameter | undefined {
  const set = Object.hasOwn(group.parameters, name)
    ? group.parameters[name]
    : undefined;
  if (set?.value !== undefined) return { value: set.value, source: 'group' };
  if (!Object.hasOwn(group.engineDefaults, name)) return undefined;
  return {
    value: group.engineDefaults[name] ?? undefined,
    source: 'engine-default',
  };
}

const ON = new Set(['1', 'on', 'true', 'yes']);

/** Whether a switch is on, as engines spell it: `1`, `ON`, `true`. */
export function isOn(value: string | undefined): boolean {
  return ON.has((value ?? '').trim().toLowerCase());
}
