// What must hold for every file that is committed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { repositoryRoot } from '../lib/repository.mjs';

const files = execFileSync('git', ['ls-files', '-z'], {
  cwd: repositoryRoot,
  encoding: 'utf8',
})
  .split('\0')
  .filter(file => file && existsSync(join(repositoryRoot, file)));

const textFiles = files.filter(
  file => !/\.(png|ico|jpg|gif|woff2?)$/.test(file),
);

test('the lock file names no registry, so that everybody installs from their own', () => {
  const lock = readFileSync(join(repositoryRoot, 'yarn.lock'), 'utf8');
  assert.equal(lock.match(/https?:\/\//)?.[0], undefined);
});

test('no guest sign-in exists in any configuration', () => {
  const offences = textFiles
    .filter(file => /app-config.*\.yaml$/.test(file))
    .filter(file =>
      /^\s*guest:/m.test(readFileSync(join(repositoryRoot, file), 'utf8')),
    );
  assert.deepEqual(offences, []);
});

test('every link between documents leads somewhere', () => {
  const offences = textFiles
    .filter(file => file.endsWith('.md'))
    .flatMap(file =>
      [
        ...readFileSync(join(repositoryRoot, file), 'utf8').matchAll(
          /\]\(([^)#\s]+)(?:#[^)]*)?\)/g,
        ),
      ]
        .map(([, target]) => target)
        .filter(target => !/^[a-z]+:/.test(target))
        .filter(
          target =>
            !existsSync(join(repositoryRoot, dirname(file), decodeURI(target))),
        )
        .map(target => `${file} -> ${target}`),
    );
  assert.deepEqual(offences, []);
});

test('no test is switched off or alone', () => {
  const offences = textFiles
    .filter(file => /\.test\.(tsx?|mjs)$/.test(file))
    .filter(file => !file.startsWith('scripts/test/repository'))
    .filter(file =>
      /\b(it|test|describe)\.(skip|only)\(|\bx(it|describe)\(/.test(
        readFileSync(join(repositoryRoot, file), 'utf8'),
      ),
    );
  assert.deepEqual(offences, []);
});
