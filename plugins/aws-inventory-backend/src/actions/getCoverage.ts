import { awsCoverageReadPermission } from '@meridian/plugin-aws-inventory-common';
import { audited } from '@meridian/api-node';
import type { ActionDependencies } from './registerActions';

export function registerGetCoverageAction({
  actionsRegistry,
  inventory,
  auditor,
}: ActionDependencies): void {
  actionsRegistry.register({
    name: 'get-coverage',
    title: 'Get the coverage of AWS',
    description: `Says for every AWS account, Region and collector when it was last read completely, how that ended, why it could not be read (denied, throttled, unreachable …) and which IAM actions have to be granted. What could not be read is unknown, not absent.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    visibilityPermission: awsCoverageReadPermission,
    schema: {
      input: z =>
        z.object({
          accountId: z
            .array(z.string().regex(/^\d{12}$/))
            .optional()
            .describe('Only these accounts'),
          region: z.array(z.string()).optional().describe('Only these Regions'),
          collector: z
            .array(z.string())
            .optional()
            .describe('Only these collectors, by id'),
          outcome: z
            .array(
              z.enum(['complete', 'partial', 'failed', 'running', 'pending']),
            )
            .optional()
            .describe('Only entries whose last scan ended so'),
        }),
      output: z =>
        z
          .object({
            generatedAt: z.string().describe('When it was computed'),
            grid: z
              .array(z.object({}).passthrough())
              .describe('The worst state of every account and Region'),
            items: z
              .array(z.object({}).passthrough())
              .describe('Every account, Region and collector'),
            iamActionsMissing: z
              .array(z.object({}).passthrough())
              .describe('What to grant, by account'),
          })
          .passthrough(),
    },
    action: async ({ input, credentials }) => {
      const action = {
        eventId: 'coverage-fetch',
        severityLevel: 'low',
      } as const;
      return {
        output: await audited(auditor, action, () =>
          inventory.getCoverage(input, { credentials }),
        ),
      };
    },
  });
}
