import type { ReadFailureReason, Target } from '@meridian/aws-common';
import { HttpRequest } from '@smithy/core/protocols';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { explainAwsError } from '../failures/explainAwsError';
import { billableUnitsOf } from '../meter/billing';
import type { CallMeter } from '../meter/CallMeter';
import type {
  AnyDeserializeMiddleware,
  AnyFinalizeRequestMiddleware,
  AwsCallCount,
} from '../types';
import { abortSignalOf, callStateOf, operationOf } from './callContext';
import { recordAnswer, replayAnswer } from './unreadableDates';

const OUTCOME: Readonly<Record<ReadFailureReason, AwsCallCount['outcome']>> = {
  denied: 'denied',
  throttled: 'throttled',
  unreachable: 'unreachable',
  unsupported: 'error',
  'invalid-answer': 'error',
  error: 'error',
};

/**
 * The middleware that counts every HTTP request with its outcome. It sits inside the SDK's
 * retries, where each of them passes, and outside the deserializer, where errors have names.
 */
export function createAttemptMeter(options: {
  service: string;
  target: Target;
  callMeter: CallMeter;
}): AnyFinalizeRequestMiddleware {
  const { service, target, callMeter } = options;
  return (next, context) => async args => {
    const operation = operationOf(context);
    const state = callStateOf(context);
    const record = (outcome: AwsCallCount['outcome']) =>
      callMeter.record({
        service,
        operation,
        accountId: target.accountId,
        region: target.region,
        outcome,
        billableUnits: billableUnitsOf({
          service,
          operation,
          outcome,
          input: args.input,
        }),
      });
    // A deadline that passed while a retry waited ends the call without another request.
    abortSignalOf(context)?.throwIfAborted();
    state.attempts += 1;
    try {
      const result = await next(args);
      record('ok');
      return result;
    } catch (error) {
      const { reason } = explainAwsError(error, { service, operation, target });
      record(OUTCOME[reason]);
      if (!abortSignalOf(context)?.aborted) {
        state.lastError = error;
      }
      throw error;
    }
  };
}

/**
 * The innermost middleware, which sends the request with the call's signal: the SDK itself takes
 * only a signal that the caller gave to `send`.
 */
export function createAbortableSend(
  requestHandler: NodeHttpHandler,
): AnyDeserializeMiddleware {
  return (next, context) => async args => {
    const state = callStateOf(context);
    if (state.isReplayed && state.answer) {
      return { response: replayAnswer(state.answer) };
    }
    if (!HttpRequest.isInstance(args.request)) {
      return next(args);
    }
    const sent = await requestHandler.handle(args.request, {
      abortSignal: abortSignalOf(context),
    });
    if (!state.keepsAnswer) {
      return sent;
    }
    state.answer = await recordAnswer(sent.response);
    return { response: replayAnswer(state.answer) };
  };
}
