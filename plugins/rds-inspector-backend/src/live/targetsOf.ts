import { formatTarget, type Target } from '@meridian/aws-common';
import type { DatabaseRow } from '@meridian/plugin-rds-inspector-common';

/** The accounts and Regions in which databases are, each once. A global cluster is where its clusters are. */
export function targetsOf(databases: readonly DatabaseRow[]): Target[] {
  const targets = databases
    .filter(({ kind }) => kind !== 'global-cluster')
    .map(({ accountId, region }) => ({ accountId, region }));
  return [
    ...new Map(targets.map(target => [formatTarget(target), target])).values(),
  ];
}
