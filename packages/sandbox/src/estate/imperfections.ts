/** A flaw that was put into the estate on purpose, for the portal to find. */
export interface Imperfection {
  /** Unique, kebab-case. */
  readonly id: string;
  /** The ARN of what is flawed, or words where there is none. */
  readonly subject: string;
  readonly area:
    | 'ownership'
    | 'network'
    | 'compute'
    | 'backup'
    | 'keys'
    | 'secrets'
    | 'databases'
    | 'data'
    | 'recovery'
    | 'clusters'
    | 'messaging'
    | 'delivery'
    | 'cost';
  /** What is wrong with it, in a sentence. */
  readonly what: string;
}

/**
 * Everything that is wrong in the estate on purpose. The portal never reads this list: it has to find
 * these by itself, and tests compare what it found with it.
 */
export const IMPERFECTIONS: readonly Imperfection[] = [
  // Network, compute, backup, keys and secrets
];
