import { HttpResponse } from '@smithy/core/protocols';
import {
  type HandlerExecutionContext,
  SMITHY_CONTEXT_KEY,
  type StaticOperationSchema,
} from '@smithy/types';
import type { AnyDeserializeMiddleware } from '../types';
import { callStateOf, type RecordedAnswer } from './callContext';
import { readBody } from './readBody';
import { readTextDates, withTextDates } from './textDates';

/**
 * The middleware that keeps a timestamp that makes no sense from spoiling the whole answer: it becomes
 * an invalid `Date`.
 *
 * @remarks
 * The SDK's deserializers throw at the first one. The same bytes are then read again with a schema
 * that has texts instead of timestamps, and dates are made of these one by one. It sits outside the
 * deserializer; the innermost middleware keeps the answer for it.
 */
export function createDateReader(): AnyDeserializeMiddleware {
  return (next, context) => async args => {
    const state = callStateOf(context);
    state.keepsAnswer = true;
    state.answer = undefined;
    try {
      return await next(args);
    } catch (error) {
      const schema = operationSchemaOf(context);
      if (!schema || !isUnreadable(error, state.answer)) {
        throw error;
      }
      const [, namespace, name, traits, input, output] = schema;
      setOperationSchema(context, [
        9,
        namespace,
        name,
        traits,
        input,
        withTextDates(output),
      ]);
      state.isReplayed = true;
      try {
        const result = await next(args);
        readTextDates(output, result.output);
        return result;
      } catch {
        // It was something else than a date, which the first error tells.
        throw error;
      } finally {
        state.isReplayed = false;
        setOperationSchema(context, schema);
      }
    }
  };
}

/** Reads the body of an answer, so that it can be read twice. */
export async function recordAnswer(
  response: HttpResponse,
): Promise<RecordedAnswer> {
  const { statusCode, reason, headers, body } = response;
  return { statusCode, reason, headers, body: await readBody(body) };
}

/** The response to a recorded answer; each has a body of its own, which the SDK may change. */
export function replayAnswer(answer: RecordedAnswer): HttpResponse {
  const { statusCode, reason, headers, body } = answer;
  return new HttpResponse({
    statusCode,
    reason,
    headers: { ...headers },
    body: new Uint8Array(body.buffer, body.byteOffset, body.byteLength),
  });
}

/** Whether an answer came that says no error, and could not be understood. */
function isUnreadable(
  error: unknown,
  answer: RecordedAnswer | undefined,
): boolean {
  return (
    answer !== undefined &&
    answer.statusCode < 300 &&
    error instanceof Error &&
    !('$fault' in error)
  );
}

function operationSchemaOf(
  context: HandlerExecutionContext,
): StaticOperationSchema | undefined {
  const schema: unknown = context[SMITHY_CONTEXT_KEY]?.operationSchema;
  return isOperationSchema(schema) ? schema : undefined;
}

function isOperationSchema(schema: unknown): schema is StaticOperationSchema {
  return Array.isArray(schema) && schema[0] === 9 && schema.length >= 6;
}

function setOperationSchema(
  context: HandlerExecutionContext,
  operationSchema: StaticOperationSchema,
): void {
  context[SMITHY_CONTEXT_KEY] = {
    ...context[SMITHY_CONTEXT_KEY],
    operationSchema,
  };
}
