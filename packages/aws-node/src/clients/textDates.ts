import { NormalizedSchema } from '@smithy/core/schema';
import {
  parseEpochTimestamp,
  parseRfc3339DateTimeWithOffset,
  parseRfc7231DateTime,
} from '@smithy/core/serde';
import type { $Schema, $SchemaRef } from '@smithy/types';

/** In the SDK's numbers for simple types the upper bits say that it is a list or a map of them. */
const COLLECTION_BITS = 0b1100_0000;
const TEXT = 0;

const relaxedSchemas = new WeakMap<object, $Schema>();

/** The schema of an answer with texts in place of its timestamps, which cannot be wrong. */
export function withTextDates(schema: $SchemaRef): $SchemaRef {
  // Schemas that hold themselves do so by a function.
  return typeof schema === 'function' ? () => relax(schema()) : relax(schema);
}

function relax(schema: $Schema): $Schema {
  if (typeof schema === 'number') {
    return isTimestamp(schema) ? TEXT + (schema & COLLECTION_BITS) : schema;
  }
  if (!Array.isArray(schema)) {
    return schema;
  }
  const known = relaxedSchemas.get(schema);
  if (known !== undefined) {
    return known;
  }
  const relaxed = relaxStatic(schema);
  relaxedSchemas.set(schema, relaxed);
  return relaxed;
}

function relaxStatic(schema: Extract<$Schema, readonly unknown[]>): $Schema {
  if (schema.length === 2) {
    return [withTextDates(schema[0]), schema[1]];
  }
  const [, namespace, name, traits] = schema;
  switch (schema[0]) {
    case 0:
      return [0, namespace, name, traits, withTextDates(schema[4])];
    case 1:
      return [1, namespace, name, traits, withTextDates(schema[4])];
    case 2:
      return [2, namespace, name, traits, schema[4], withTextDates(schema[5])];
    case 3:
    case -3:
    case 4:
      return [
        schema[0],
        namespace,
        name,
        traits,
        schema[4],
        schema[5].map(withTextDates),
      ];
    default:
      return schema;
  }
}

function isTimestamp(schema: number): boolean {
  const type = schema & ~COLLECTION_BITS;
  return type >= 4 && type <= 7;
}

/**
 * Makes dates of the texts that an answer was read with, within it. What is none becomes an invalid
 * `Date`.
 *
 * @param schema - of the answer, as the SDK has it
 */
export function readTextDates(schema: $SchemaRef, answer: unknown): void {
  readDates(NormalizedSchema.of(schema), answer);
}

function readDates(schema: NormalizedSchema, value: unknown): unknown {
  if (value === undefined || value === null) {
    return value;
  }
  if (schema.isTimestampSchema()) {
    return toDate(value);
  }
  if (typeof value !== 'object') {
    return value;
  }
  for (const [key, memberSchema] of membersOf(schema, value)) {
    const member: unknown = Reflect.get(value, key);
    const read = readDates(memberSchema, member);
    if (read !== member) Reflect.set(value, key, read);
  }
  return value;
}

function membersOf(
  schema: NormalizedSchema,
  value: object,
): Iterable<[string, NormalizedSchema]> {
  if (schema.isStructSchema()) {
    return schema.structIterator();
  }
  if (schema.isListSchema() || schema.isMapSchema()) {
    const member = schema.getValueSchema();
    return Object.keys(value).map(key => [key, member]);
  }
  return [];
}

/** Whatever format the service announced: what AWS writes in one is not a time in another. */
const FORMATS = [
  parseRfc3339DateTimeWithOffset,
  parseRfc7231DateTime,
  parseEpochTimestamp,
];

function toDate(value: unknown): Date {
  for (const parse of FORMATS) {
    const date = tryParse(parse, value);
    if (date) return date;
  }
  return new Date(Number.NaN);
}

function tryParse(
  parse: (value: unknown) => Date | undefined,
  value: unknown,
): Date | undefined {
  try {
    return parse(value);
  } catch {
    // The next format is tried; what has none is an invalid date.
    return undefined;
  }
}
