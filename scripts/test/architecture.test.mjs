// Holds the arrows between the packages that docs/architecture.md draws.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { repositoryRoot } from '../lib/repository.mjs';

const packages = ['packages', 'plugins'].flatMap(folder =>
  readdirSync(join(repositoryRoot, folder))
    .map(name => join(folder, name))
    .filter(path => existsSync(join(repositoryRoot, path, 'package.json')))
    .map(readPackage),
);
const byName = new Map(packages.map(it => [it.name, it]));

const FRONTEND_ROLES = [
  'frontend',
  'frontend-plugin',
  'frontend-plugin-module',
  'web-library',
];
const BACKEND_ROLES = [
  'backend',
  'backend-plugin',
  'backend-plugin-module',
  'node-library',
];

const TEST_UTILS = '@meridian/backend-test-utils';

const RULES = [
  {
    what: 'a common package imports no Node and no React',
    from: it => it.role === 'common-library',
    forbids: target =>
      isNodeBuiltin(target) ||
      /^react(-dom|-router.*)?$/.test(target) ||
      roleOf(target) === 'node-library' ||
      roleOf(target) === 'web-library',
  },
  {
    what: 'a backend imports no frontend',
    from: it => BACKEND_ROLES.includes(it.role) && it.role !== 'backend',
    forbids: target => FRONTEND_ROLES.includes(roleOf(target)),
  },
  {
    what: 'a frontend imports no backend and no Node',
    from: it => FRONTEND_ROLES.includes(it.role),
    forbids: target =>
      isNodeBuiltin(target) || BACKEND_ROLES.includes(roleOf(target)),
  },
  {
    what: "a plugin's backend imports no other plugin's backend",
    from: it => it.role !== 'backend',
    forbids: target =>
      ['backend-plugin', 'backend-plugin-module'].includes(roleOf(target)),
  },
  {
    what: 'nothing imports the sandbox: it is reached over the network',
    from: it => it.name !== '@meridian/sandbox',
    forbids: target => target === '@meridian/sandbox',
  },
  {
    what: 'nothing that ships imports what only tests need',
    from: it => it.name !== TEST_UTILS,
    forbids: target => target === TEST_UTILS,
  },
  {
    what: 'what the tests of all backends share knows no plugin',
    from: it => it.name === TEST_UTILS,
    forbids: target => target.startsWith('@meridian/plugin-'),
  },
  {
    what: 'the sandbox imports nothing of the portal',
    from: it => it.name === '@meridian/sandbox',
    forbids: target => byName.has(target),
  },
];

for (const { what, from, forbids } of RULES) {
  test(what, () => {
    const offences = packages
      .filter(from)
      .flatMap(it =>
        it.imports
          .filter(({ target }) => target !== it.name && forbids(target))
          .map(({ file, target }) => `${file} imports ${target}`),
      );
    assert.deepEqual(offences, []);
  });
}

test('every import of a workspace is declared in package.json', () => {
  const offences = packages.flatMap(it =>
    it.imports
      .filter(({ target }) => byName.has(target) && target !== it.name)
      .filter(({ target }) => !it.declared.has(target))
      .map(({ file, target }) => `${file} imports ${target}`),
  );
  assert.deepEqual(offences, []);
});

function readPackage(path) {
  const manifest = JSON.parse(
    readFileSync(join(repositoryRoot, path, 'package.json'), 'utf8'),
  );
  return {
    name: manifest.name,
    role: manifest.backstage?.role,
    declared: new Set(
      Object.keys({
        ...manifest.dependencies,
        ...manifest.devDependencies,
        ...manifest.peerDependencies,
      }),
    ),
    imports: sourceFiles(join(path, 'src')).flatMap(importsOf),
  };
}

function sourceFiles(folder) {
  const absolute = join(repositoryRoot, folder);
  if (!existsSync(absolute)) {
    return [];
  }
  return readdirSync(absolute, { recursive: true })
    .filter(file => /\.tsx?$/.test(file))
    .map(file => join(folder, file));
}

function importsOf(file) {
  // What tests and their helpers import never ships.
  if (/\.test\.tsx?$|__testUtils__|setupTests/.test(file)) {
    return [];
  }
  const text = readFileSync(join(repositoryRoot, file), 'utf8');
  const specifiers = [
    ...text.matchAll(/(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g),
  ].map(([, specifier]) => specifier);
  return specifiers
    .filter(specifier => !specifier.startsWith('.'))
    .map(specifier => ({ file, target: packageOf(specifier) }));
}

function packageOf(specifier) {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}

function isNodeBuiltin(target) {
  return target.startsWith('node:') || builtinModules.includes(target);
}

function roleOf(target) {
  return byName.get(target)?.role;
}
