import type { AddressQuery } from '@meridian/aws-react';
import type { Severity } from '@meridian/plugin-rds-inspector-common';
import {
  FLEET_LISTS,
  type FleetList,
  type FleetView,
} from '../fleet/fleetView';

/** The filters of the fleet that findings have too. */
const SHARED: readonly FleetList[] = [
  'kind',
  'engine',
  'accountId',
  'region',
  'environment',
  'owner',
  'system',
  'component',
];

/**
 * The filters of the findings page that leave exactly the findings of the databases in a view.
 *
 * @returns undefined when findings cannot be filtered so, and a link would show others than were counted
 */
export function findingFiltersOf(
  view: Pick<FleetView, 'lists' | 'text' | 'unowned' | 'deleted'>,
  narrowing: { severity?: Severity; outcome: 'fail' | 'excepted' },
): AddressQuery | undefined {
  const isExpressible =
    view.deleted === 'include' &&
    FLEET_LISTS.every(
      name => SHARED.includes(name) || !view.lists[name]?.length,
    );
  if (!isExpressible) return undefined;
  const lists = Object.fromEntries(
    SHARED.map(name => [name, view.lists[name]]),
  );
  return {
    ...narrowing,
    ...lists,
    text: view.text.trim() || undefined,
    unowned: view.unowned,
  };
}
