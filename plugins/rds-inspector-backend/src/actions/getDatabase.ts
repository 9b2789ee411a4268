import { audited } from '@meridian/api-node';
import type { ActionDependencies } from './registerActions';

export function registerGetDatabaseAction({
  actionsRegistry,
  databases,
  auditor,
}: ActionDependencies): void {
  actionsRegistry.register({
    name: 'get-database',
    title: 'Get a database',
    description: `Gives everything about one RDS or Aurora database that the portal knows without calling AWS: its group and topology with replication lag, its configuration beside the platform's standard, parameter differences, backups and the window to which it can be restored, pending maintenance, upgrade targets and end of support, certificates, and the outcome of every check with its evidence. Find ARNs with list-databases.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          arn: z
            .string()
            .min(8)
            .max(2048)
            .describe('The ARN of a DB instance, DB cluster or global cluster'),
        }),
      output: z =>
        z
          .object({
            database: z.object({}).passthrough().describe('The database'),
            group: z
              .array(z.object({}).passthrough())
              .describe('All databases of its group, itself included'),
            checks: z
              .array(z.object({}).passthrough())
              .describe('The outcome of each check'),
          })
          .passthrough(),
    },
    action: async ({ input: { arn }, credentials }) => {
      const action = {
        eventId: 'database-fetch',
        severityLevel: 'low',
        meta: { queryType: 'description', arn },
      } as const;
      return {
        output: await audited(auditor, action, async () => {
          const detail = await databases.getDatabase(arn, { credentials });
          return {
            ...detail,
            database: { ...detail.database },
            group: detail.group.map(row => ({ ...row })),
            checks: detail.checks.map(result => ({ ...result })),
          };
        }),
      };
    },
  });
}
