import '@backstage/cli/asset-types';
import '@meridian/aws-react/tokens.css';
import {
  ApiBlueprint,
  createFrontendModule,
  type FrontendModule,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { refusal } from '@meridian/aws-react/testUtils';
import type { DrStatusApi } from '@meridian/plugin-dr-status-common';
import drStatusPlugin, { drStatusApiRef } from '../src';

/** What the development app shows, chosen by ?scenario= in its first address. */
export const scenario = new URLSearchParams(window.location.search).get(
  'scenario',
);

/** Shows the plugin over an API that needs no backend. */
export function showRecovery(
  api: DrStatusApi,
  more: readonly FrontendModule[] = [],
): void {
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
      ...more,
    ],
  });
}

/** Lets all of these questions fail where the scenario is that they do; undefined in others. */
export async function troubleWith(
  methods: ReadonlyArray<keyof DrStatusApi>,
): Promise<Partial<Record<keyof DrStatusApi, Error>> | undefined> {
  const error = await problemOfScenario();
  return error && Object.fromEntries(methods.map(method => [method, error]));
}

async function problemOfScenario(): Promise<Error | undefined> {
  switch (scenario) {
    case 'failed':
      return refusal(
        503,
        'The store of recovery does not answer: no connection.',
      );
    case 'denied':
      return refusal(403, 'Your role does not see recovery (dr.status.read).');
    default:
      return undefined;
  }
}
