import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { refusal } from '@meridian/aws-react/testUtils';
import {
  FakeDrStatusApi,
  type FakeDrStatusOptions,
} from '../src/__testUtils__/FakeDrStatusApi';
import { before, troubledSystems } from '../src/__testUtils__/systems';
import { FakeDrills } from '../src/drills/__testUtils__/FakeDrills';
import { fillDrills } from '../src/drills/__testUtils__/samples';
import { lossAnswers } from '../src/whatIf/__testUtils__/lossAnswers';
import { largeLoss, whatIfResult } from '../src/whatIf/__testUtils__/losses';
import { scenario, showRecovery, troubleWith } from './devApp';

// Opened at /recovery/what-if, /recovery/drills or /recovery/ledger.
const now = new Date();

/** The questions that these pages ask. */
const QUESTIONS = [
  'listScenarios',
  'simulateLoss',
  'listDrills',
  'getDrill',
  'readLedger',
  'planDrill',
  'recordDrillEvent',
  'getChecklist',
] as const;

async function troubleOf(): Promise<FakeDrStatusOptions['trouble']> {
  switch (scenario) {
    case 'failed':
    case 'denied':
      return troubleWith(QUESTIONS);
    case 'refused':
      return {
        planDrill: await refusal(403, 'You may not plan drills of billing.'),
        recordDrillEvent: await refusal(
          409,
          'Entry 27 was recorded after entry 26, which you saw last.',
        ),
      };
    default:
      return {};
  }
}

function lossesOf() {
  switch (scenario) {
    case 'empty':
      return lossAnswers({ now, resultOf: () => whatIfResult() });
    case 'large':
      return lossAnswers({ now, resultOf: () => largeLoss(500, now) });
    case 'partial':
      return lossAnswers({
        now,
        isPartial: true,
        state: {
          isStale: true,
          assessedAt: before(now, 4 * 3_600),
          ageSeconds: 4 * 3_600,
          problem: 'The inventory does not answer: connection refused.',
        },
      });
    default:
      return lossAnswers({ now });
  }
}

async function start() {
  const systems = scenario === 'empty' ? [] : troubledSystems(now);
  const drills = new FakeDrills({
    systems,
    actor: 'user:default/priya.patel',
    now: () => new Date(),
  });
  if (scenario !== 'empty') await fillDrills(drills, now);
  if (scenario === 'broken') drills.breakAt(5);
  const api = new FakeDrStatusApi({
    now,
    systems,
    answers: { ...lossesOf(), ...drills.answers() },
    trouble: await troubleOf(),
    delayMillis: scenario === 'loading' ? 600_000 : 60,
  });
  showRecovery(api, [
    createFrontendModule({
      pluginId: 'app',
      extensions: [
        ApiBlueprint.make({
          name: 'permission',
          params: defineParams =>
            defineParams({
              api: permissionApiRef,
              deps: {},
              factory: () => ({
                authorize: async () => ({
                  result:
                    scenario === 'auditor'
                      ? AuthorizeResult.DENY
                      : AuthorizeResult.ALLOW,
                }),
              }),
            }),
        }),
      ],
    }),
  ]);
}

start();
