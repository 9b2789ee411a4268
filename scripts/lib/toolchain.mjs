import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { explainNpmFailure } from './failures.mjs';
import { repositoryRoot } from './repository.mjs';
import { say, UserError } from './say.mjs';

/** Backstage needs Node 22 or 24, and the jsdom of the tests these minor versions of them. */
const OLDEST_SUPPORTED_NODES = [
  [22, 22],
  [24, 15],
];
const FETCHED_NODE_MAJOR = 24;
const OLDEST_NODE_MAJOR = 18;
const YARN_NAMES = [
  ['npm_config_registry', 'YARN_NPM_REGISTRY_SERVER'],
  ['npm_config_https_proxy', 'YARN_HTTPS_PROXY'],
  ['npm_config_proxy', 'YARN_HTTP_PROXY'],
  ['npm_config_cafile', 'YARN_HTTPS_CA_FILE_PATH'],
];
const tools = join(repositoryRoot, '.meridian/tools');

/** Fails with a sentence where this Node cannot even fetch a newer one. */
export function refuseOldNode(version) {
  if (Number(version.split('.')[0]) < OLDEST_NODE_MAJOR) {
    throw new UserError(
      `Node ${version} is too old even to fetch a newer one. Install Node ${FETCHED_NODE_MAJOR} from https://nodejs.org and start again.`,
    );
  }
}

/** Whether the portal and its tests run on this version of Node, for example `24.15.0`. */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return OLDEST_SUPPORTED_NODES.some(
    oldest => major === oldest[0] && minor >= oldest[1],
  );
}

/**
 * The Node to use: this process's own where Backstage supports it, otherwise one fetched from npm
 * into the clone.
 *
 * @returns the path of the Node binary, and whether it is the fetched one
 */
export function ensureNode() {
  if (isSupportedNode(process.versions.node)) {
    return { node: process.execPath, fetched: false };
  }
  const folder = join(tools, 'node_modules', nodePackageName());
  const node = join(
    folder,
    process.platform === 'win32' ? 'node.exe' : 'bin/node',
  );
  if (!existsSync(node)) {
    say(
      `This machine has Node ${process.versions.node}; fetching Node ${FETCHED_NODE_MAJOR} from npm`,
    );
    fetchFromNpm(nodePackageName(), String(FETCHED_NODE_MAJOR));
  }
  return { node, fetched: true };
}

/** The path of Yarn's script, in the version that package.json names; fetched from npm if need be. */
export function ensureYarn() {
  const { packageManager } = JSON.parse(
    readFileSync(join(repositoryRoot, 'package.json'), 'utf8'),
  );
  const version = packageManager.replace('yarn@', '');
  const folder = join(tools, 'node_modules/@yarnpkg/cli-dist');
  const script = join(folder, 'bin/yarn.js');
  if (!existsSync(script) || versionOf(folder) !== version) {
    say(`Fetching Yarn ${version} from npm`);
    fetchFromNpm('@yarnpkg/cli-dist', version);
  }
  return script;
}

/** The environment in which scripts find this Node first. */
export function toolEnvironment({ node, env }) {
  const separator = process.platform === 'win32' ? ';' : ':';
  return {
    ...withoutNpmSettings(env),
    ...yarnSettings(env),
    PATH: `${dirname(node)}${separator}${env.PATH ?? ''}`,
  };
}

/** npm hands its own settings down as npm_config_*, and Yarn does not know all of them. */
function withoutNpmSettings(env) {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) =>
        !/^npm_(config_(?!cafile|proxy|https_proxy|registry)|lifecycle|package|node_execpath|command)/i.test(
          name,
        ),
    ),
  );
}

/** Yarn reads no .npmrc: how npm reaches its registry on this machine is told to Yarn in its own words. */
function yarnSettings(env) {
  const settings = {};
  for (const [npmName, yarnName] of YARN_NAMES) {
    if (env[npmName] && !env[yarnName]) {
      settings[yarnName] = env[npmName];
    }
  }
  const registry = settings.YARN_NPM_REGISTRY_SERVER;
  if (registry?.startsWith('http://')) {
    // npm asks for no such permission.
    settings.YARN_UNSAFE_HTTP_WHITELIST ??= new URL(registry).hostname;
  }
  return settings;
}

function nodePackageName() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${platform}-${process.arch}`;
}

function versionOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

function fetchFromNpm(name, version) {
  const specifier = `${name}@${version}`;
  const partial = join(tools, `partial-${process.pid}`);
  const target = join(tools, 'node_modules', name);
  try {
    mkdirSync(partial, { recursive: true });
    const result = spawnSync(
      'npm',
      [
        'install',
        ...['--no-save', '--no-audit', '--no-fund', '--no-package-lock'],
        '--prefer-offline',
        // Somebody is waiting: npm's own default takes minutes to find out that there is no network.
        ...['--fetch-retries', '1', '--fetch-retry-mintimeout', '1000'],
        ...['--prefix', partial],
        specifier,
      ],
      { encoding: 'utf8', shell: process.platform === 'win32' },
    );
    if (result.error?.code === 'ENOENT') {
      throw new UserError(
        'npm was not found. It comes with Node: install Node 24 from https://nodejs.org and start again.',
      );
    }
    if (result.status !== 0) {
      throw new UserError(
        explainNpmFailure(
          `${result.stderr}\n${result.stdout}`,
          specifier,
          tools,
        ),
      );
    }
    // Moved as a whole, so that what is there is complete however this ends.
    rmSync(target, { recursive: true, force: true });
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(partial, 'node_modules', name), target);
  } catch (error) {
    throw error instanceof UserError
      ? error
      : new UserError(explainNpmFailure(error.message, specifier, tools));
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}
