import type { EvaluationState } from '@meridian/aws-react';
import type { CoverageEntry } from '@meridian/plugin-aws-inventory-common';

/** Whether a read is an exception: it did not bring what it should, or is too old to rely on. */
export function isException(entry: CoverageEntry): boolean {
  return (
    entry.outcome === 'failed' ||
    entry.outcome === 'partial' ||
    entry.freshness.state === 'stale'
  );
}

/** The state of one read. */
export function entryState(entry: CoverageEntry): EvaluationState {
  if (entry.freshness.state === 'stale') return 'critical';
  if (entry.freshness.state === 'never') return 'unknown';
  if (entry.outcome === 'failed') return 'critical';
  if (entry.outcome === 'partial' || entry.freshness.state === 'aging') {
    return 'warning';
  }
  return 'ok';
}

/** The outcome of one read in words. */
export function outcomeInWords(entry: CoverageEntry): string {
  const everRead = entry.lastSuccessAt !== undefined;
  switch (entry.outcome) {
    case 'complete':
      return 'complete';
    case 'partial':
      return 'partial';
    case 'failed':
      return everRead ? 'failed, old data kept' : 'failed';
    case 'running':
      return 'reading now';
    default:
      return 'waiting for its turn';
  }
}
