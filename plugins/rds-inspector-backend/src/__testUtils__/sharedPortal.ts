import { createShared, type Sandbox } from '@meridian/backend-test-utils';
import type { startPortal } from './startPortal';

const { share, started } = createShared<{
  readonly sandbox: Sandbox;
  readonly portal: Awaited<ReturnType<typeof startPortal>>;
}>('portal');

export { share };

/** The sandbox that the test file started. */
export const sandbox = () => started().sandbox;

/** The portal that the test file started, which has read the sandbox as a whole. */
export const portal = () => started().portal;
