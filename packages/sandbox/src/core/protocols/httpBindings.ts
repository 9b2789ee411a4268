import {
  FromStringShapeDeserializer,
  ToStringShapeSerializer,
} from '@smithy/core/protocols';
import type { NormalizedSchema } from '@smithy/core/schema';
import type { WireRequest } from '../wire';

const settings = {
  timestampFormat: { useTrait: true, default: 7 },
  httpBindings: true,
} as const;
const fromString = new FromStringShapeDeserializer(settings);
// Items of a list do not carry its query trait, by which timestamps are ISO 8601.
const fromQueryItem = new FromStringShapeDeserializer({
  timestampFormat: { useTrait: true, default: 5 },
});
const toString = new ToStringShapeSerializer(settings);

type Values = Record<string, unknown>;

/** Reads the members of an input that travel in the path, the query string and the headers. */
export function readHttpBindings(
  input: NormalizedSchema,
  request: WireRequest,
  labels: Readonly<Record<string, string>>,
): Values {
  const value: Values = {};
  for (const [name, member] of input.structIterator()) {
    const found = readBinding(name, member, request, labels);
    if (found !== undefined) {
      value[name] = found;
    }
  }
  readQueryParams(input, request, value);
  return value;
}

function readBinding(
  name: string,
  member: NormalizedSchema,
  request: WireRequest,
  labels: Readonly<Record<string, string>>,
): unknown {
  const traits = member.getMergedTraits();
  if (traits.httpLabel) {
    const text = labels[name];
    return text === undefined ? undefined : fromString.read(member, text);
  }
  if (traits.httpQuery) {
    return readQuery(member, request.query.getAll(traits.httpQuery));
  }
  if (traits.httpHeader) {
    const text = request.headers[traits.httpHeader.toLowerCase()];
    return text === undefined ? undefined : fromString.read(member, text);
  }
  return typeof traits.httpPrefixHeaders === 'string'
    ? readPrefixHeaders(traits.httpPrefixHeaders, request)
    : undefined;
}

function readQuery(member: NormalizedSchema, texts: string[]): unknown {
  if (texts.length === 0) {
    return undefined;
  }
  return member.isListSchema()
    ? texts.map(text => fromQueryItem.read(member.getValueSchema(), text))
    : fromString.read(member, texts[0]);
}

/** Members bound to all the parameters of the query string that no other member claims. */
function readQueryParams(
  input: NormalizedSchema,
  request: WireRequest,
  value: Values,
): void {
  const members = [...input.structIterator()];
  const claimed = new Set(
    members.map(([, member]) => member.getMergedTraits().httpQuery),
  );
  for (const [name, member] of members) {
    if (!member.getMergedTraits().httpQueryParams) {
      continue;
    }
    const params: Values = {};
    const many = member.getValueSchema().isListSchema();
    for (const key of new Set(request.query.keys())) {
      if (!claimed.has(key)) {
        const texts = request.query.getAll(key);
        params[key] = many ? texts : texts[0];
      }
    }
    if (Object.keys(params).length > 0) {
      value[name] = params;
    }
  }
}

function readPrefixHeaders(prefix: string, request: WireRequest): unknown {
  const lowerPrefix = prefix.toLowerCase();
  const entries = Object.entries(request.headers)
    .filter(([name]) => name.startsWith(lowerPrefix))
    .map(([name, text]) => [name.slice(prefix.length), text]);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** An output, split into where its members go. */
export interface BoundOutput {
  readonly statusCode: number | undefined;
  readonly headers: Record<string, string>;
  /** The member that is the whole body, if the operation has one. */
  readonly payload?: { readonly schema: NormalizedSchema; value: unknown };
  /** The members that make up the body otherwise. */
  readonly body: Values;
  /** Whether the operation has any members that go into the body. */
  readonly hasBody: boolean;
}

/** Splits an output by the HTTP bindings that count in responses: labels and queries do not. */
export function bindOutput(
  output: NormalizedSchema,
  value: Values,
): BoundOutput {
  const headers: Record<string, string> = {};
  const body: Values = {};
  let statusCode: number | undefined;
  let payload: BoundOutput['payload'];
  let hasBody = false;
  for (const [name, member] of output.structIterator()) {
    const traits = member.getMergedTraits();
    const item = value[name];
    if (traits.httpPayload) {
      payload = { schema: member, value: item };
    } else if (traits.httpResponseCode) {
      statusCode = typeof item === 'number' ? item : undefined;
    } else if (traits.httpHeader) {
      if (item !== undefined && item !== null) {
        headers[traits.httpHeader.toLowerCase()] = writeText(member, item);
      }
    } else if (typeof traits.httpPrefixHeaders === 'string') {
      Object.assign(headers, prefixHeaders(traits.httpPrefixHeaders, item));
    } else {
      hasBody = true;
      body[name] = item;
    }
  }
  return { statusCode, headers, payload, body, hasBody };
}

function prefixHeaders(prefix: string, value: unknown): Record<string, string> {
  const entries =
    typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.map(([name, text]) => [
      `${prefix}${name}`.toLowerCase(),
      String(text),
    ]),
  );
}

function writeText(member: NormalizedSchema, value: unknown): string {
  toString.write(member, value);
  return toString.flush();
}
