import { audited } from '@meridian/api-node';
import type { ActionDependencies } from './registerActions';

export function registerSimulateRegionLossAction({
  actionsRegistry,
  recovery,
  auditor,
}: ActionDependencies): void {
  actionsRegistry.register({
    name: 'simulate-region-loss',
    title: 'Simulate the loss of a Region',
    description: `Says what the loss of a Region, or of one Availability Zone of it, would mean for the whole estate this minute: which systems survive, degrade or stop and why, the seconds of data that each store would lose now and at the worst of the last 30 days, whether what survives can carry the load (node groups, Auto Scaling maximums, Service Quotas), and the order and time of recovery. It is computed from what was last observed and changes nothing in AWS. When 'isPartial' is true, systems that the caller may not read are left out of everything.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          region: z
            .string()
            .regex(/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/)
            .describe('The Region that is lost, for example us-east-1'),
          zone: z
            .string()
            .max(64)
            .optional()
            .describe(
              'Only this Availability Zone of it is lost, for example us-east-1a',
            ),
        }),
      output: z =>
        z.object({
          result: z.object({}).passthrough().describe('What it would mean'),
          isPartial: z
            .boolean()
            .describe('Whether something is left out that may not be read'),
          state: z
            .object({})
            .passthrough()
            .describe('How old all of this is, and what could not be read'),
        }),
    },
    examples: [
      { title: 'Lose us-east-1', input: { region: 'us-east-1' } },
      {
        title: 'Lose one Availability Zone',
        input: { region: 'us-east-1', zone: 'us-east-1a' },
      },
    ],
    action: async ({ input, credentials }) => {
      const action = {
        eventId: 'loss-simulate',
        severityLevel: 'low',
        meta: { ...input },
      } as const;
      return {
        output: await audited(auditor, action, async () => {
          const { result, isPartial, state } = await recovery.simulateLoss(
            input,
            { credentials },
          );
          return { result: { ...result }, isPartial, state: { ...state } };
        }),
      };
    },
  });
}
