import type { DatabaseNode } from '../assembly';
import type { CheckContext } from '../checks';
import { isAurora } from '../lib/engines';
import { supportOf } from '../lib/engineSupport';
import type { Fact } from '../facts';
import type { DatabaseRow, UnknownNotice } from '../types';

/** What of a row is not known, with the reason. What does not apply is not unknown. */
export function rowUnknowns(
  database: DatabaseNode,
  context: CheckContext,
): UnknownNotice[] {
  const { facts } = database;
  if (facts.isDeleted) return [];
  const notices: UnknownNotice[] = [];
  const add = (field: keyof DatabaseRow, fact: Fact<unknown> | undefined) => {
    if (fact && !fact.known) {
      const { reason, message, missingAction } = fact;
      notices.push({ field, reason, message, missingAction });
    }
  };
  const configuration: Fact<unknown> = facts.configuration;
  add('status', configuration);
  add(
    'standardSupportEndsAt',
    supportOf(database, context.reference, context.now),
  );
  add('replicaLagSeconds', database.replication?.lag);
  if (facts.tags === undefined) {
    notices.push({
      field: 'tags',
      reason: 'missing',
      message: `The tags of ${facts.name} could not be read.`,
    });
  }
  if (facts.kind === 'global-cluster') return notices;
  add('deadlines', facts.maintenance);
  if (facts.kind === 'cluster') {
    if (isAurora(facts.settings.engine)) {
      add('storageUsedBytes', facts.metrics['rds-volume-bytes-used']);
    }
    return notices;
  }
  add('cpuPercent', facts.metrics['rds-cpu-utilization']);
  add('connectionCount', facts.metrics['rds-database-connections']);
  add('maximumConnectionCount', facts.parameterGroup);
  if (!isAurora(facts.settings.engine)) {
    add('storageUsedBytes', facts.metrics['rds-free-storage-space']);
  }
  return notices;
}
