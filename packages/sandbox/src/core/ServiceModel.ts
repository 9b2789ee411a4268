import { NormalizedSchema } from '@smithy/core/schema';
import type {
  $Codec,
  StaticErrorSchema,
  StaticOperationSchema,
} from '@smithy/types';

/** How a service's clients talk by default, as Smithy names it. */
export type ProtocolId =
  | 'aws.protocols#awsQuery'
  | 'aws.protocols#ec2Query'
  | 'aws.protocols#awsJson1_0'
  | 'aws.protocols#awsJson1_1'
  | 'aws.protocols#restJson1'
  | 'aws.protocols#restXml'
  | 'smithy.protocols#rpcv2Cbor';

/** One operation of a service, from the SDK's own schema. */
export interface OperationModel {
  readonly name: string;
  readonly input: NormalizedSchema;
  readonly output: NormalizedSchema;
  /** Top-level members without which AWS rejects the request. */
  readonly requiredInput: readonly string[];
  /** Method, URI and status of a REST operation. */
  readonly http?: {
    readonly method: string;
    readonly uri: string;
    readonly statusCode: number;
  };
}

/** What the SDK knows of a service: enough to speak its protocols from the other side. */
export interface ServiceModel {
  /** Smithy namespace, for example `com.amazonaws.rds`. */
  readonly namespace: string;
  /** The name in SigV4 credential scopes and in IAM actions. */
  readonly signingName: string;
  readonly protocol: ProtocolId;
  /** API version, for example `2014-10-31`; what the query protocol sends as `Version`. */
  readonly version: string;
  /** The prefix of `X-Amz-Target`. */
  readonly serviceTarget: string;
  readonly xmlNamespace: string;
  /** Only DynamoDB brings its own. */
  readonly jsonCodec?: $Codec<Uint8Array, string>;
  readonly operations: ReadonlyMap<string, OperationModel>;
  readonly errors: readonly StaticErrorSchema[];
}

/** The parts of an SDK client's resolved configuration that describe its wire. */
export interface WireConfig {
  readonly protocol: unknown;
  readonly protocolSettings: {
    readonly defaultNamespace?: string;
    readonly version?: string;
    readonly serviceTarget?: string;
    readonly xmlNamespace?: string;
    readonly jsonCodec?: $Codec<Uint8Array, string>;
  };
}

/**
 * Reads a service's model out of its SDK package.
 *
 * @param sdk - everything that the package exports; operation and error schemas are among it
 */
export function serviceModel(
  signingName: string,
  sdk: Readonly<Record<string, unknown>>,
  config: WireConfig,
): ServiceModel {
  const exported = Object.values(sdk);
  const operations = exported.filter(isOperationSchema).map(operationModel);
  const settings = config.protocolSettings;
  const namespace = settings.defaultNamespace;
  if (!namespace) {
    throw new Error(`The SDK's client of ${signingName} has no namespace.`);
  }
  return {
    namespace,
    signingName,
    protocol: protocolId(config.protocol),
    version: settings.version ?? '',
    serviceTarget: settings.serviceTarget ?? '',
    xmlNamespace: settings.xmlNamespace ?? '',
    jsonCodec: settings.jsonCodec,
    operations: new Map(operations.map(model => [model.name, model])),
    errors: exported.filter(isErrorSchema),
  };
}

/** Whether something is an SDK operation schema: `[9, namespace, name, traits, input, output]`. */
export function isOperationSchema(
  value: unknown,
): value is StaticOperationSchema {
  return Array.isArray(value) && value[0] === 9 && value.length >= 6;
}

function isErrorSchema(value: unknown): value is StaticErrorSchema {
  return Array.isArray(value) && value[0] === -3;
}

function operationModel(schema: StaticOperationSchema): OperationModel {
  const [, , name, traits, inputRef, outputRef] = schema;
  const input = NormalizedSchema.of(inputRef);
  const http = typeof traits === 'object' ? traits.http : undefined;
  return {
    name,
    input,
    output: NormalizedSchema.of(outputRef),
    requiredInput: requiredMembers(input),
    http: http && { method: http[0], uri: http[1], statusCode: http[2] },
  };
}

/** The SDK lists a structure's required members first, and counts them in slot 6. */
function requiredMembers(schema: NormalizedSchema): string[] {
  const raw = schema.getSchema();
  return Array.isArray(raw) && raw[0] === 3 ? raw[4].slice(0, raw[6] ?? 0) : [];
}

function protocolId(protocol: unknown): ProtocolId {
  const id =
    typeof protocol === 'object' &&
    protocol !== null &&
    'getShapeId' in protocol &&
    typeof protocol.getShapeId === 'function'
      ? String(protocol.getShapeId())
      : '';
  switch (id) {
    case 'aws.protocols#awsQuery':
    case 'aws.protocols#ec2Query':
    case 'aws.protocols#awsJson1_0':
    case 'aws.protocols#awsJson1_1':
    case 'aws.protocols#restJson1':
    case 'aws.protocols#restXml':
    case 'smithy.protocols#rpcv2Cbor':
      return id;
    default:
      throw new Error(`The sandbox does not speak the protocol '${id}'.`);
  }
}
