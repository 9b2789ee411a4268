// Everything that CI checks. With arguments, only the unit and integration tests that they select.
import { fileURLToPath } from 'node:url';
import { prepare } from './lib/prepare.mjs';
import { explainFailure } from './lib/say.mjs';

try {
  const env = await prepare(fileURLToPath(import.meta.url));
  if (env) {
    const { runChecks } = await import('./lib/checks.mjs');
    const { onStop } = await import('./lib/stopping.mjs');
    process.exitCode = await runChecks({
      env,
      args: process.argv.slice(2),
      stopping: onStop(),
    });
  }
} catch (error) {
  explainFailure(error);
}
