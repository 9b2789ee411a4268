import { audited } from '@meridian/api-node';
import type { ActionDependencies } from './registerActions';

const SEARCHABLE_LIMIT = 100;

export function registerSearchResourcesAction({
  actionsRegistry,
  inventory,
  auditor,
}: ActionDependencies): void {
  actionsRegistry.register({
    name: 'search-resources',
    title: 'Search AWS resources',
    description: `Finds AWS resources in the portal's inventory: what exists in which account and Region, to whom it belongs, its state and tags, and how old that knowledge is (observedAt, freshness). Answers from the portal's database without calling AWS. Use get-resource with an ARN for the description of one resource.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          text: z
            .string()
            .max(200)
            .optional()
            .describe(
              'Words that must all occur in the name, id, ARN or tags, for example "orders prod"',
            ),
          type: z
            .array(z.string())
            .optional()
            .describe(
              'CloudFormation names of types, for example AWS::RDS::DBInstance',
            ),
          accountId: z
            .array(z.string().regex(/^\d{12}$/))
            .optional()
            .describe('12-digit account ids'),
          region: z
            .array(z.string())
            .optional()
            .describe('Regions, for example us-east-1, or global'),
          environment: z
            .array(z.string())
            .optional()
            .describe('Environments, for example prod'),
          owner: z
            .array(z.string())
            .optional()
            .describe(
              'Entity references of owners, for example group:default/orders-team',
            ),
          system: z.array(z.string()).optional().describe('Names of systems'),
          state: z
            .array(z.string())
            .optional()
            .describe('States in the words of AWS, for example available'),
          tag: z
            .array(z.string())
            .max(20)
            .optional()
            .describe('Tags, all of them: key=value, or key for any value'),
          changedSince: z
            .string()
            .datetime({ offset: true })
            .optional()
            .describe('Only what changed at or after this time, ISO 8601'),
          unowned: z
            .boolean()
            .optional()
            .describe('true for only those without an owner'),
          deleted: z
            .enum(['exclude', 'include', 'only'])
            .optional()
            .describe('Whether to include what is gone from AWS'),
          limit: z
            .number()
            .int()
            .min(1)
            .max(SEARCHABLE_LIMIT)
            .optional()
            .describe(`At most this many, by default 50`),
          cursor: z
            .string()
            .max(4096)
            .optional()
            .describe('The nextCursor of the page before'),
        }),
      output: z =>
        z.object({
          items: z
            .array(z.object({}).passthrough())
            .describe('The resources, in the order of their names'),
          nextCursor: z
            .string()
            .optional()
            .describe('Given when there are more'),
        }),
    },
    examples: [
      {
        title: 'Databases of one team in one Region',
        input: {
          type: ['AWS::RDS::DBInstance'],
          region: ['us-west-2'],
          owner: ['group:default/orders-team'],
        },
      },
    ],
    action: async ({ input, credentials }) => ({
      output: await audited(auditor, { eventId: 'resources-search' }, () =>
        inventory.searchResources(input, { credentials }),
      ),
    }),
  });
}
