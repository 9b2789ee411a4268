import type { ViewChip } from '@meridian/aws-react';
import type { InventoryResourceSummary } from '@meridian/plugin-aws-inventory-common';
import { shortOwnerName, shortTypeName } from '../words/names';
import {
  CHANGED_WITHIN,
  LIST_FILTERS,
  toggled,
  type InventoryView,
  type ListFilter,
} from './inventoryView';

export const FILTER_NAMES: Readonly<Record<ListFilter, string>> = {
  type: 'Type',
  accountId: 'Account',
  region: 'Region',
  environment: 'Environment',
  owner: 'Owner',
  system: 'System',
  component: 'Component',
  state: 'State',
  tag: 'Tag',
};

/** How a value of a filter is called. */
export function filterValueName(
  name: ListFilter,
  value: string,
  accounts: InventoryResourceSummary['accounts'] = [],
): string {
  switch (name) {
    case 'type':
      return shortTypeName(value);
    case 'owner':
      return shortOwnerName(value);
    case 'accountId':
      return accounts.find(account => account.value === value)?.label ?? value;
    default:
      return value;
  }
}

/** The filters that are set, each to be removed on its own. */
export function filterChips(
  view: InventoryView,
  accounts?: InventoryResourceSummary['accounts'],
): Array<ViewChip<InventoryView>> {
  const chips: Array<ViewChip<InventoryView>> = LIST_FILTERS.flatMap(name =>
    view.lists[name].map(value => ({
      id: `${name}=${value}`,
      label: `${FILTER_NAMES[name]}: ${filterValueName(name, value, accounts)}`,
      without: toggled(view, name, value),
    })),
  );
  if (view.text) {
    chips.push({
      id: 'text',
      label: `Text: ${view.text}`,
      without: { ...view, text: '' },
    });
  }
  if (view.changedWithin) {
    chips.push({
      id: 'changed',
      label: `Changed: ${CHANGED_WITHIN[view.changedWithin].label}`,
      without: { ...view, changedWithin: undefined },
    });
  }
  if (view.unowned !== undefined) {
    chips.push({
      id: 'unowned',
      label: view.unowned ? 'Without an owner' : 'With an owner',
      without: { ...view, unowned: undefined },
    });
  }
  if (view.deleted !== 'exclude') {
    chips.push({
      id: 'deleted',
      label: view.deleted === 'only' ? 'Deleted only' : 'Deleted too',
      without: { ...view, deleted: 'exclude' },
    });
  }
  return chips;
}
