import { XmlShapeDeserializer } from '@aws-sdk/core/protocols';
import type { NormalizedSchema } from '@smithy/core/schema';
import type { OperationModel, ServiceModel } from '../ServiceModel';
import type { WireError, WireRequest, WireResponse } from '../wire';
import { bindOutput, readHttpBindings } from './httpBindings';
import { restJsonCodec, writeJson } from './json';
import type { Protocol } from './Protocol';
import { xmlResponse } from './query';
import { escapeXml, writeXml, xmlSettings } from './xml';

/** What differs between the two REST protocols: their documents. */
interface Documents {
  readonly contentType: string;
  read(
    service: ServiceModel,
    schema: NormalizedSchema,
    body: Buffer,
  ): Promise<unknown>;
  write(
    service: ServiceModel,
    schema: NormalizedSchema,
    value: object,
  ): Uint8Array;
}

const json: Documents = {
  contentType: 'application/json',
  async read(_service, schema, body) {
    return restJsonCodec.createDeserializer().read(schema, body.toString());
  },
  write(_service, schema, value) {
    return writeJson(restJsonCodec, schema, value);
  },
};

const xml: Documents = {
  contentType: 'application/xml',
  async read(service, schema, body) {
    return new XmlShapeDeserializer(xmlSettings(service)).read(schema, body);
  },
  write(service, schema, value) {
    return writeXml(service, schema, value);
  },
};

/** `restJson1`: EKS, Backup, Lambda, MSK. */
export const restJsonProtocol: Protocol = {
  readInput: (service, operation, request, labels) =>
    readRestInput(json, service, operation, request, labels),
  writeOutput: (service, operation, output, requestId) =>
    writeRestOutput(json, service, operation, output, requestId),
  writeError(_service, error, requestId) {
    return {
      statusCode: error.statusCode,
      headers: {
        'content-type': 'application/json',
        'x-amzn-requestid': requestId,
        'x-amzn-errortype': error.shapeName,
      },
      body: Buffer.from(
        JSON.stringify({ [error.messageMember]: error.message }),
      ),
    };
  },
};

/** `restXml`: S3 and Route 53. */
export const restXmlProtocol: Protocol = {
  readInput: (service, operation, request, labels) =>
    readRestInput(xml, service, operation, request, labels),
  writeOutput: (service, operation, output, requestId) =>
    operation.name === 'GetBucketLocation'
      ? writeBucketLocation(service, output, requestId)
      : writeRestOutput(xml, service, operation, output, requestId),
  writeError(service, error, requestId) {
    const body = xmlError(error);
    return xmlResponse(
      error.statusCode,
      requestId,
      service.signingName === 's3'
        ? // S3 alone has no envelope around its errors.
          `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${body}` +
            `<RequestId>${requestId}</RequestId></Error>`
        : `<?xml version="1.0"?>\n<ErrorResponse xmlns="${service.xmlNamespace}">` +
            `<Error><Type>Sender</Type>${body}</Error>` +
            `<RequestId>${requestId}</RequestId></ErrorResponse>`,
    );
  },
};

function xmlError(error: WireError): string {
  return (
    `<Code>${escapeXml(error.code)}</Code>` +
    `<Message>${escapeXml(error.message)}</Message>`
  );
}

/** Of all operations of S3, this one alone has its value as the document's root. */
function writeBucketLocation(
  service: ServiceModel,
  output: { LocationConstraint?: unknown },
  requestId: string,
): WireResponse {
  // The Region of buckets in us-east-1 has no name here.
  const location = String(output.LocationConstraint ?? '');
  return xmlResponse(
    200,
    requestId,
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
      `<LocationConstraint xmlns="${service.xmlNamespace}">` +
      `${escapeXml(location)}</LocationConstraint>`,
  );
}

async function readRestInput(
  documents: Documents,
  service: ServiceModel,
  operation: OperationModel,
  request: WireRequest,
  labels: Readonly<Record<string, string>>,
): Promise<unknown> {
  if (!operation.input.isStructSchema()) {
    return {};
  }
  const bound = readHttpBindings(operation.input, request, labels);
  const payload = payloadMember(operation.input);
  if (payload) {
    const [name, schema] = payload;
    const value = await readPayload(documents, service, schema, request.body);
    return value === undefined ? bound : { ...bound, [name]: value };
  }
  if (request.body.length === 0) {
    return bound;
  }
  const body = await documents.read(service, operation.input, request.body);
  return Object.assign({}, body, bound);
}

function payloadMember(
  schema: NormalizedSchema,
): [string, NormalizedSchema] | undefined {
  for (const member of schema.structIterator()) {
    if (member[1].getMergedTraits().httpPayload) {
      return member;
    }
  }
  return undefined;
}

async function readPayload(
  documents: Documents,
  service: ServiceModel,
  schema: NormalizedSchema,
  body: Buffer,
): Promise<unknown> {
  if (schema.isBlobSchema()) {
    return new Uint8Array(body);
  }
  if (schema.isStringSchema()) {
    return body.toString();
  }
  return body.length > 0 ? documents.read(service, schema, body) : undefined;
}

function writeRestOutput(
  documents: Documents,
  service: ServiceModel,
  operation: OperationModel,
  output: object,
  requestId: string,
): WireResponse {
  const schema = operation.output;
  const bound = schema.isStructSchema()
    ? bindOutput(schema, { ...output })
    : undefined;
  const body = bound ? writeBody(documents, service, schema, bound) : undefined;
  return {
    statusCode: bound?.statusCode ?? operation.http?.statusCode ?? 200,
    headers: {
      'x-amzn-requestid': requestId,
      ...(body ? { 'content-type': documents.contentType } : {}),
      ...bound?.headers,
    },
    body: body ?? Buffer.alloc(0),
  };
}

function writeBody(
  documents: Documents,
  service: ServiceModel,
  schema: NormalizedSchema,
  bound: ReturnType<typeof bindOutput>,
): Uint8Array | undefined {
  if (!bound.payload) {
    return bound.hasBody
      ? documents.write(service, schema, bound.body)
      : undefined;
  }
  const { value } = bound.payload;
  if (value === undefined || value === null) {
    return undefined;
  }
  if (value instanceof Uint8Array) {
    return value;
  }
  return typeof value === 'object'
    ? documents.write(service, bound.payload.schema, value)
    : Buffer.from(String(value));
}
