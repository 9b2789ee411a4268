import { JsonCodec2 } from '@smithy/core/protocols';
import type { $Codec, $Schema } from '@smithy/types';
import type { WireResponse } from '../wire';
import type { Protocol } from './Protocol';

const EPOCH_SECONDS = 7;

/** JSON bodies as the RPC protocols have them: members under their own names. */
export const rpcJsonCodec = new JsonCodec2({
  timestampFormat: { useTrait: true, default: EPOCH_SECONDS },
  jsonName: false,
});

/** JSON bodies as the REST protocol has them: members under their `jsonName`. */
export const restJsonCodec = new JsonCodec2({
  timestampFormat: { useTrait: true, default: EPOCH_SECONDS },
  jsonName: true,
});

/** Serializes a value to JSON; nothing at all becomes `{}`. */
export function writeJson(
  codec: $Codec<Uint8Array, string>,
  schema: $Schema,
  value: object,
): Buffer {
  const serializer = codec.createSerializer();
  serializer.write(schema, value);
  const bytes = serializer.flush();
  // The serializer's own array pretends to be a string; its bytes do not.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function jsonRpcProtocol(version: '1.0' | '1.1'): Protocol {
  const respond = (
    statusCode: number,
    requestId: string,
    body: Uint8Array,
    headers?: Record<string, string>,
  ): WireResponse => ({
    statusCode,
    headers: {
      'content-type': `application/x-amz-json-${version}`,
      'x-amzn-requestid': requestId,
      ...headers,
    },
    body,
  });
  return {
    async readInput(service, operation, request) {
      const codec = service.jsonCodec ?? rpcJsonCodec;
      return operation.input.isStructSchema()
        ? codec
            .createDeserializer()
            .read(operation.input, request.body.toString() || '{}')
        : {};
    },

    writeOutput(service, operation, output, requestId) {
      return respond(
        200,
        requestId,
        operation.output.isStructSchema()
          ? writeJson(
              service.jsonCodec ?? rpcJsonCodec,
              operation.output,
              output,
            )
          : Buffer.from('{}'),
      );
    },

    writeError(_service, error, requestId) {
      const fault = error.statusCode < 500 ? 'Sender' : 'Receiver';
      return respond(
        error.statusCode,
        requestId,
        Buffer.from(
          JSON.stringify({
            __type: error.shapeName,
            [error.messageMember]: error.message,
          }),
        ),
        error.code === error.shapeName
          ? {}
          : // Services that once spoke the query protocol keep its codes here.
            { 'x-amzn-query-error': `${error.code};${fault}` },
      );
    },
  };
}

export const json10Protocol = jsonRpcProtocol('1.0');
export const json11Protocol = jsonRpcProtocol('1.1');
