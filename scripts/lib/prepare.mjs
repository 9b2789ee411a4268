import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { repositoryRoot } from './repository.mjs';
import { say, UserError } from './say.mjs';
import { onLauncherGone } from './stopping.mjs';
import {
  ensureNode,
  ensureYarn,
  refuseOldNode,
  toolEnvironment,
} from './toolchain.mjs';

/**
 * Makes sure that a supported Node runs this script and that everything is installed.
 *
 * @returns the environment for child processes, or undefined when another Node has run the script in
 *   this one's place and this one has nothing left to do
 */
export async function prepare(script) {
  refuseOldNode(process.versions.node);
  if (!existsSync(join(repositoryRoot, 'yarn.lock'))) {
    throw new UserError(
      'yarn.lock is missing. Run `git checkout yarn.lock` and start again.',
    );
  }
  requireWritable();
  const { node, fetched } = ensureNode();
  if (fetched) {
    process.exitCode = await runInPlace(node, script);
    return undefined;
  }
  say(`Node ${process.versions.node}`);
  const yarn = ensureYarn();
  const env = toolEnvironment({ node, env: process.env });
  await ensureInstalled({ node, yarn, env });
  return env;
}

function requireWritable() {
  for (const folder of ['.', '.meridian', 'node_modules']) {
    const path = join(repositoryRoot, folder);
    try {
      accessSync(path, constants.W_OK);
    } catch (error) {
      if (error.code !== 'ENOENT') {
        throw new UserError(
          `Your user may not write into ${path} (${error.code}). Give it the right to, or make a clone of your own, and start again.`,
        );
      }
    }
  }
}

function runInPlace(node, script) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [script, ...process.argv.slice(2)], {
      // Through the channel the child notices when this process is killed.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    // The terminal sends Ctrl-C to both; only the child decides when to end.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => signal === 'SIGINT' || child.kill(signal));
    }
    onLauncherGone(() => child.kill('SIGTERM'));
    child.on('error', error =>
      reject(
        new UserError(
          `The Node that was fetched from npm does not run on this machine (${error.message}). Install Node 24 from https://nodejs.org and start again.`,
        ),
      ),
    );
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
