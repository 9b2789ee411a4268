import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { repositoryRoot } from './repository.mjs';
import { say, UserError } from './say.mjs';
import { ensureNode, ensureYarn, toolEnvironment } from './toolchain.mjs';

/**
 * Makes sure that a supported Node runs this script and that everything is installed.
 *
 * @returns the environment for child processes, or undefined when another Node has run the script in
 *   this one's place and this one has nothing left to do
 */
export async function prepare(script) {
  refuseOldNode();
  const { node, fetched } = ensureNode();
  if (fetched) {
    process.exitCode = await runInPlace(node, script);
    return undefined;
  }
  if (!existsSync(join(repositoryRoot, 'yarn.lock'))) {
    throw new UserError(
      'yarn.lock is missing. Run `git checkout yarn.lock` and start again.',
    );
  }
  say(`Node ${process.versions.node}`);
  const yarn = ensureYarn();
  const env = toolEnvironment({ node, yarn });
  await ensureInstalled({ node, yarn, env });
  return env;
}

function refuseOldNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 18) {
    throw new UserError(
      `Node ${process.versions.node} is too old even to fetch a newer one. Install Node 24 from https://nodejs.org and start again.`,
    );
  }
}

function runInPlace(node, script) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [script, ...process.argv.slice(2)], {
      stdio: 'inherit',
    });
    // The terminal sends Ctrl-C to both; only the child decides when to end.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => signal === 'SIGINT' || child.kill(signal));
    }
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
