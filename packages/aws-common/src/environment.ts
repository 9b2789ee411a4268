/** The environments that the portal orders by, from the first to see a change to the last. */
export const ENVIRONMENTS = ['dev', 'test', 'staging', 'prod'] as const;

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['develop', 'dev'],
  ['development', 'dev'],
  ['qa', 'test'],
  ['testing', 'test'],
  ['stage', 'staging'],
  ['stg', 'staging'],
  ['prd', 'prod'],
  ['production', 'prod'],
  ['live', 'prod'],
]);

/**
 * One word for the many ways in which tags spell an environment, for example `prod` for
 * `Production`. A word that is not known stays, in lower case.
 */
export function canonicalEnvironment(text: string): string {
  const word = text.trim().toLowerCase();
  return ALIASES.get(word) ?? word;
}

/** Orders environments as in {@link ENVIRONMENTS}; unknown ones follow by name. */
export function compareEnvironments(a: string, b: string): number {
  const order: readonly string[] = ENVIRONMENTS;
  const rank = (environment: string) => {
    const index = order.indexOf(environment);
    return index < 0 ? order.length : index;
  };
  return rank(a) - rank(b) || a.localeCompare(b);
}
