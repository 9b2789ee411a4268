import { readdirSync, readFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { repositoryRoot } from './repository.mjs';

const SPEC = 'src/schema/openapi.yaml';
const HEADER =
  '// Generated from openapi.yaml by `yarn generate`; do not edit.\n';

/**
 * For each backend plugin with an OpenAPI document: the document as a module for its router, and
 * the types of its paths and schemas for the plugin's common package.
 */
export async function generateOpenApi() {
  const plugins = readdirSync(join(repositoryRoot, 'plugins')).filter(name =>
    existsSync(join(repositoryRoot, 'plugins', name, SPEC)),
  );
  const files = await Promise.all(plugins.map(generatePlugin));
  return files.flat();
}

async function generatePlugin(backendFolder) {
  const backend = join(repositoryRoot, 'plugins', backendFolder);
  const common = backend.replace(/-backend$/, '-common');
  const document = parse(readFileSync(join(backend, SPEC), 'utf8'));
  const types = astToString(
    await openapiTS(document, { alphabetize: true, exportType: true }),
  );
  const targets = [
    {
      path: join(backend, 'src/schema/generated/openapi.ts'),
      content: `${HEADER}export const openApiDocument = ${JSON.stringify(
        document,
        null,
        2,
      )} as const;\n`,
    },
    { path: join(common, 'src/generated/api.ts'), content: HEADER + types },
  ];
  for (const { path } of targets) {
    mkdirSync(join(path, '..'), { recursive: true });
  }
  return targets;
}
