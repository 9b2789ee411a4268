import type { ViewChip } from '@meridian/aws-react';
import { nameOfEntity } from '../parts/EntityLink';
import { VERDICT_WORDS } from '../parts/words';
import {
  OVERVIEW_LISTS,
  toggled,
  withFlag,
  type OverviewFlag,
  type OverviewList,
  type OverviewView,
} from './overviewView';

export const FILTER_NAMES: Readonly<Record<OverviewList, string>> = {
  verdict: 'Verdict',
  tier: 'Tier',
  owner: 'Owner',
  domain: 'Domain',
  region: 'Primary Region',
};

export const FLAG_NAMES: Readonly<Record<OverviewFlag, string>> = {
  impossible: 'Impossible promise',
  blocked: 'Grave blocker',
  overdue: 'Drill overdue',
};

/** How a value of a filter is called. */
export function filterValueName(name: OverviewList, value: string): string {
  switch (name) {
    case 'verdict': {
      const known = Object.entries(VERDICT_WORDS).find(
        ([key]) => key === value,
      );
      return known ? known[1] : value;
    }
    case 'owner':
    case 'domain':
      return nameOfEntity(value);
    default:
      return value;
  }
}

/** The filters that are set, each to be removed on its own. */
export function overviewChips(
  view: OverviewView,
): Array<ViewChip<OverviewView>> {
  const lists = OVERVIEW_LISTS.flatMap(name =>
    (view.lists[name] ?? []).map(value => ({
      id: `${name}=${value}`,
      label: `${FILTER_NAMES[name]}: ${filterValueName(name, value)}`,
      without: toggled(view, name, value),
    })),
  );
  const flags = view.flags.map(flag => ({
    id: flag,
    label: FLAG_NAMES[flag],
    without: withFlag(view, flag, false),
  }));
  const text = view.text
    ? [
        {
          id: 'text',
          label: `Text: ${view.text}`,
          without: { ...view, text: '' },
        },
      ]
    : [];
  return [...lists, ...flags, ...text];
}
