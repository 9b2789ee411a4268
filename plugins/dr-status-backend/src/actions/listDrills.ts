import { audited } from '@meridian/api-node';
import { DRILL_TYPES } from '@meridian/plugin-dr-status-common';
import type { ActionDependencies } from './registerActions';

export function registerListDrillsAction({
  actionsRegistry,
  drills,
  auditor,
}: ActionDependencies): void {
  actionsRegistry.register({
    name: 'list-drills',
    title: 'List drills',
    description: `Lists exercises of recovery: what was exercised, by whom, whether it was a success, the RTO and RPO that were measured of each step, and notes; and of each system when its next drill is due and whether it is overdue. 'ledger' says whether the append-only record of drills is intact. Drills never change AWS.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          state: z
            .array(z.enum(['planned', 'running', 'closed', 'cancelled']))
            .optional()
            .describe('Only drills in these states'),
          type: z
            .array(z.enum(DRILL_TYPES))
            .optional()
            .describe('Only these types'),
          owner: z
            .array(z.string())
            .optional()
            .describe('Entity references of owners'),
          ref: z
            .string()
            .min(3)
            .max(256)
            .optional()
            .describe('Only drills of this system or component'),
          overdue: z
            .boolean()
            .optional()
            .describe('Only systems whose drill is overdue, and their drills'),
        }),
      output: z =>
        z.object({
          drills: z
            .array(z.object({}).passthrough())
            .describe('The drills, the newest first'),
          totalCount: z.number().describe('How many match'),
          cadence: z
            .array(z.object({}).passthrough())
            .describe('When systems are due, the most overdue first'),
          overdueCount: z.number().describe('How many systems are overdue'),
          ledger: z
            .object({})
            .passthrough()
            .describe('Whether the record of drills is intact'),
        }),
    },
    examples: [{ title: 'What is overdue', input: { overdue: true } }],
    action: async ({ input, credentials }) => ({
      output: await audited(auditor, { eventId: 'drills-list' }, async () => {
        const overview = await drills.list(input, { credentials });
        return {
          drills: overview.drills.map(drill => ({ ...drill })),
          totalCount: overview.totalCount,
          cadence: overview.cadence.map(one => ({ ...one })),
          overdueCount: overview.overdueCount,
          ledger: { ...overview.ledger },
        };
      }),
    }),
  });
}
