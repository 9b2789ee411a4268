import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { CATALOG_PREFIX, serveCatalogFiles } from './catalog/catalogFiles';
import type { Estate } from './core/Estate';
import { buildEstate } from './estate';
import { IMPERFECTIONS } from './estate/imperfections';
import { buildLargeEstate } from './estate/large';
import { createOidcProvider, OIDC_PREFIX } from './oidc/oidcProvider';
import { onFirstRequest } from './onFirstRequest';
import { createSandbox } from './server';
import { SERVICES } from './services';

const DEFAULT_PORT = 4566;

/** Where the portal's backend takes people back to after they signed in. */
const DEFAULT_REDIRECT_URIS = [
  'http://localhost:7007/api/auth/oidc/handler/frame',
  'http://localhost:3000/api/auth/oidc/handler/frame',
];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(DEFAULT_PORT) },
      host: { type: 'string', default: '127.0.0.1' },
      estate: { type: 'string', default: 'reference' },
      accounts: { type: 'string', default: '20' },
      regions: { type: 'string', default: '4' },
      resources: { type: 'string' },
      databases: { type: 'string', default: '0' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port must be a number up to 65535, not ${values.port}.`);
  }
  const sandbox = createSandbox({
    port,
    host: values.host,
    estate: chooseEstate(values),
    imperfections: values.estate === 'reference' ? IMPERFECTIONS : [],
    services: SERVICES,
  });
  await startOrExplain(sandbox, port);
  sandbox.mount(
    OIDC_PREFIX,
    onFirstRequest(() =>
      createOidcProvider({
        origin: `http://localhost:${new URL(sandbox.url).port}`,
        redirectUris: redirectUris(process.env.MERIDIAN_OIDC_REDIRECT_URIS),
      }),
    ),
  );
  sandbox.mount(
    CATALOG_PREFIX,
    serveCatalogFiles(
      join(dirname(require.resolve('../package.json')), 'catalog'),
    ),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      sandbox.stop().catch(fail);
    });
  }
  process.stdout.write(
    `The sandbox is ready on ${sandbox.url} with ${sandbox.operations.length} AWS operations.\n`,
  );
}

function chooseEstate(values: {
  estate: string;
  accounts: string;
  regions: string;
  resources?: string;
  databases: string;
}): Estate {
  switch (values.estate) {
    case 'reference':
      return buildEstate();
    case 'large':
      return buildLargeEstate({
        accounts: Number(values.accounts),
        regions: Number(values.regions),
        // Who asks for databases wants these, and nothing else unless that is asked for, too.
        resources: Number(
          values.resources ?? (Number(values.databases) > 0 ? 0 : 100_000),
        ),
        databases: Number(values.databases),
      });
    default:
      throw new Error(
        `--estate must be 'reference' or 'large', not '${values.estate}'.`,
      );
  }
}

/** Comma-separated, as the environment has them. */
function redirectUris(text: string | undefined): string[] {
  const uris = text?.split(',').map(uri => uri.trim()) ?? [];
  return uris.some(Boolean) ? uris.filter(Boolean) : DEFAULT_REDIRECT_URIS;
}

async function startOrExplain(
  sandbox: { start(): Promise<void> },
  port: number,
): Promise<void> {
  try {
    await sandbox.start();
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'EADDRINUSE') {
        throw new Error(
          `Port ${port} is in use: stop what uses it, or choose another with --port.`,
        );
      }
    }
    throw error;
  }
}

function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

main().catch(fail);
