import type { Sandbox } from '@meridian/backend-test-utils';
import type { startPortal } from './startPortal';

/** What a test file starts once for all of its suites. */
interface Shared {
  readonly sandbox: Sandbox;
  readonly portal: Awaited<ReturnType<typeof startPortal>>;
}

let shared: Shared | undefined;

/** Lets the suites of the test file have what it started. */
export function share(what: Shared): void {
  shared = what;
}

/** The sandbox that the test file started. */
export const sandbox = () => started().sandbox;

/** The portal that the test file started, which has read the sandbox as a whole. */
export const portal = () => started().portal;

function started(): Shared {
  if (!shared) throw new Error('The test file shares no portal.');
  return shared;
}
