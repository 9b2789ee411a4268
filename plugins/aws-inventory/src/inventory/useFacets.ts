import { useRemoteData } from '@meridian/aws-react';
import type {
  AwsInventoryApi,
  FacetValue,
  InventoryResourceSummary,
  ResourceFilter,
} from '@meridian/plugin-aws-inventory-common';
import { FACET_NAMES, FACETS, type FacetName } from './FacetPanel';

export interface Facets {
  readonly summary: InventoryResourceSummary;
  readonly values: Readonly<Record<FacetName, readonly FacetValue[]>>;
}

/**
 * Counts what matches. The values of a filter are counted without that filter itself, so that a
 * second value can be chosen beside the first.
 */
export async function loadFacets(
  api: AwsInventoryApi,
  filter: ResourceFilter,
  signal: AbortSignal,
): Promise<Facets> {
  const active = FACET_NAMES.filter(name => filter[name] !== undefined);
  const [summary, ...widened] = await Promise.all([
    api.summarizeResources(filter, { signal }),
    ...active.map(name =>
      api.summarizeResources({ ...filter, [name]: undefined }, { signal }),
    ),
  ]);
  const valuesOf = (name: FacetName) => {
    const source = widened[active.indexOf(name)] ?? summary;
    return source[FACETS[name]];
  };
  return {
    summary,
    values: {
      type: valuesOf('type'),
      region: valuesOf('region'),
      accountId: valuesOf('accountId'),
      environment: valuesOf('environment'),
      owner: valuesOf('owner'),
      system: valuesOf('system'),
      state: valuesOf('state'),
    },
  };
}

/** The counts beside the table. */
export function useFacets(api: AwsInventoryApi, filter: ResourceFilter) {
  return useRemoteData(JSON.stringify(filter), signal =>
    loadFacets(api, filter, signal),
  );
}
