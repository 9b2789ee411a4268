import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../lib/repository.mjs';

/**
 * How the container image starts the backend, so that what is measured is what is deployed.
 *
 * @returns the arguments of Node itself, and the environment that tunes its memory
 */
export function containerStart() {
  const dockerfile = readFileSync(
    join(repositoryRoot, 'deploy/Dockerfile'),
    'utf8',
  );
  const [, command] = /^CMD (\[.*\])$/m.exec(dockerfile);
  const words = JSON.parse(command);
  const nodeArguments = words.slice(1, words.indexOf('packages/backend'));
  const env = Object.fromEntries(
    [...dockerfile.matchAll(/\b(MALLOC_\w+)=(\S+)/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
  return { nodeArguments, env };
}
