/** The Region of a target whose service has no Region (Route 53, Organizations). */
export const GLOBAL_REGION = 'global';

/** Where AWS is read: one account in one Region, or in {@link GLOBAL_REGION}. */
export interface Target {
  /** The 12-digit account id. */
  readonly accountId: string;
  readonly region: string;
}

/** A stable text for a target, for keys of maps and for log lines. */
export function formatTarget(target: Target): string {
  return `${target.accountId}/${target.region}`;
}
