import { toggledLists, type ViewChip } from '@meridian/aws-react';
import type { DatabaseFacets } from '@meridian/plugin-rds-inspector-common';
import { FILTER_NAMES, filterValueName } from '../fleet/fleetChips';
import {
  FINDING_LISTS,
  type FindingList,
  type FindingView,
} from './findingView';

/** What the ids in filters are called. */
export type FilterLabels = Pick<DatabaseFacets, 'accounts' | 'checks'>;

/** How a filter is called on the page of findings. */
export function findingFilterName(name: FindingList): string {
  return name === 'severity' ? 'Severity' : FILTER_NAMES[name];
}

/** How a value of a filter is called on the page of findings. */
export function findingValueName(
  name: FindingList,
  value: string,
  labels: FilterLabels,
): string {
  if (name === 'outcome') return value === 'fail' ? 'Failure' : 'Excepted';
  return filterValueName(name, value, labels);
}

/** The filters that are set, each with the view that is left when it is removed. */
export function findingChips(
  view: FindingView,
  labels: FilterLabels,
): Array<ViewChip<FindingView>> {
  const chips = FINDING_LISTS.flatMap(name =>
    (view.lists[name] ?? []).map(value => ({
      id: `${name}=${value}`,
      label: `${findingFilterName(name)}: ${findingValueName(
        name,
        value,
        labels,
      )}`,
      without: { ...view, lists: toggledLists(view.lists, name, value) },
    })),
  );
  if (view.text) {
    chips.push({
      id: 'text',
      label: `Text: ${view.text}`,
      without: { ...view, text: '' },
    });
  }
  if (view.unowned !== undefined) {
    chips.push({
      id: 'unowned',
      label: view.unowned ? 'Without an owner' : 'With an owner',
      without: { ...view, unowned: undefined },
    });
  }
  return chips;
}
