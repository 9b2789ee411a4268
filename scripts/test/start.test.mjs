import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { findChromium } from '../lib/chromium.mjs';
import { readOptions } from '../lib/options.mjs';
import { freePort, requireFreePorts } from '../lib/ports.mjs';
import { sampleValues } from '../lib/sampleEnvironment.mjs';
import { UserError } from '../lib/say.mjs';
import { merge } from '../lib/testPortal.mjs';
import {
  isSupportedNode,
  refuseOldNode,
  toolEnvironment,
} from '../lib/toolchain.mjs';

const defaults = {
  sandbox: true,
  postgres: true,
  postgresPort: 5455,
  help: false,
};
const ownPostgres = {
  POSTGRES_HOST: 'db.example.org',
  POSTGRES_PORT: '5432',
  POSTGRES_USER: 'portal',
  POSTGRES_PASSWORD: 'secret',
  POSTGRES_DATABASE: 'portal',
};

const options = [
  [[], {}, defaults],
  [['--no-sandbox'], {}, { ...defaults, sandbox: false }],
  [['--no-postgres'], ownPostgres, { ...defaults, postgres: false }],
  [['--postgres-port', '6000'], {}, { ...defaults, postgresPort: 6000 }],
  [['--postgres-port=6000'], {}, { ...defaults, postgresPort: 6000 }],
  [['--help'], {}, { ...defaults, help: true }],
];

const nodes = [
  ['20.19.0', false],
  ['22.21.1', false],
  ['22.22.2', true],
  ['23.11.0', false],
  ['24.14.1', false],
  ['24.15.0', true],
  ['26.0.0', false],
];

for (const [version, expected] of nodes) {
  test(`Node ${version} is used: ${expected}`, () => {
    assert.equal(isSupportedNode(version), expected);
  });
}

for (const [args, env, expected] of options) {
  test(`options are read: ${args.join(' ') || 'none'}`, () => {
    assert.deepEqual(readOptions(args, env), expected);
  });
}

const mistakes = [
  [['--frobnicate'], {}, /Unknown option --frobnicate/],
  [['extra'], {}, /Unknown option extra/],
  [['--postgres-port', 'many'], {}, /1024 to 65535, not many/],
  [['--postgres-port', '80'], {}, /1024 to 65535, not 80/],
  [['--postgres-port'], {}, /1024 to 65535\./],
  [
    ['--no-postgres'],
    { ...ownPostgres, POSTGRES_HOST: '' },
    /set POSTGRES_HOST\./,
  ],
];

for (const [args, env, message] of mistakes) {
  test(`a mistaken option is explained: ${args.join(' ')}`, () => {
    assert.throws(() => readOptions(args, env), expectUserError(message));
  });
}

for (const [version, accepted] of [
  ['16.20.2', false],
  ['18.19.0', true],
  ['20.20.2', true],
  ['24.1.0', true],
]) {
  test(`Node ${version} ${
    accepted ? 'can' : 'cannot'
  } start the scripts`, () => {
    if (accepted) {
      assert.doesNotThrow(() => refuseOldNode(version));
    } else {
      assert.throws(
        () => refuseOldNode(version),
        expectUserError(/Node 16\.20\.2 is too old/),
      );
    }
  });
}

test('a port in use is named with what needs it', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  try {
    await assert.rejects(
      requireFreePorts([{ port, what: 'backend' }]),
      expectUserError(new RegExp(`Port ${port}, which the backend needs`)),
    );
  } finally {
    server.close();
  }
});

test('a free port is accepted', async () => {
  await requireFreePorts([{ port: await freePort(), what: 'backend' }]);
});

const environments = [
  [{ npm_config_yes: '', npm_lifecycle_event: 'start' }, {}],
  [{ AWS_PROFILE: 'dev' }, { AWS_PROFILE: 'dev' }],
  [
    { npm_config_registry: 'https://npm.example.org/' },
    {
      npm_config_registry: 'https://npm.example.org/',
      YARN_NPM_REGISTRY_SERVER: 'https://npm.example.org/',
    },
  ],
  [
    { npm_config_registry: 'http://npm.example.org:4873/' },
    {
      npm_config_registry: 'http://npm.example.org:4873/',
      YARN_NPM_REGISTRY_SERVER: 'http://npm.example.org:4873/',
      YARN_UNSAFE_HTTP_WHITELIST: 'npm.example.org',
    },
  ],
  [
    {
      npm_config_registry: 'https://npm.example.org/',
      YARN_NPM_REGISTRY_SERVER: 'https://yarn.example.org',
    },
    {
      npm_config_registry: 'https://npm.example.org/',
      YARN_NPM_REGISTRY_SERVER: 'https://yarn.example.org',
    },
  ],
];

for (const [env, expected] of environments) {
  test(`the environment of tools is made of ${JSON.stringify(env)}`, () => {
    assert.deepEqual(
      toolEnvironment({ node: '/n/bin/node', env: { ...env, PATH: '/bin' } }),
      { ...expected, PATH: '/n/bin:/bin' },
    );
  });
}

const merges = [
  [{ a: 1 }, {}, { a: 1 }],
  [{ a: { b: 1, c: 2 } }, { a: { c: 3 } }, { a: { b: 1, c: 3 } }],
  [{ a: [1, 2] }, { a: [3] }, { a: [3] }],
  [{ a: { b: 1 } }, { a: null }, { a: null }],
  [{}, { a: { b: 1 } }, { a: { b: 1 } }],
];

for (const [base, over, expected] of merges) {
  test(`${JSON.stringify(over)} is laid over ${JSON.stringify(base)}`, () => {
    assert.deepEqual(merge(base, over), expected);
  });
}

const samples = [
  ['host: localhost', {}],
  [
    'baseUrl: ${PORTAL_URL}\nport: ${POSTGRES_PORT}\nuser: ${POSTGRES_USER}',
    {
      PORTAL_URL: 'https://meridian.example.org',
      POSTGRES_PORT: '5432',
      POSTGRES_USER: 'example',
    },
  ],
];

for (const [text, expected] of samples) {
  test(`the variables of ${JSON.stringify(text)} get values`, () => {
    assert.deepEqual(sampleValues(text), expected);
  });
}

const browsers = [
  [{ PATH: '/usr/bin' }, ['/usr/bin/chromium'], '/usr/bin/chromium'],
  [{ PATH: '/a:/b' }, ['/b/google-chrome'], '/b/google-chrome'],
  [
    { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/chromium' },
    ['/usr/bin/chromium', '/opt/chromium'],
    '/opt/chromium',
  ],
  [{ PATH: '/usr/bin', CHROMIUM_PATH: '/gone' }, [], undefined],
  [{}, [], undefined],
];

for (const [env, there, expected] of browsers) {
  test(`of [${there}] the browser is ${expected}`, () => {
    assert.equal(
      findChromium(env, path => there.includes(path)),
      expected,
    );
  });
}

function expectUserError(message) {
  return error => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, message);
    return true;
  };
}
