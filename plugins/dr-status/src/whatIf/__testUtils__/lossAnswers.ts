import type {
  DrStatusApi,
  LossScenario,
  RecoveryState,
  WhatIfResult,
} from '@meridian/plugin-dr-status-common';
import { stateAt } from '../../__testUtils__/overview';
import { troubledLoss } from './losses';

/** What the API answers about losses: of every scenario that it offers the same estate. */
export function lossAnswers(options: {
  now: Date;
  isPartial?: boolean;
  state?: Partial<RecoveryState>;
  resultOf?(scenario: LossScenario): WhatIfResult;
}): Pick<DrStatusApi, 'listScenarios' | 'simulateLoss'> {
  const { now, isPartial = false, resultOf } = options;
  const state: RecoveryState = { ...stateAt(now), ...options.state };
  return {
    listScenarios: async () => ({
      items: [
        { kind: 'region', region: 'us-west-2', systemCount: 7 },
        { kind: 'region', region: 'us-east-1', systemCount: 8 },
        {
          kind: 'zone',
          region: 'us-east-1',
          zone: 'us-east-1b',
          systemCount: 3,
        },
        {
          kind: 'zone',
          region: 'us-east-1',
          zone: 'us-east-1a',
          systemCount: 5,
        },
      ],
      state,
    }),
    simulateLoss: async ({ region, zone }) => {
      const scenario: LossScenario = zone
        ? { kind: 'zone', region, zone }
        : { kind: 'region', region };
      return {
        result: resultOf ? resultOf(scenario) : troubledLoss(scenario, now),
        isPartial,
        state,
      };
    },
  };
}
