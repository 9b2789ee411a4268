import { setTimeout as delay } from 'node:timers/promises';
import type { Intercept } from '../core/SandboxAws';
import type { WireResponse } from '../core/wire';
import { deniedError, throttledError } from './faultErrors';
import type { Faults } from './Faults';
import type { RequestLog } from './RequestLog';

/** Thrown for a request that gets no answer: its connection is cut. */
export class ConnectionRefused extends Error {}

/** Logs every call and lets it meet the fault that waits for it. */
export function applyFaults(faults: Faults, log: RequestLog): Intercept {
  return async (call, answer) => {
    log.record(call);
    const fault = faults.meet(call);
    switch (fault?.kind) {
      case undefined:
        return answer();
      case 'refused':
        throw new ConnectionRefused();
      case 'hang':
        // Ends when the client gives up, or with the server.
        return new Promise<never>(() => {});
      case 'slow':
        await delay(fault.delayMilliseconds);
        return answer();
      case 'throttled':
        return call.respondWithError(throttledError(call));
      case 'denied':
        return call.respondWithError(deniedError(call));
      case 'corrupt':
        return corrupted(await answer());
      default:
        return fault satisfies never;
    }
  };
}

/** Cuts a body in the middle and ends it with what no format allows, under a good status. */
function corrupted(response: WireResponse): WireResponse {
  const half = response.body.subarray(0, Math.floor(response.body.length / 2));
  return {
    ...response,
    body: Buffer.concat([half, Buffer.from('\u0000<"{corrupt')]),
  };
}
