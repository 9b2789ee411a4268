import type { UnreadTarget } from '@meridian/aws-react';
import type { UnreadableSource } from '@meridian/plugin-rds-inspector-common';

/** The accounts and Regions of which something is not readable, each once. */
export function unreadTargets(
  unreadable: readonly UnreadableSource[],
): UnreadTarget[] {
  const targets = new Map<string, UnreadTarget>();
  for (const { accountId, accountName, region } of unreadable) {
    targets.set(`${accountId} ${region}`, {
      accountId,
      accountName: accountName ?? accountId,
      region,
    });
  }
  return [...targets.values()];
}
