import type { RecoveryUnknown } from '../types';
import type { RecoveryProbe } from './RecoveryProbe';
import { unknownContribution } from './stores';

/** Why nothing is known of workloads yet. */
export const WORKLOADS_UNKNOWN: RecoveryUnknown = {
  reason: 'not-read',
  message: 'cluster data arrives with a later plugin',
};

/**
 * Stands for the probe of workloads until a plugin brings one: every component that runs something needs
 * room and time in the other Region, and nobody knows whether it has them.
 */
export const unknownWorkloads: RecoveryProbe = {
  id: 'unknown-workloads',
  title: 'Workloads in EKS, which are not read yet',
  kinds: ['workload'],
  resourceTypes: [],
  metricIds: [],
  probe: ({ estate, options }) => ({
    stores: [...estate.entities.values()]
      .filter(
        entity =>
          entity.kind === 'Component' &&
          !options.typesWithoutWorkload.includes(entity.type ?? ''),
      )
      .map(entity => {
        const subject = {
          arn: entity.entityRef,
          name: entity.name,
          kind: 'workload' as const,
        };
        return {
          ...subject,
          mechanism: 'unknown' as const,
          accountId: '',
          owner: entity.owner,
          system: entity.systemRef,
          component: entity.entityRef,
          copies: [],
          scaleUp: unknownContribution(subject, WORKLOADS_UNKNOWN, {
            step: 'scale-up',
          }),
          warmUp: unknownContribution(subject, WORKLOADS_UNKNOWN, {
            step: 'warm-up',
          }),
          blockers: [],
          observedAt: estate.now.toISOString(),
        };
      }),
  }),
};
