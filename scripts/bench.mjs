// Measures what docs/benchmarks.md reports and prints it. Never part of the tests: machines differ.
import { fileURLToPath } from 'node:url';
import { prepare } from './lib/prepare.mjs';
import { explainFailure } from './lib/say.mjs';

try {
  const env = await prepare(fileURLToPath(import.meta.url));
  if (env) {
    const { runBenchmarks } = await import('./bench/benchmarks.mjs');
    await runBenchmarks({ env, names: process.argv.slice(2) });
  }
} catch (error) {
  explainFailure(error);
}
