import '@backstage/cli/asset-types';
import '@meridian/aws-react/tokens.css';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { refusal } from '@meridian/aws-react/testUtils';
import type { DrStatusApi } from '@meridian/plugin-dr-status-common';
import drStatusPlugin, { drStatusApiRef } from '../src';
import {
  FakeDrStatusApi,
  type FakeDrStatusOptions,
} from '../src/__testUtils__/FakeDrStatusApi';
import { detailAnswers } from '../src/__testUtils__/detail';
import {
  before,
  manySystems,
  troubledSystems,
} from '../src/__testUtils__/systems';

// ?scenario= in the first address chooses what the development app shows.
const scenario = new URLSearchParams(window.location.search).get('scenario');
const now = new Date();

async function allFailing(problem: Promise<Error>) {
  const error = await problem;
  const methods: Array<keyof DrStatusApi> = [
    'searchSystems',
    'summarizeSystems',
    'getRegionMap',
    'listEstateBlockers',
    'listChanges',
    'getSystem',
    'getComponent',
    'getLag',
    'getVerdicts',
  ];
  return Object.fromEntries(methods.map(method => [method, error]));
}

async function optionsOf(): Promise<Partial<FakeDrStatusOptions>> {
  switch (scenario) {
    case 'empty':
      return { systems: [] };
    case 'loading':
      return { delayMillis: 600_000 };
    case 'failed':
      return {
        trouble: await allFailing(
          refusal(503, 'The store of recovery does not answer: no connection.'),
        ),
      };
    case 'denied':
      return {
        trouble: await allFailing(
          refusal(403, 'Your role does not see recovery (dr.status.read).'),
        ),
      };
    case 'stale':
      return {
        state: {
          isStale: true,
          assessedAt: before(now, 3 * 3_600),
          ageSeconds: 3 * 3_600,
          problem: 'The inventory does not answer: connection refused.',
        },
      };
    case 'partial':
      return {
        state: {
          unreadable: [
            {
              subject: 'staging us-west-2',
              reason: 'denied',
              message:
                'DynamoDB tables of staging in us-west-2 could not be read: dynamodb:DescribeTable is denied.',
              missingAction: 'dynamodb:DescribeTable',
            },
          ],
        },
      };
    case null:
      return {};
    default:
      return { systems: manySystems(Number(scenario) || 60, now) };
  }
}

async function start() {
  const api = new FakeDrStatusApi({
    now,
    systems: troubledSystems(now),
    answers: detailAnswers(troubledSystems(now), now),
    delayMillis: 60,
    ...(await optionsOf()),
  });
  createDevApp({
    features: [
      drStatusPlugin,
      createFrontendModule({
        pluginId: 'dr-status',
        extensions: [
          ApiBlueprint.make({
            params: defineParams =>
              defineParams({
                api: drStatusApiRef,
                deps: {},
                factory: () => api,
              }),
          }),
        ],
      }),
    ],
  });
}

start();
