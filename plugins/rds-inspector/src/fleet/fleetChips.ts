import { oneOf, type ViewChip } from '@meridian/aws-react';
import type { DatabaseFacets } from '@meridian/plugin-rds-inspector-common';
import { ROLE_WORDS } from '../database/words/roles';
import {
  engineName,
  KIND_NAMES,
  SEVERITY_NAMES,
  shortEntityName,
  SUPPORT_NAMES,
} from '../words/names';
import {
  FLEET_LISTS,
  toggled,
  type FleetList,
  type FleetView,
} from './fleetView';

export const FILTER_NAMES: Readonly<Record<FleetList, string>> = {
  severity: 'Open findings',
  check: 'Check',
  outcome: 'Outcome',
  kind: 'Kind',
  role: 'Role',
  engine: 'Engine',
  engineVersion: 'Version',
  majorVersion: 'Major version',
  supportStatus: 'Support',
  status: 'Status',
  accountId: 'Account',
  region: 'Region',
  environment: 'Environment',
  owner: 'Owner',
  system: 'System',
  component: 'Component',
};

function nameIn<Value extends string>(
  names: Readonly<Record<Value, string>>,
  value: string,
): string {
  const known = Object.entries<string>(names).find(([key]) => key === value);
  return known ? known[1] : value;
}

/** How a value of a filter is called. */
export function filterValueName(
  name: FleetList,
  value: string,
  facets?: Pick<DatabaseFacets, 'accounts' | 'checks'>,
): string {
  const labelOf = (values: DatabaseFacets['accounts'] | undefined) =>
    values?.find(facet => facet.value === value)?.label ?? value;
  switch (name) {
    case 'severity':
      return nameIn(SEVERITY_NAMES, value);
    case 'kind':
      return nameIn(KIND_NAMES, value);
    case 'role':
      return nameIn(ROLE_WORDS, value);
    case 'supportStatus':
      return nameIn(SUPPORT_NAMES, value);
    case 'engine':
      return engineName(value);
    case 'owner':
      return shortEntityName(value);
    case 'accountId':
      return labelOf(facets?.accounts);
    case 'check':
      return labelOf(facets?.checks);
    default:
      return value;
  }
}

/** More values of one filter than these are one chip. */
const MOST_CHIPS_OF_A_FILTER = 3;

function chipsOfList(
  view: FleetView,
  name: FleetList,
  facets: DatabaseFacets | undefined,
): Array<ViewChip<FleetView>> {
  const values = view.lists[name] ?? [];
  if (values.length > MOST_CHIPS_OF_A_FILTER) {
    const names = values.map(value => filterValueName(name, value, facets));
    return [
      {
        id: name,
        label: `${FILTER_NAMES[name]}: ${names.slice(0, 2).join(', ')} or ${
          names.length - 2
        } more`,
        without: { ...view, lists: { ...view.lists, [name]: [] } },
      },
    ];
  }
  return values.map(value => ({
    id: `${name}=${value}`,
    label: `${FILTER_NAMES[name]}: ${filterValueName(name, value, facets)}`,
    without: toggled(view, name, value),
  }));
}

/** The filters that are set, each to be removed on its own. */
export function fleetChips(
  view: FleetView,
  facets?: DatabaseFacets,
): Array<ViewChip<FleetView>> {
  const chips = FLEET_LISTS.flatMap(name => chipsOfList(view, name, facets));
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
  if (view.deleted !== 'include') {
    chips.push({
      id: 'deleted',
      label: oneOf(['only'] as const, view.deleted)
        ? 'Deleted only'
        : 'Existing only',
      without: { ...view, deleted: 'include' },
    });
  }
  return chips;
}
