// Brings up the whole portal on this machine: PostgreSQL, the AWS sandbox, backend and frontend.
import { fileURLToPath } from 'node:url';
import { HELP, readOptions } from './lib/options.mjs';
import { prepare } from './lib/prepare.mjs';
import { explainFailure } from './lib/say.mjs';

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(HELP);
  } else {
    const env = await prepare(fileURLToPath(import.meta.url));
    if (env) {
      const { startPortal } = await import('./lib/portal.mjs');
      const { onStop } = await import('./lib/stopping.mjs');
      await startPortal({ env, options, stopping: onStop() });
    }
  }
} catch (error) {
  explainFailure(error);
}
