import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useRemoteData, type RemoteData } from '@meridian/aws-react';
import type {
  ComponentRecovery,
  ComponentRow,
  SystemRecovery,
  SystemRow,
} from '@meridian/plugin-dr-status-common';
import { drStatusApiRef } from '../api';

/** How often a page that stays open asks again. */
const REFRESH_SECONDS = 60;

/** What is known of the recovery of a System or a Component alike. */
export interface EntityRecovery extends Omit<ComponentRecovery, 'row'> {
  readonly row: SystemRow | ComponentRow;
  /** Of a System also what is beside the longest way. */
  readonly rtoContributions?: SystemRecovery['rtoContributions'];
}

/** How the entity of the page would recover. */
export function useEntityRecovery(): RemoteData<EntityRecovery> {
  const { entity } = useEntity();
  const api = useApi(drStatusApiRef);
  const entityRef = stringifyEntityRef(entity);
  const isSystem = entity.kind.toLocaleLowerCase('en-US') === 'system';
  return useRemoteData<EntityRecovery>(
    entityRef,
    signal =>
      isSystem
        ? api.getSystem(entityRef, { signal })
        : api.getComponent(entityRef, { signal }),
    { refreshSeconds: REFRESH_SECONDS },
  );
}

/** The system on whose page there is more: the entity itself, or the one it belongs to. */
export function systemRefOf({ row }: EntityRecovery): string | undefined {
  return 'componentCount' in row ? row.entityRef : row.systemRef;
}
