import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './repository.mjs';

const SAMPLES = [
  [/_URL$/, 'https://meridian.example.org'],
  [/_PORT$/, '5432'],
  [/_ACCOUNT_ID$/, '111122223333'],
  [/_FILE$/, join(repositoryRoot, 'LICENSE')],
];

/** A plausible value for every variable that a configuration file takes from the environment. */
export function sampleEnvironment(file) {
  return sampleValues(readFileSync(join(repositoryRoot, file), 'utf8'));
}

/** @param text - of a configuration file */
export function sampleValues(text) {
  return Object.fromEntries(
    [...text.matchAll(/\$\{([A-Z0-9_]+)\}/g)].map(([, name]) => [
      name,
      SAMPLES.find(([pattern]) => pattern.test(name))?.[1] ?? 'example',
    ]),
  );
}
