import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { mockAuditor } from '@meridian/backend-test-utils';
import type { WhatIfResult } from '@meridian/plugin-dr-status-common';
import { registerActions } from './registerActions';

const credentials = mockCredentials.user('user:default/olivia');
const state = {
  isStale: false,
  assessedAt: '2026-11-21T08:00:00.000Z',
  unreadable: [],
};

function lossOf(region: string): WhatIfResult {
  return {
    scenario: { kind: 'region', region },
    evaluatedAt: '2026-11-21T08:00:00.000Z',
    survivingRegions: ['us-west-2'],
    totals: { survives: 0, degrades: 0, stops: 1, unknown: 0, unaffected: 0 },
    systems: [],
    stores: [],
    capacity: [],
    order: [],
    cycles: [],
    isRecoveryLowerBound: true,
    assumptions: [],
    unknowns: [],
  };
}

function start() {
  const actions = actionsRegistryServiceMock();
  const { auditor, auditEvent } = mockAuditor();
  /** As services do that check permissions. */
  const check = (asked: BackstageCredentials) => {
    if (asked !== credentials) throw new NotAllowedError('You may not.');
  };
  registerActions({
    actionsRegistry: actions,
    auditor,
    recovery: {
      async searchSystems(_query, options) {
        check(options.credentials);
        return { items: [], totalCount: 0, nextCursor: 'more', state };
      },
      async getSystem(ref) {
        throw new NotFoundError(`There is no system ${ref}.`);
      },
      async simulateLoss({ region }, options) {
        check(options.credentials);
        return { result: lossOf(region), isPartial: true, state };
      },
    },
    drills: {
      async list(query, options) {
        check(options.credentials);
        return {
          drills: [],
          totalCount: query.overdue ? 7 : 0,
          cadence: [],
          overdueCount: 2,
          ledger: { isIntact: true, entryCount: 0, message: 'Nothing yet.' },
        };
      },
    },
  });
  const invoke = (name: string, input: JsonObject, as = credentials) =>
    actions.invoke({
      id: `test:${name}`,
      input,
      credentials: as,
    });
  return { invoke, auditor, auditEvent };
}

describe('actions', () => {
  it('answer as the API does, in the name of who calls them', async () => {
    const { invoke } = start();
    expect((await invoke('get-recovery-status', {})).output).toEqual({
      systems: [],
      totalCount: 0,
      nextCursor: 'more',
      state,
    });
    expect(
      (await invoke('simulate-region-loss', { region: 'us-east-1' })).output,
    ).toMatchObject({
      result: { scenario: { region: 'us-east-1' } },
      isPartial: true,
      state,
    });
    expect((await invoke('list-drills', { overdue: true })).output).toEqual({
      drills: [],
      totalCount: 7,
      cadence: [],
      overdueCount: 2,
      ledger: { isIntact: true, entryCount: 0, message: 'Nothing yet.' },
    });
  });

  it('pass on why something is refused', async () => {
    const { invoke } = start();
    await expect(
      invoke('get-recovery-status', { ref: 'system:default/none' }),
    ).rejects.toThrow('There is no system system:default/none.');
    await expect(
      invoke('simulate-region-loss', { region: 'the east' }),
    ).rejects.toThrow();
  });

  it.each([
    ['get-recovery-status', {}],
    ['simulate-region-loss', { region: 'us-east-1' }],
    ['list-drills', {}],
  ])('%s refuses others, and that is in the audit log', async (name, input) => {
    const { invoke, auditEvent } = start();
    await expect(
      invoke(name, input, mockCredentials.user('user:default/nora')),
    ).rejects.toThrow('You may not.');
    expect(auditEvent.fail).toHaveBeenCalledTimes(1);
  });
});
