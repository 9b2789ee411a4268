import { createRequire } from 'node:module';
import { join } from 'node:path';
import { waitForAddress } from './processes.mjs';
import { repositoryRoot } from './repository.mjs';

const require = createRequire(import.meta.url);

/**
 * Starts the AWS sandbox as a process of the group.
 *
 * @returns its address and the environment that points an AWS SDK at it
 */
export async function startSandbox(group, { env, port, args = [], signal }) {
  const entry = group.start(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(repositoryRoot, 'packages/sandbox/src/main.ts'),
      '--port',
      String(port),
      ...args,
    ],
    { name: 'AWS sandbox', cwd: repositoryRoot, env },
  );
  const url = `http://localhost:${port}`;
  await waitForAddress(`${url}/_sandbox/health`, entry, {
    timeoutSeconds: 60,
    signal,
  });
  return {
    url,
    entry,
    awsEnv: {
      // An address, not a name: S3 clients put the bucket in front of a name.
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: '111122223333',
      AWS_SECRET_ACCESS_KEY: 'sandbox',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  };
}
