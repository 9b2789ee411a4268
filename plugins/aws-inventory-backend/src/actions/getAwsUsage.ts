import { awsUsageReadPermission } from '@meridian/plugin-aws-inventory-common';
import { audited } from '@meridian/api-node';
import type { ActionDependencies } from './registerActions';

export function registerGetAwsUsageAction({
  actionsRegistry,
  inventory,
  auditor,
}: ActionDependencies): void {
  actionsRegistry.register({
    name: 'get-aws-usage',
    title: 'Get what the portal asks of AWS',
    description: `Counts the requests that the portal itself sends to AWS, by service, operation, account, Region and day, with how many failed and what AWS charges for them in USD at list prices.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    visibilityPermission: awsUsageReadPermission,
    schema: {
      input: z =>
        z.object({
          days: z
            .number()
            .int()
            .min(1)
            .max(92)
            .optional()
            .describe('How many days back, today included (UTC); 7 by default'),
        }),
      output: z =>
        z
          .object({
            requestCount: z.number().describe('Requests, retries included'),
            costUsd: z.number().describe('What they cost'),
            costUsdPerDay: z.number().describe('The cost of the last 24 hours'),
            lines: z
              .array(z.object({}).passthrough())
              .describe('By service and operation, the most expensive first'),
          })
          .passthrough(),
    },
    action: async ({ input, credentials }) => {
      const action = { eventId: 'usage-fetch', severityLevel: 'low' } as const;
      return {
        output: await audited(auditor, action, () =>
          inventory.getUsage(input, { credentials }),
        ),
      };
    },
  });
}
