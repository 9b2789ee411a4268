import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useRemoteData } from '@meridian/aws-react';
import { rdsInspectorApiRef } from '../api';

/** How often a page that stays open asks again. */
const REFRESH_SECONDS = 60;

/** The databases behind the entity of the page. */
export function useEntityDatabases() {
  const { entity } = useEntity();
  const api = useApi(rdsInspectorApiRef);
  const entityRef = stringifyEntityRef(entity);
  return useRemoteData(
    entityRef,
    signal => api.getEntityDatabases(entityRef, { signal }),
    { refreshSeconds: REFRESH_SECONDS },
  );
}
