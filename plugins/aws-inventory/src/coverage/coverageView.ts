import { compareStates } from '@meridian/aws-react';
import type { CoverageEntry } from '@meridian/plugin-aws-inventory-common';
import { entryState } from './entryState';

const OUTCOMES = [
  'complete',
  'partial',
  'failed',
  'running',
  'pending',
] as const;

/** What of the coverage is shown; the address holds all of it. */
export interface CoverageView {
  readonly accountIds: readonly string[];
  readonly regions: readonly string[];
  readonly outcomes: readonly string[];
  readonly text: string;
}

export function parseCoverageView(params: URLSearchParams): CoverageView {
  return {
    accountIds: params.getAll('accountId'),
    regions: params.getAll('region'),
    outcomes: params
      .getAll('outcome')
      .filter(outcome => OUTCOMES.some(known => known === outcome)),
    text: params.get('text') ?? '',
  };
}

export function formatCoverageView(view: CoverageView): URLSearchParams {
  const params = new URLSearchParams();
  view.accountIds.forEach(id => params.append('accountId', id));
  view.regions.forEach(region => params.append('region', region));
  view.outcomes.forEach(outcome => params.append('outcome', outcome));
  if (view.text) params.set('text', view.text);
  return params;
}

/** What is read again from a view: the account and Region that it shows, whatever the outcomes and words. */
export function scopeOf(view: CoverageView): {
  accountId?: string;
  region?: string;
} {
  const only = (chosen: readonly string[]) =>
    chosen.length === 1 ? chosen[0] : undefined;
  return { accountId: only(view.accountIds), region: only(view.regions) };
}

/** The reads that a view shows, worst first. All words of the text must occur. */
export function selectEntries(
  items: readonly CoverageEntry[],
  view: CoverageView,
): CoverageEntry[] {
  const words = view.text
    .toLocaleLowerCase('en-US')
    .split(/\s+/)
    .filter(Boolean);
  const isChosen = (chosen: readonly string[], value: string) =>
    chosen.length === 0 || chosen.includes(value);
  return items
    .filter(
      entry =>
        isChosen(view.accountIds, entry.accountId) &&
        isChosen(view.regions, entry.region) &&
        isChosen(view.outcomes, entry.outcome) &&
        words.every(word => searchText(entry).includes(word)),
    )
    .sort((a, b) => compareStates(entryState(a), entryState(b)));
}

function searchText(entry: CoverageEntry): string {
  return [
    entry.accountName,
    entry.accountId,
    entry.region,
    entry.collectorTitle,
    entry.collector,
    entry.failure?.message ?? '',
    entry.failure?.missingAction ?? '',
    ...entry.resourceTypes,
  ]
    .join(' ')
    .toLocaleLowerCase('en-US');
}
