import { CborCodec } from '@smithy/core/cbor';
import type { $Schema } from '@smithy/types';
import type { WireResponse } from '../wire';
import type { Protocol } from './Protocol';

const codec = new CborCodec();
const DOCUMENT = 15;

function write(schema: $Schema, value: object): Uint8Array {
  const serializer = codec.createSerializer();
  serializer.write(schema, value);
  return serializer.flush();
}

function respond(
  statusCode: number,
  requestId: string,
  body: Uint8Array,
): WireResponse {
  return {
    statusCode,
    headers: {
      'content-type': 'application/cbor',
      'smithy-protocol': 'rpc-v2-cbor',
      'x-amzn-requestid': requestId,
    },
    body,
  };
}

/** `rpcv2Cbor`, which newer clients of several services choose by themselves. */
export const cborProtocol: Protocol = {
  async readInput(_service, operation, request) {
    return operation.input.isStructSchema() && request.body.length > 0
      ? codec.createDeserializer().read(operation.input, request.body)
      : {};
  },

  writeOutput(_service, operation, output, requestId) {
    return respond(
      200,
      requestId,
      operation.output.isStructSchema()
        ? write(operation.output, output)
        : write(DOCUMENT, {}),
    );
  },

  writeError(service, error, requestId) {
    return respond(
      error.statusCode,
      requestId,
      write(DOCUMENT, {
        __type: `${service.namespace}#${error.shapeName}`,
        [error.messageMember]: error.message,
      }),
    );
  },
};
