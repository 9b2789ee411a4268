import type { LedgerEntry } from '@meridian/plugin-dr-status-common';

/** What drills and their steps are called, as far as the ledger says it; their ids otherwise. */
export interface LedgerTitles {
  ofDrill(drillId: string): string;
  ofStep(drillId: string, stepId: string): string;
}

/** Reads the titles from where drills were planned and changed; the newest counts. */
export function titlesIn(entries: readonly LedgerEntry[]): LedgerTitles {
  const drills = new Map<string, string>();
  const steps = new Map<string, string>();
  for (const { drillId, payload } of entries) {
    if (typeof payload.title === 'string') drills.set(drillId, payload.title);
    for (const { id, title } of stepsIn(payload.steps)) {
      steps.set(`${drillId} ${id}`, title);
    }
  }
  return {
    ofDrill: drillId => drills.get(drillId) ?? drillId,
    ofStep: (drillId, stepId) => steps.get(`${drillId} ${stepId}`) ?? stepId,
  };
}

function stepsIn(
  value: LedgerEntry['payload'][string],
): Array<{ id: string; title: string }> {
  if (!Array.isArray(value)) return [];
  return value.flatMap(step => {
    if (typeof step !== 'object' || step === null || Array.isArray(step)) {
      return [];
    }
    const { id, title } = step;
    return typeof id === 'string' && typeof title === 'string'
      ? [{ id, title }]
      : [];
  });
}
