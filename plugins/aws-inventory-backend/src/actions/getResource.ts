import { audited } from '@meridian/api-node';
import type { ActionDependencies } from './registerActions';

export function registerGetResourceAction({
  actionsRegistry,
  inventory,
  auditor,
}: ActionDependencies): void {
  actionsRegistry.register({
    name: 'get-resource',
    title: 'Get an AWS resource',
    description: `Gives the whole description of one AWS resource as the portal last saw it: its facts, tags, raw AWS attributes, related resources and its newest changes, with the time at which they were observed. What could not be read is in unread, with what it last was. Find ARNs with search-resources.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          arn: z.string().min(8).max(2048).describe('The ARN of the resource'),
        }),
      output: z =>
        z.object({
          resource: z
            .object({})
            .passthrough()
            .describe('The resource with its attributes and relations'),
          changes: z
            .array(z.object({}).passthrough())
            .describe('Its 20 newest changes, the newest first'),
        }),
    },
    action: async ({ input: { arn }, credentials }) => {
      const action = {
        eventId: 'resource-fetch',
        severityLevel: 'low',
        meta: { queryType: 'description', arn },
      } as const;
      return {
        output: await audited(auditor, action, async () => {
          const [resource, history] = await Promise.all([
            inventory.getResource(arn, { credentials }),
            inventory.getResourceHistory({ arn, limit: 20 }, { credentials }),
          ]);
          return { resource, changes: history.items };
        }),
      };
    },
  });
}
