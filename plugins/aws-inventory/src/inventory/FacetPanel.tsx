import { FacetPanel as Panel } from '@meridian/aws-react';
import type {
  FacetValue,
  InventoryResourceSummary,
} from '@meridian/plugin-aws-inventory-common';
import { FILTER_NAMES, filterValueName } from '../filters/filterChips';
import {
  toggled,
  type InventoryView,
  type ListFilter,
} from '../filters/inventoryView';

/** The filters that have counts, with where a summary holds them. */
export const FACETS = {
  type: 'types',
  region: 'regions',
  accountId: 'accounts',
  environment: 'environments',
  owner: 'owners',
  system: 'systems',
  state: 'states',
} as const satisfies Partial<
  Record<ListFilter, keyof InventoryResourceSummary>
>;

export type FacetName = keyof typeof FACETS;

export const FACET_NAMES: readonly FacetName[] = [
  'type',
  'state',
  'region',
  'accountId',
  'owner',
  'system',
  'environment',
];

/** The counts beside the table; a press on one shows exactly the rows that it counts. */
export function FacetPanel(props: {
  view: InventoryView;
  facets: Readonly<Record<FacetName, readonly FacetValue[]>> | undefined;
  accounts: readonly FacetValue[] | undefined;
  onChange(view: InventoryView): void;
}) {
  const { view, facets, accounts, onChange } = props;
  return (
    <Panel
      label="Filters with counts"
      facets={FACET_NAMES.map(name => ({
        id: name,
        title: FILTER_NAMES[name],
        options: facets?.[name],
        selected: view.lists[name],
        labelOf: value => filterValueName(name, value, [...(accounts ?? [])]),
        onToggle: value => onChange(toggled(view, name, value)),
      }))}
    />
  );
}
