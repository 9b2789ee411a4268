import { audited } from '@meridian/api-node';
import type { ActionDependencies } from './registerActions';

export function registerListDatabaseFindingsAction({
  actionsRegistry,
  databases,
  auditor,
}: ActionDependencies): void {
  actionsRegistry.register({
    name: 'list-database-findings',
    title: 'List findings on databases',
    description: `Lists what checks found on RDS and Aurora databases, the worst first: which check failed, why, with what evidence, since when, and whether somebody accepted it (outcome 'excepted', with reason, approver and expiry). With 'at' it says what was true on a day in the past. A check that could not be answered is no finding: get-database tells those as 'unknown'.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          check: z
            .array(z.string())
            .optional()
            .describe('Ids of checks, for example storage-encrypted'),
          severity: z
            .array(
              z.enum(['critical', 'high', 'medium', 'low', 'informational']),
            )
            .optional()
            .describe('Only these severities'),
          outcome: z
            .array(z.enum(['fail', 'excepted']))
            .optional()
            .describe('fail for failures, excepted for accepted ones'),
          state: z
            .enum(['open', 'closed', 'all'])
            .optional()
            .describe('Whether it is open; by default open, with at all'),
          at: z
            .string()
            .datetime({ offset: true })
            .optional()
            .describe('Only what was open at that time, ISO 8601'),
          accountId: z
            .array(z.string().regex(/^\d{12}$/))
            .optional()
            .describe('12-digit account ids'),
          region: z.array(z.string()).optional().describe('Regions'),
          environment: z.array(z.string()).optional().describe('Environments'),
          owner: z
            .array(z.string())
            .optional()
            .describe('Entity references of owners'),
          system: z.array(z.string()).optional().describe('Names of systems'),
          text: z
            .string()
            .max(200)
            .optional()
            .describe('Words that must occur in the database or the finding'),
          limit: z
            .number()
            .int()
            .min(1)
            .max(200)
            .optional()
            .describe('At most this many, by default 50'),
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
            .describe('The findings, the worst first'),
          totalCount: z.number().describe('How many there are on all pages'),
          nextCursor: z
            .string()
            .optional()
            .describe('Given when there are more'),
        }),
    },
    examples: [
      {
        title: 'Unencrypted databases',
        input: { check: ['storage-encrypted'] },
      },
    ],
    action: async ({ input, credentials }) => ({
      output: await audited(
        auditor,
        { eventId: 'findings-search' },
        async () => {
          const page = await databases.searchFindings(input, { credentials });
          return {
            ...page,
            items: page.items.map(finding => ({ ...finding })),
          };
        },
      ),
    }),
  });
}
