import { TestDatabases } from '@backstage/backend-test-utils';
import { type Sandbox, startSandbox } from './__testUtils__/sandbox';
import { startPortal } from './__testUtils__/startPortal';

jest.setTimeout(180_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

let sandbox: Sandbox;
let portal: Awaited<ReturnType<typeof startPortal>>;

beforeAll(async () => {
  sandbox = await startSandbox();
  portal = await startPortal(databases);
  await portal.run('reference-data');
  await portal.allScanned();
  await portal.assess();
}, 180_000);

afterAll(async () => {
  await portal?.stop();
  await sandbox?.stop();
});

describe('x', () => {
  it('shows', async () => {
    const { status, body } = await portal.get('/databases?limit=500');
    console.log(status, JSON.stringify(body).slice(0, 3000));
    const summary = await portal.get('/databases/summary');
    console.log(JSON.stringify(summary.body, null, 1).slice(0, 6000));
    const findings = await portal.get(
      '/findings?severity=critical&severity=high&limit=500',
    );
    console.log(
      findings.body.items
        .map(
          (f: any) =>
            `${f.severity} ${f.checkId} ${f.databaseName}: ${f.message}`,
        )
        .join('\n'),
    );
  });
});
