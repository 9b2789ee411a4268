import '@backstage/cli/asset-types';
import '@meridian/aws-react/tokens.css';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { refusal } from '@meridian/aws-react/testUtils';
import type { AwsInventoryApi } from '@meridian/plugin-aws-inventory-common';
import awsInventoryPlugin, { awsInventoryApiRef } from '../src';
import {
  coverageOfEstate,
  resourcesOfEstate,
} from '../src/__testUtils__/estate';
import { FakeInventoryApi } from '../src/__testUtils__/FakeInventoryApi';

// ?scenario= in the first address chooses what the development app shows.
const scenario = new URLSearchParams(window.location.search).get('scenario');
const now = new Date();

const ALL_METHODS: ReadonlyArray<keyof AwsInventoryApi> = [
  'searchResources',
  'summarizeResources',
  'getResource',
  'getResourceHistory',
  'getResourceMetrics',
  'listChanges',
  'getCoverage',
  'getUsage',
];

async function troubleOf(): Promise<
  Partial<Record<keyof AwsInventoryApi, Error>>
> {
  const error = {
    failed: () =>
      refusal(
        503,
        'The store of the inventory does not answer: no connection.',
      ),
    denied: () =>
      refusal(
        403,
        'Your role does not read AWS resources (aws-inventory.resource.read).',
      ),
  }[scenario ?? ''];
  if (!error) return {};
  const problem = await error();
  return Object.fromEntries(ALL_METHODS.map(method => [method, problem]));
}

async function start() {
  const api = new FakeInventoryApi({
    now,
    resources: resourcesOfEstate(
      scenario === 'empty' ? 0 : Number(scenario ?? 500) || 500,
      now,
    ),
    coverage: coverageOfEstate(
      now,
      scenario === 'partial'
        ? { regionDown: 'us-west-2', deniedAction: 'sqs:GetQueueAttributes' }
        : {},
    ),
    trouble: await troubleOf(),
    delayMillis: scenario === 'loading' ? 600_000 : 60,
  });
  createDevApp({
    features: [
      awsInventoryPlugin,
      createFrontendModule({
        pluginId: 'aws-inventory',
        extensions: [
          ApiBlueprint.make({
            params: defineParams =>
              defineParams({
                api: awsInventoryApiRef,
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
