// Brings up the whole portal on this machine: PostgreSQL, the AWS sandbox, backend and frontend.
import { fileURLToPath } from 'node:url';
import { prepare } from './lib/prepare.mjs';
import { explainFailure } from './lib/say.mjs';

try {
  const env = await prepare(fileURLToPath(import.meta.url));
  if (env) {
    const { startPortal } = await import('./lib/portal.mjs');
    await startPortal({ env, args: process.argv.slice(2) });
  }
} catch (error) {
  explainFailure(error);
}
