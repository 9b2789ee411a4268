import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ProcessGroup } from './processes.mjs';
import { repositoryRoot } from './repository.mjs';
import { say, UserError } from './say.mjs';

const PROGRESS_MILLISECONDS = 10_000;
const stamp = join(repositoryRoot, '.meridian/installed');

/** Installs the dependencies from the lock file, unless exactly these are installed already. */
export async function ensureInstalled({ node, yarn, env }) {
  const wanted = fingerprint(node);
  const nodeModules = join(repositoryRoot, 'node_modules');
  if (
    existsSync(join(nodeModules, '.yarn-state.yml')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted
  ) {
    say('Dependencies are installed');
    return;
  }
  say('Installing dependencies from yarn.lock (two minutes the first time)');
  const { code, output } = await runYarnInstall({ node, yarn, env });
  if (code !== 0) {
    throw new UserError(explainInstallFailure(output));
  }
  mkdirSync(join(repositoryRoot, '.meridian'), { recursive: true });
  writeFileSync(stamp, wanted);
}

function fingerprint(node) {
  const hash = createHash('sha256').update(node);
  const manifests = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(join(repositoryRoot, folder)).map(name =>
      join(folder, name, 'package.json'),
    ),
  );
  for (const file of [
    'yarn.lock',
    '.yarnrc.yml',
    'package.json',
    ...manifests,
  ]) {
    const path = join(repositoryRoot, file);
    if (existsSync(path)) {
      hash.update(file).update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}

async function runYarnInstall({ node, yarn, env }) {
  let output = '';
  let step = '';
  const progress = setInterval(
    () => step && say(`  ${step}`),
    PROGRESS_MILLISECONDS,
  );
  try {
    const entry = new ProcessGroup().start(
      node,
      [yarn, 'install', '--immutable'],
      {
        name: 'installation',
        cwd: repositoryRoot,
        // Colours and CI's own log format would hide the error codes.
        env: { ...env, FORCE_COLOR: '0', YARN_ENABLE_INLINE_BUILDS: '0' },
        onOutput: text => {
          output += text;
          step = /┌ (.* step)/.exec(text)?.[1] ?? step;
        },
      },
    );
    await entry.exited;
    return { code: entry.code, output };
  } finally {
    clearInterval(progress);
  }
}

/** What a failed `yarn install --immutable` means, and what to do. */
export function explainInstallFailure(output) {
  if (/YN0028|lockfile would have been modified/.test(output)) {
    return 'yarn.lock does not fit the package.json files. Run `git checkout yarn.lock`; if you changed dependencies on purpose, run `yarn install` and commit the new yarn.lock.';
  }
  if (/YN0018|checksum/i.test(output)) {
    return 'A downloaded package does not have the checksum in yarn.lock. Run `git checkout yarn.lock` and delete ~/.yarn/berry/cache, then start again.';
  }
  if (
    /Unknown Syntax|parse error|Syntax Error|YN0076.*lockfile|SyntaxError/i.test(
      output,
    )
  ) {
    return 'yarn.lock cannot be read; it looks damaged. Run `git checkout yarn.lock` and start again.';
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|RequestError/.test(
      output,
    )
  ) {
    return 'The npm registry cannot be reached to install dependencies. Check the network and proxy, then start again; what is downloaded already is kept.';
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return 'Yarn may not write into this clone or its cache. Give your user the right to write there, then start again.';
  }
  if (/ENOSPC/.test(output)) {
    return 'The disk is full. An installation needs about 3 GB.';
  }
  const lines = output
    .split('\n')
    .filter(line => /YN0001|YN0000.*rror|Error/.test(line));
  return `Installing dependencies failed: ${(lines.length > 0
    ? lines
    : output.trim().split('\n')
  )
    .slice(-3)
    .join(' ')}`;
}
