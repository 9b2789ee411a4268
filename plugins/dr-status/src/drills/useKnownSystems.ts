import { useApi } from '@backstage/frontend-plugin-api';
import { useRemoteData } from '@meridian/aws-react';
import type {
  StoreKind,
  SystemRecovery,
} from '@meridian/plugin-dr-status-common';
import { useMemo } from 'react';
import { drStatusApiRef } from '../api';
import { isSystemRef } from '../parts/EntityLink';

/** A system as a plan needs to know it. */
export interface KnownSystem {
  readonly entityRef: string;
  readonly title: string;
  readonly owner?: string;
  readonly components: ReadonlyArray<{
    readonly entityRef: string;
    readonly title: string;
  }>;
  readonly stores: ReadonlyArray<{
    readonly arn: string;
    readonly name: string;
    readonly kind: StoreKind;
  }>;
}

/** What is known of the Systems among some entity references; those that cannot be read are left out. */
export function useKnownSystems(
  entityRefs: readonly string[],
): ReadonlyMap<string, KnownSystem> {
  const api = useApi(drStatusApiRef);
  const systemRefs = entityRefs.filter(isSystemRef);
  const { data } = useRemoteData(
    `known ${systemRefs.join(' ')}`,
    async signal => {
      const answers = await Promise.allSettled(
        systemRefs.map(ref => api.getSystem(ref, { signal })),
      );
      return answers.flatMap(answer =>
        answer.status === 'fulfilled' ? [knownOf(answer.value)] : [],
      );
    },
  );
  return useMemo(
    () => new Map((data ?? []).map(system => [system.entityRef, system])),
    [data],
  );
}

function knownOf({ row, components, stores }: SystemRecovery): KnownSystem {
  return {
    entityRef: row.entityRef,
    title: row.title,
    ...(row.owner ? { owner: row.owner } : {}),
    components: components.map(({ entityRef, title }) => ({
      entityRef,
      title,
    })),
    stores: stores.map(({ arn, name, kind }) => ({ arn, name, kind })),
  };
}
