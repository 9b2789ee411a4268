import {
  createConditionExports,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { awsResourcePermissionRef } from '../awsResourcePermissionRef';

/** Allows AWS resources whose owner is one of the given entity references; never those without owner. */
export const isOwnedBy = createPermissionRule({
  name: 'IS_OWNED_BY',
  description: 'Allow AWS resources that belong to one of the given owners',
  resourceRef: awsResourcePermissionRef,
  paramsSchema: z.object({
    owners: z
      .array(z.string())
      .describe('Entity references, for example group:default/orders-team'),
  }),
  apply: (resource, { owners }) =>
    resource.owner !== undefined && owners.includes(resource.owner),
  toQuery: ({ owners }) => ({ owners }),
});

export const awsResourceRules = { isOwnedBy };

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: awsResourcePermissionRef,
  rules: awsResourceRules,
});

/** Conditions for policies. */
export const awsResourceConditions = conditions;

/** Makes the conditional decision that a policy returns for AWS resources. */
export const createAwsResourceConditionalDecision = createConditionalDecision;
