import { audited } from '@meridian/api-node';
import { RECOVERY_VERDICTS } from '@meridian/plugin-dr-status-common';
import type { ActionDependencies } from './registerActions';

export function registerGetRecoveryStatusAction({
  actionsRegistry,
  recovery,
  auditor,
}: ActionDependencies): void {
  actionsRegistry.register({
    name: 'get-recovery-status',
    title: 'Get the recovery status',
    description: `Says of systems what recovery was promised (RTO, RPO, strategy) and whether that would be kept if a Region were lost now: the verdicts met, at-risk, not-met or unknown for RPO and RTO apart, the seconds behind them with their arithmetic, what stands in the way (blockers), and when recovery was last exercised. With 'ref' it gives everything about one system: its components, stores with replication and lag, every contribution, the path of recovery, blockers with what to do, and drills. Answers from the portal's database without calling AWS: 'state' says how old that is. Unknown is never met: 'unknowns' says what is not known and why.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          ref: z
            .string()
            .min(3)
            .max(256)
            .optional()
            .describe(
              'Everything about this one system, for example system:default/order-processing; filters do not count then',
            ),
          text: z
            .string()
            .max(200)
            .optional()
            .describe('Words that must occur in the name, owner or domain'),
          verdict: z
            .array(z.enum(RECOVERY_VERDICTS))
            .optional()
            .describe('Only these verdicts; of RPO and RTO the worse counts'),
          tier: z.array(z.string()).optional().describe('Ids of tiers'),
          owner: z
            .array(z.string())
            .optional()
            .describe(
              'Entity references of owners, for example group:default/orders-team',
            ),
          region: z
            .array(z.string())
            .optional()
            .describe('Regions in which a system takes its writes'),
          impossible: z
            .boolean()
            .optional()
            .describe(
              'Only those whose configuration cannot meet an objective',
            ),
          blocked: z
            .boolean()
            .optional()
            .describe('Only those with a critical or high blocker'),
          overdue: z
            .boolean()
            .optional()
            .describe('Only those whose drill is overdue'),
          limit: z
            .number()
            .int()
            .min(1)
            .max(100)
            .optional()
            .describe('At most this many systems, by default 100'),
          cursor: z
            .string()
            .max(2000)
            .optional()
            .describe('The nextCursor of the page before'),
        }),
      output: z =>
        z.object({
          systems: z
            .array(z.object({}).passthrough())
            .describe('The systems, the worst first'),
          totalCount: z.number().describe('How many there are on all pages'),
          nextCursor: z
            .string()
            .optional()
            .describe('Given when there are more'),
          detail: z
            .object({})
            .passthrough()
            .optional()
            .describe('Everything about the system of ref'),
          state: z
            .object({})
            .passthrough()
            .describe('How old all of this is, and what could not be read'),
        }),
    },
    examples: [
      {
        title: 'Systems that would not keep their objectives',
        input: { verdict: ['not-met', 'unknown'] },
      },
      {
        title: 'Everything about one system',
        input: { ref: 'system:default/order-processing' },
      },
    ],
    action: async ({ input: { ref, ...query }, credentials }) => ({
      output: await audited(
        auditor,
        { eventId: 'recovery-status', meta: ref ? { ref } : {} },
        async () => {
          if (ref) {
            const { state, ...detail } = await recovery.getSystem(ref, {
              credentials,
            });
            return {
              systems: [{ ...detail.row }],
              totalCount: 1,
              detail: { ...detail },
              state: { ...state },
            };
          }
          const page = await recovery.searchSystems(query, { credentials });
          return {
            totalCount: page.totalCount,
            nextCursor: page.nextCursor,
            systems: page.items.map(row => ({ ...row })),
            state: { ...page.state },
          };
        },
      ),
    }),
  });
}
