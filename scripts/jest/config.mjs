import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import backstageConfig from '@backstage/cli/config/jest.js';

const transformer = fileURLToPath(new URL('transformer.mjs', import.meta.url));

/**
 * Backstage's configuration of Jest, in which the packages share what is compiled. Jest keeps it for each package
 * apart, although almost all of it is the same dependencies.
 */
export default async function config() {
  const { projects, ...root } = await backstageConfig;
  return { ...root, projects: projects.map(sharing) };
}

function sharing(project) {
  return {
    ...project,
    transform: Object.fromEntries(
      Object.entries(project.transform).map(([pattern, transform]) =>
        isBackstageTransformer(transform)
          ? [pattern, [transformer, transform[1]]]
          : [pattern, transform],
      ),
    ),
  };
}

function isBackstageTransformer(transform) {
  return (
    Array.isArray(transform) && basename(transform[0]) === 'jestSwcTransform.js'
  );
}
