import {
  createConditionExports,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { drSystemPermissionRef } from '../drSystemPermissionRef';

/** Allows systems, components and stores whose owner is one of the given ones; never those without owner. */
export const isSystemOwnedBy = createPermissionRule({
  name: 'IS_SYSTEM_OWNED_BY',
  description: 'Allow what belongs to one of the given owners',
  resourceRef: drSystemPermissionRef,
  paramsSchema: z.object({
    owners: z
      .array(z.string())
      .describe('Entity references, for example group:default/orders-team'),
  }),
  apply: ({ owner }, { owners }) =>
    owner !== undefined && owners.includes(owner),
  toQuery: ({ owners }) => ({ owners }),
});

export const drSystemRules = { isSystemOwnedBy };

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: drSystemPermissionRef,
  rules: drSystemRules,
});

/** Conditions for policies. */
export const drSystemConditions = conditions;

/** Makes the conditional decision that a policy returns for recovery status and drills. */
export const createDrSystemConditionalDecision = createConditionalDecision;
