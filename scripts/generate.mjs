// Writes every generated file, or with --check says which of them are not what they would be.
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { generateIamPolicies } from './lib/iam.mjs';
import { generateOpenApi } from './lib/openapi.mjs';
import { generateCheckList } from './lib/rdsChecks.mjs';
import { repositoryRoot } from './lib/repository.mjs';

const check = process.argv.includes('--check');
const files = [
  ...(await generateOpenApi()),
  ...generateIamPolicies(),
  ...generateCheckList(),
];

const outdated = files.filter(
  ({ path, content }) => readIfThere(path) !== content,
);
if (check) {
  for (const { path } of outdated) {
    console.error(
      `${relative(
        repositoryRoot,
        path,
      )} is not what its source says. Run: yarn generate`,
    );
  }
  process.exitCode = outdated.length > 0 ? 1 : 0;
} else {
  for (const { path, content } of outdated) {
    writeFileSync(path, content);
    console.log(`wrote ${relative(repositoryRoot, path)}`);
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
