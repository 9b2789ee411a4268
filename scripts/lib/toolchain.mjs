import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryRoot } from './repository.mjs';
import { say, UserError } from './say.mjs';

const SUPPORTED_NODE_MAJORS = [22, 24];
const FETCHED_NODE_MAJOR = 24;
const tools = join(repositoryRoot, '.meridian/tools');

/**
 * The Node to use: this process's own where Backstage supports it, otherwise one fetched from npm
 * into the clone.
 *
 * @returns the path of the Node binary and the folder that holds its headers
 */
export function ensureNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (SUPPORTED_NODE_MAJORS.includes(major)) {
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
    fetchFromNpm(`${nodePackageName()}@${FETCHED_NODE_MAJOR}`);
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
    fetchFromNpm(`@yarnpkg/cli-dist@${version}`);
  }
  return script;
}

/** The environment in which scripts find this Node and this Yarn first. */
export function toolEnvironment({ node, yarn }) {
  const env = { ...process.env };
  // npm hands its own settings down as npm_config_*, and Yarn does not know all of them.
  for (const name of Object.keys(env)) {
    if (
      /^npm_(config_(?!cafile|proxy|https_proxy|registry)|lifecycle|package|node_execpath|command)/i.test(
        name,
      )
    ) {
      delete env[name];
    }
  }
  const separator = process.platform === 'win32' ? ';' : ':';
  env.PATH = `${dirname(node)}${separator}${env.PATH ?? ''}`;
  env.MERIDIAN_YARN = yarn;
  return env;
}

function nodePackageName() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${platform}-${process.arch}`;
}

function versionOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

function fetchFromNpm(specifier) {
  mkdirSync(tools, { recursive: true });
  const result = spawnSync(
    'npm',
    [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--prefer-offline',
      // A second tool must not remove the first: each has its own prefix-less entry in the folder.
      '--prefix',
      tools,
      ...installedTools()
        .filter(other => !specifier.startsWith(`${other.name}@`))
        .map(other => `${other.name}@${other.version}`),
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
      explainNpmFailure(specifier, `${result.stderr}\n${result.stdout}`),
    );
  }
}

function installedTools() {
  return [nodePackageName(), '@yarnpkg/cli-dist']
    .map(name => ({ name, folder: join(tools, 'node_modules', name) }))
    .filter(({ folder }) => existsSync(join(folder, 'package.json')))
    .map(({ name, folder }) => ({ name, version: versionOf(folder) }));
}

function explainNpmFailure(specifier, output) {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET/.test(
      output,
    )
  ) {
    return `npm could not reach its registry to fetch ${specifier}. Check the network and proxy (npm config get proxy), then start again.`;
  }
  if (/E404|ETARGET/.test(output)) {
    return `npm's registry does not have ${specifier} for this machine. Install Node 22 or 24 yourself and start again.`;
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `npm may not write into ${tools}. Give your user the right to write into the clone, then start again.`;
  }
  return `npm could not fetch ${specifier}: ${output
    .trim()
    .split('\n')
    .slice(-3)
    .join(' ')}`;
}
