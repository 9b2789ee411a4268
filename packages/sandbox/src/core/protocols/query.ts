import type { $SchemaRef, StaticStructureSchema } from '@smithy/types';
import type { OperationModel, ServiceModel } from '../ServiceModel';
import type { WireRequest, WireResponse } from '../wire';
import type { Protocol } from './Protocol';
import { readQueryInput } from './queryInput';
import { escapeXml, writeXml } from './xml';

const STRING = 0;

/** The form of a query request: the body, or the query string of a GET. */
export function formOf(request: WireRequest): URLSearchParams {
  return request.body.length > 0
    ? new URLSearchParams(request.body.toString())
    : request.query;
}

/** `awsQuery`: RDS, ElastiCache, Auto Scaling, SNS, STS, Elastic Load Balancing. */
export const queryProtocol: Protocol = {
  async readInput(_service, operation, request) {
    return readQueryInput(operation.input, formOf(request), false);
  },

  writeOutput(service, operation, output, requestId) {
    return xmlResponse(
      200,
      requestId,
      writeXml(service, queryEnvelope(service, operation), {
        [`${operation.name}Result`]: output,
        ResponseMetadata: { RequestId: requestId },
      }),
    );
  },

  writeError(service, error, requestId) {
    const type = error.statusCode < 500 ? 'Sender' : 'Receiver';
    return xmlResponse(
      error.statusCode,
      requestId,
      `<ErrorResponse xmlns="${service.xmlNamespace}"><Error><Type>${type}</Type>` +
        `<Code>${escapeXml(error.code)}</Code>` +
        `<Message>${escapeXml(error.message)}</Message></Error>` +
        `<RequestId>${requestId}</RequestId></ErrorResponse>`,
    );
  },
};

/** `ec2Query`: EC2's own dialect. */
export const ec2Protocol: Protocol = {
  async readInput(_service, operation, request) {
    return readQueryInput(operation.input, formOf(request), true);
  },

  writeOutput(service, operation, output, requestId) {
    return xmlResponse(
      200,
      requestId,
      writeXml(service, ec2Envelope(service, operation), {
        requestId,
        ...output,
      }),
    );
  },

  writeError(_service, error, requestId) {
    return xmlResponse(
      error.statusCode,
      requestId,
      `<Response><Errors><Error><Code>${escapeXml(error.code)}</Code>` +
        `<Message>${escapeXml(error.message)}</Message></Error></Errors>` +
        `<RequestID>${requestId}</RequestID></Response>`,
    );
  },
};

/** Answers with an XML document. */
export function xmlResponse(
  statusCode: number,
  requestId: string,
  body: Uint8Array | string,
): WireResponse {
  return {
    statusCode,
    headers: {
      'content-type': 'text/xml;charset=UTF-8',
      'x-amzn-requestid': requestId,
    },
    body: typeof body === 'string' ? Buffer.from(body) : body,
  };
}

/** The result goes into `<XResponse><XResult>`, beside the metadata. */
function queryEnvelope(
  service: ServiceModel,
  operation: OperationModel,
): StaticStructureSchema {
  const members: Array<[string, $SchemaRef]> = [
    [
      'ResponseMetadata',
      [
        3,
        service.namespace,
        'ResponseMetadata',
        STRING,
        ['RequestId'],
        [STRING],
      ],
    ],
  ];
  if (operation.output.isStructSchema()) {
    members.unshift([`${operation.name}Result`, operation.output.getSchema()]);
  }
  return envelope(service, operation, members);
}

/** EC2 puts the request id among the output's members. */
function ec2Envelope(
  service: ServiceModel,
  operation: OperationModel,
): StaticStructureSchema {
  const raw = operation.output.getSchema();
  const names = Array.isArray(raw) && raw[0] === 3 ? raw[4] : [];
  const schemas = Array.isArray(raw) && raw[0] === 3 ? raw[5] : [];
  return envelope(service, operation, [
    ['requestId', STRING],
    ...names.map((name, index): [string, $SchemaRef] => [name, schemas[index]]),
  ]);
}

function envelope(
  service: ServiceModel,
  operation: OperationModel,
  members: ReadonlyArray<[string, $SchemaRef]>,
): StaticStructureSchema {
  return [
    3,
    service.namespace,
    `${operation.name}Response`,
    0,
    members.map(([name]) => name),
    members.map(([, schema]) => schema),
  ];
}
