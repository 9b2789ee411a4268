import { isError, ResponseError } from '@backstage/errors';

/** A failure in words for the page. */
export interface FailureDescription {
  /**
   * `denied` where another attempt gives the same answer until somebody grants something; `conflict` where somebody
   * else was faster, so that what is shown is old.
   */
  readonly kind: 'denied' | 'not-found' | 'conflict' | 'failed';
  readonly sentence: string;
}

const KIND_OF_STATUS: Readonly<Record<number, FailureDescription['kind']>> = {
  401: 'denied',
  403: 'denied',
  404: 'not-found',
  409: 'conflict',
};

/** Says what went wrong, with the server's own sentence where it sent one. */
export function describeFailure(error: unknown): FailureDescription {
  if (error instanceof ResponseError) {
    return {
      kind: KIND_OF_STATUS[error.statusCode] ?? 'failed',
      sentence: error.body.error.message || error.message,
    };
  }
  if (isError(error)) {
    if (error.name === 'NotAllowedError') {
      return { kind: 'denied', sentence: error.message };
    }
    if (error.name === 'NotFoundError') {
      return { kind: 'not-found', sentence: error.message };
    }
    if (error.name === 'ConflictError') {
      return { kind: 'conflict', sentence: error.message };
    }
    // Browsers reject a fetch that got no answer at all with a TypeError.
    if (error.name === 'TypeError') {
      return {
        kind: 'failed',
        sentence: 'The portal’s backend did not answer.',
      };
    }
    return { kind: 'failed', sentence: error.message };
  }
  return { kind: 'failed', sentence: String(error) };
}
