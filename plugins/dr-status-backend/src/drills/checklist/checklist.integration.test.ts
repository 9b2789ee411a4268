import type { Entity } from '@backstage/catalog-model';
import { createTestDatabases } from '@meridian/backend-test-utils';
import { applyMigrations } from '../../database/applyMigrations';
import { startDrillsBackend } from '../__testUtils__/startDrillsBackend';

jest.setTimeout(60_000);

const ORDERS = 'system:default/orders';
const USERS = 'system:default/users';

const ENTITIES: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: {
      name: 'orders',
      annotations: {
        'meridian.dr/checklist': '1. Tell everybody\n2. [promotion] Promote',
      },
    },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'users' },
  },
];

const databases = createTestDatabases(applyMigrations);
let backend: Awaited<ReturnType<typeof startDrillsBackend>>;

beforeAll(async () => {
  backend = await startDrillsBackend(await databases.migrated(), {
    entities: ENTITIES,
  });
});
afterAll(() => backend.stop());

describe('suggested steps', () => {
  it('are those of the annotation', async () => {
    expect((await backend.get(`/checklist?ref=${ORDERS}`)).body).toMatchObject({
      source: 'annotation',
      steps: [
        { id: 'step-1', title: 'Tell everybody' },
        { id: 'promotion', title: 'Promote' },
      ],
    });
  });

  it('are the usual ones of the type otherwise, and it is told why', async () => {
    const { body } = await backend.get(`/checklist?ref=${USERS}&type=tabletop`);
    expect(body.source).toBe('default');
    expect(body.message).toContain(`${USERS} has no TechDocs`);
    expect(body.steps[0].title).toBe('Read the scenario aloud');
  });
});
