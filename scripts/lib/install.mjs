import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { explainInstallFailure } from './failures.mjs';
import { ProcessGroup } from './processes.mjs';
import { repositoryRoot } from './repository.mjs';
import { say, UserError } from './say.mjs';

const PROGRESS_MILLISECONDS = 10_000;
const log = join(repositoryRoot, '.meridian/install.log');
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
  mkdirSync(join(repositoryRoot, '.meridian'), { recursive: true });
  const { code, output } = await runYarnInstall({ node, yarn, env });
  if (code !== 0) {
    writeFileSync(log, output);
    throw new UserError(explainInstallFailure(output, log));
  }
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
