import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { freePort } from './ports.mjs';
import { startTestPostgres } from './postgres.mjs';
import { BACKEND_FAILURE, ProcessGroup, waitForAddress } from './processes.mjs';
import { repositoryRoot } from './repository.mjs';
import { startSandbox } from './sandbox.mjs';
import { say } from './say.mjs';

const require = createRequire(import.meta.url);

const NODE_TRANSFORM = '@backstage/cli/config/nodeTransform.cjs';

/**
 * Runs something against a whole portal of its own: an empty database, a sandbox, and the backend that
 * serves the built frontend, all on free ports.
 *
 * @param options.builtBackend - a folder of `buildBackend`, to run that instead of the sources
 * @param options.nodeArguments - arguments of the backend's Node itself
 * @param options.env - more environment for the backend
 */
export async function withTestPortal(env, run, options = {}) {
  const parts = new ProcessGroup();
  const postgres = await startTestPostgres();
  try {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const sandbox = await startSandbox(parts, {
      env: {
        ...env,
        MERIDIAN_OIDC_REDIRECT_URIS: `${url}/api/auth/oidc/handler/frame`,
      },
      port: await freePort(),
      args: options.sandboxArgs,
      signal: options.signal,
    });
    if (options.freezeClock) {
      await freezeClock(sandbox.url);
    }
    const backendStartedAt = Date.now();
    const backend = startBackend(parts, {
      env: { ...env, ...postgres.env, ...sandbox.awsEnv, ...options.env },
      config: merge(
        portalConfig({ url, port, sandboxUrl: sandbox.url }),
        options.config ?? {},
      ),
      name: String(port),
      builtBackend: options.builtBackend,
      nodeArguments: options.nodeArguments,
    });
    await waitForAddress(`${url}/.backstage/health/v1/readiness`, backend, {
      timeoutSeconds: 180,
      signal: options.signal,
      failure: BACKEND_FAILURE,
    });
    say(`A portal for tests answers at ${url}`);
    return await run({
      url,
      sandboxUrl: sandbox.url,
      backend,
      backendStartedAt,
      postgres,
    });
  } finally {
    await parts.stop();
    await postgres.stop();
  }
}

async function freezeClock(sandboxUrl) {
  const response = await fetch(`${sandboxUrl}/_sandbox/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ frozen: true }),
  });
  if (!response.ok) {
    throw new Error(`The sandbox's clock answers ${response.status}`);
  }
}

function startBackend(
  parts,
  { env, config, name, builtBackend, nodeArguments = [] },
) {
  const folder = join(repositoryRoot, '.meridian/test');
  mkdirSync(folder, { recursive: true });
  const configFile = join(folder, `app-config.${name}.yaml`);
  writeFileSync(configFile, stringify(config));
  const entry = builtBackend
    ? ['.']
    : [...['--require', require.resolve(NODE_TRANSFORM)], 'src/index.ts'];
  return parts.start(
    process.execPath,
    [
      ...nodeArguments,
      ...entry,
      ...['--config', join(repositoryRoot, 'app-config.yaml')],
      ...['--config', configFile],
    ],
    {
      name: 'backend',
      cwd: join(builtBackend ?? repositoryRoot, 'packages/backend'),
      env: { ...env, NODE_ENV: 'production' },
    },
  );
}

function portalConfig({ url, port, sandboxUrl }) {
  return {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      cors: { origin: url },
      reading: { allow: [{ host: new URL(sandboxUrl).host }] },
    },
    auth: {
      providers: {
        oidc: {
          development: {
            metadataUrl: `${sandboxUrl}/_sandbox/oidc/.well-known/openid-configuration`,
          },
        },
      },
    },
    catalog: {
      locations: [
        {
          type: 'url',
          target: `${sandboxUrl}/_sandbox/catalog/organization.yaml`,
          rules: [{ allow: ['User', 'Group'] }],
        },
        { type: 'url', target: `${sandboxUrl}/_sandbox/catalog/all.yaml` },
      ],
    },
  };
}

/** Options over defaults, object by object; lists are taken whole. */
export function merge(defaults, options) {
  if (!isObject(defaults) || !isObject(options)) {
    return options;
  }
  const merged = { ...defaults };
  for (const [key, value] of Object.entries(options)) {
    merged[key] = key in defaults ? merge(defaults[key], value) : value;
  }
  return merged;
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
