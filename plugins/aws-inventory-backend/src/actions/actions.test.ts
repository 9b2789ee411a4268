import { createServiceFactory } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { createEmptyDatabases } from '@meridian/backend-test-utils';
import { arns, estateAws, estateCollector } from '../__testUtils__/estate';
import { developer } from '../__testUtils__/policies';
import { startInventoryBackend } from '../__testUtils__/startInventoryBackend';

jest.setTimeout(60_000);

const databases = createEmptyDatabases();
const credentials = mockCredentials.user();

async function start(
  permissions?: ReturnType<typeof mockServices.permissions.mock>,
) {
  const actions = actionsRegistryServiceMock();
  const backend = await startInventoryBackend({
    db: await databases.empty(),
    collectors: [estateCollector()],
    aws: estateAws(),
    permissions,
    features: [
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
    ],
  });
  await backend.allScanned();
  return { ...backend, actions };
}

describe('actions', () => {
  let everything: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    everything = await start();
  });

  it('find resources', async () => {
    const { output } = await everything.actions.invoke({
      id: 'test:search-resources',
      input: { text: 'orders', type: ['AWS::RDS::DBInstance'] },
      credentials,
    });
    expect(output).toEqual({
      items: [expect.objectContaining({ arn: arns.ordersDb })],
    });
  });

  it('describe a resource and what happened to it', async () => {
    const { output } = await everything.actions.invoke({
      id: 'test:get-resource',
      input: { arn: arns.ordersDb },
      credentials,
    });
    expect(output).toMatchObject({
      resource: { attributes: { EngineVersion: '16.4' } },
      changes: [{ kind: 'appeared' }],
    });
  });

  it('give coverage and usage', async () => {
    const coverage = await everything.actions.invoke({
      id: 'test:get-coverage',
      input: { accountId: ['111122223333'] },
      credentials,
    });
    expect(coverage.output).toMatchObject({
      items: [{ outcome: 'complete' }, { outcome: 'complete' }],
    });
    const usage = await everything.actions.invoke({
      id: 'test:get-aws-usage',
      input: { days: 1 },
      credentials,
    });
    expect(usage.output).toMatchObject({ requestCount: 0, costUsd: 0 });
  });

  it('are all read-only', async () => {
    const { actions } = await everything.actions.list();
    expect(actions.map(({ name }) => name).sort()).toEqual([
      'get-aws-usage',
      'get-coverage',
      'get-resource',
      'search-resources',
    ]);
    for (const { attributes } of actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
    }
  });

  it('answer only what the caller may read', async () => {
    const { actions, auditEvent } = await start(developer());
    const { output } = await actions.invoke({
      id: 'test:search-resources',
      input: {},
      credentials,
    });
    expect(output).toMatchObject({ items: [{ name: 'orders-db' }] });
    await expect(
      actions.invoke({
        id: 'test:get-resource',
        input: { arn: arns.paymentsDb },
        credentials,
      }),
    ).rejects.toThrow(/has no resource/);
    await expect(
      actions.invoke({ id: 'test:get-coverage', input: {}, credentials }),
    ).rejects.toThrow(NotAllowedError);
    expect(auditEvent.fail).toHaveBeenCalledTimes(2);
  });
});
