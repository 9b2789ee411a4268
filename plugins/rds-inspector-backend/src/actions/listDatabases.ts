import { audited } from '@meridian/api-node';
import type { ActionDependencies } from './registerActions';

export function registerListDatabasesAction({
  actionsRegistry,
  databases,
  auditor,
}: ActionDependencies): void {
  actionsRegistry.register({
    name: 'list-databases',
    title: 'List databases',
    description: `Finds RDS and Aurora databases of all AWS accounts and Regions: engine and version, role, status, storage and its growth, replica lag, open findings by severity, deadlines such as the end of standard support, and how old that knowledge is (observedAt, freshness). A cluster with its instances, and a global cluster with all of its own, is one group. Answers from the portal's database without calling AWS. Fields that are absent do not apply or are not known; 'unknowns' says which and why.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          text: z
            .string()
            .max(200)
            .optional()
            .describe(
              'Words that must all occur in the name, ids, ARN, engine or tags, for example "orders prod"',
            ),
          kind: z
            .array(z.enum(['instance', 'cluster', 'global-cluster']))
            .optional()
            .describe('Only these kinds'),
          engine: z
            .array(z.string())
            .optional()
            .describe('Engines as AWS names them, for example aurora-mysql'),
          majorVersion: z
            .array(z.string())
            .optional()
            .describe('Major versions, for example 14 or 8.0'),
          accountId: z
            .array(z.string().regex(/^\d{12}$/))
            .optional()
            .describe('12-digit account ids'),
          region: z
            .array(z.string())
            .optional()
            .describe('Regions, for example us-east-1'),
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
          severity: z
            .array(
              z.enum(['critical', 'high', 'medium', 'low', 'informational']),
            )
            .optional()
            .describe('Only those with an open finding of these severities'),
          check: z
            .array(z.string())
            .optional()
            .describe('Only those on which one of these checks fails, by id'),
          supportStatus: z
            .array(
              z.enum([
                'standard',
                'extended-support',
                'past-standard-support',
                'unsupported',
              ]),
            )
            .optional()
            .describe('How AWS supports the engine version'),
          orderBy: z
            .enum([
              'severity',
              'name',
              'storage',
              'growth',
              'daysUntilStorageFull',
              'lag',
              'connections',
              'cpu',
              'deadline',
            ])
            .optional()
            .describe('What comes first: by default the worst findings'),
          limit: z
            .number()
            .int()
            .min(1)
            .max(100)
            .optional()
            .describe('At most this many groups, by default 50'),
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
            .describe(
              'Groups: a root, its members, and the ARNs of those that match',
            ),
          nextCursor: z
            .string()
            .optional()
            .describe('Given when there are more'),
        }),
    },
    examples: [
      {
        title: 'Databases with a critical or high finding in production',
        input: { environment: ['prod'], severity: ['critical', 'high'] },
      },
    ],
    action: async ({ input, credentials }) => ({
      output: await audited(
        auditor,
        { eventId: 'databases-search' },
        async () => {
          const page = await databases.searchDatabases(input, { credentials });
          return { ...page, items: page.items.map(group => ({ ...group })) };
        },
      ),
    }),
  });
}
