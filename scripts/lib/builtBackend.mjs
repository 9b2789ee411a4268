import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from './repository.mjs';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/**
 * Builds the backend as the container image has it, without sources and compilers, and unpacks it into a
 * folder of its own that borrows the installed dependencies.
 *
 * @returns the folder; `packages/backend` in it is what node runs
 */
export async function buildBackend(env) {
  const source = join(repositoryRoot, 'packages/backend');
  await run(
    process.execPath,
    [require.resolve('@backstage/cli/bin/backstage-cli'), 'package', 'build'],
    { cwd: source, env },
  );
  const folder = join(repositoryRoot, '.meridian/built-backend');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await run('tar', ['xzf', join(source, 'dist/bundle.tar.gz'), '-C', folder]);
  linkDependencies(folder);
  linkBuiltPackages(folder);
  return folder;
}

function linkDependencies(folder) {
  const installed = join(repositoryRoot, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(installed)) {
    // Those of the repository come from the build.
    if (!['@meridian', 'app', 'backend'].includes(name)) {
      symlinkSync(join(installed, name), join(folder, 'node_modules', name));
    }
  }
}

function linkBuiltPackages(folder) {
  for (const group of ['packages', 'plugins']) {
    for (const name of readdirSync(join(folder, group))) {
      const built = join(folder, group, name);
      const { name: packageName } = JSON.parse(
        readFileSync(join(built, 'package.json'), 'utf8'),
      );
      const link = join(folder, 'node_modules', packageName);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(built, link);
      const own = join(repositoryRoot, group, name, 'node_modules');
      if (existsSync(own)) {
        symlinkSync(own, join(built, 'node_modules'));
      }
    }
  }
}
