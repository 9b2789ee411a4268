import { useApi } from '@backstage/frontend-plugin-api';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { useRemoteData } from '@meridian/aws-react';

/** Whether the reader may do something; nobody may while it is asked. */
export interface MayDrill {
  readonly isAllowed: boolean;
  readonly isLoading: boolean;
}

/** Whether the reader may do it to all of some systems, components and stores. */
export function useMayDrillAll(
  permission: ResourcePermission,
  refs: readonly string[],
): MayDrill {
  return useDecisions(permission, refs, results =>
    results.every(result => result === AuthorizeResult.ALLOW),
  );
}

/** How many are asked about to find one that the reader may do it to. */
const ASKED_COUNT = 40;

/** Whether the reader may do it to any of some systems. */
export function useMayDrillAny(
  permission: ResourcePermission,
  refs: readonly string[],
): MayDrill {
  return useDecisions(permission, refs.slice(0, ASKED_COUNT), results =>
    results.some(result => result === AuthorizeResult.ALLOW),
  );
}

function useDecisions(
  permission: ResourcePermission,
  refs: readonly string[],
  judge: (results: readonly AuthorizeResult[]) => boolean,
): MayDrill {
  const permissionApi = useApi(permissionApiRef);
  const decided = useRemoteData(
    `${permission.name} ${refs.join(' ')}`,
    async () => {
      // They are asked at once, so that the client sends one request for all of them.
      const answers = await Promise.all(
        refs.map(resourceRef =>
          permissionApi.authorize({ permission, resourceRef }),
        ),
      );
      return judge(answers.map(({ result }) => result));
    },
  );
  return {
    isAllowed: !decided.isLoading && decided.data === true,
    isLoading: decided.isLoading,
  };
}
