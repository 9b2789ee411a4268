// What the packages' tests share, and what they must not.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import config from '../jest/config.mjs';
import transformer from '../jest/transformer.mjs';
import { repositoryRoot } from '../lib/repository.mjs';

const path = join(repositoryRoot, 'node_modules/some-package/index.js');

function cacheKey({
  source = 'export const one = 1;',
  folder = 'plugins/aws-inventory',
  options = { jsc: { parser: { syntax: 'ecmascript' } } },
  instrument = false,
  supportsStaticESM = false,
} = {}) {
  const rootDir = join(repositoryRoot, folder, 'src');
  return transformer
    .createTransformer(structuredClone(options))
    .getCacheKey(source, path, {
      config: { rootDir },
      configString: JSON.stringify({ rootDir }),
      instrument,
      supportsStaticESM,
    });
}

test('packages share what is compiled of a dependency', () => {
  assert.equal(cacheKey({ folder: 'plugins/dr-status' }), cacheKey());
});

test('what is compiled otherwise is kept apart', () => {
  const keys = [
    cacheKey(),
    cacheKey({ source: 'export const one = 2;' }),
    cacheKey({ options: { module: { ignoreDynamic: true } } }),
    cacheKey({ instrument: true }),
    cacheKey({ supportsStaticESM: true }),
  ];
  assert.equal(new Set(keys).size, keys.length);
});

test("every package's tests share", async () => {
  const { projects } = await config();
  assert.ok(projects.length > 15);
  for (const { displayName, transform } of projects) {
    for (const pattern of ['\\.(mjs|cjs|js)$', '\\.(mts|cts|ts)$']) {
      assert.match(
        transform[pattern][0],
        /jest.transformer\.mjs$/,
        displayName,
      );
    }
  }
});
