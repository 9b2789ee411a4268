import { HandlerExecutionContext, SMITHY_CONTEXT_KEY } from '@smithy/types';

/** What the middlewares of one call tell each other. */
export interface CallState {
  /** HTTP requests sent so far. */
  attempts: number;
  /** How the last of them failed. */
  lastError?: unknown;
  /** Whether the answer is read at once and kept, to be read again where it makes no sense. */
  keepsAnswer?: boolean;
  /** The answer to the last request, where it is kept. */
  answer?: RecordedAnswer;
  /** Whether the answer that was kept is to be read instead of asking again. */
  isReplayed?: boolean;
}

/** An answer with its whole body. */
export interface RecordedAnswer {
  readonly statusCode: number;
  readonly reason?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

// The SDK makes one context for each call and hands it to every middleware.
const states = new WeakMap<HandlerExecutionContext, CallState>();

/** The state of the call that the context belongs to. */
export function callStateOf(context: HandlerExecutionContext): CallState {
  const known = states.get(context);
  if (known) {
    return known;
  }
  const state: CallState = { attempts: 0 };
  states.set(context, state);
  return state;
}

/** The API operation of a call, for example `DescribeDBInstances`. */
export function operationOf(context: HandlerExecutionContext): string {
  return (context.commandName ?? 'Unknown').replace(/Command$/, '');
}

/** The signal that ends a call, or undefined when nobody gave one. */
export function abortSignalOf(
  context: HandlerExecutionContext,
): AbortSignal | undefined {
  const signal = context[SMITHY_CONTEXT_KEY]?.abortSignal;
  return signal instanceof AbortSignal ? signal : undefined;
}

/** Sets the signal that ends a call. The SDK's retries wait for it as well. */
export function setAbortSignal(
  context: HandlerExecutionContext,
  signal: AbortSignal,
): void {
  context[SMITHY_CONTEXT_KEY] = {
    ...context[SMITHY_CONTEXT_KEY],
    abortSignal: signal,
  };
}
