import type { NormalizedSchema } from '@smithy/core/schema';
import { NumericValue } from '@smithy/core/serde';

/** Deep enough for every shape that matters; recursive shapes end here. */
const MAXIMUM_DEPTH = 7;

/** A source of numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number;

/** Mulberry32, a small generator with a good enough spread for test values. */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes a value of a structure, with all of its members. */
export function generateStruct(
  schema: NormalizedSchema,
  random: Random,
): Record<string, unknown> {
  return schema.isStructSchema() ? struct(schema, random, 0) : {};
}

function struct(
  schema: NormalizedSchema,
  random: Random,
  depth: number,
): Record<string, unknown> {
  const members = [...schema.structIterator()];
  const chosen = schema.isUnionSchema()
    ? [members[Math.floor(random() * members.length)]]
    : members;
  const value: Record<string, unknown> = {};
  for (const [name, member] of chosen) {
    if (schema.isUnionSchema() || fits(member, depth)) {
      value[name] = generate(member, random, depth + 1);
    }
  }
  return value;
}

function fits(schema: NormalizedSchema, depth: number): boolean {
  const isContainer =
    schema.isStructSchema() || schema.isListSchema() || schema.isMapSchema();
  return !isContainer || depth < MAXIMUM_DEPTH;
}

function generate(
  schema: NormalizedSchema,
  random: Random,
  depth: number,
): unknown {
  if (schema.isStructSchema()) {
    return struct(schema, random, depth);
  }
  if (schema.isListSchema()) {
    const item = schema.getValueSchema();
    return fits(item, depth)
      ? [generate(item, random, depth + 1), generate(item, random, depth + 1)]
      : [];
  }
  if (schema.isMapSchema()) {
    const item = schema.getValueSchema();
    return { [word(random)]: generate(item, random, depth + 1) };
  }
  return simple(schema, random);
}

function simple(schema: NormalizedSchema, random: Random): unknown {
  const traits = schema.getMergedTraits();
  if (traits.httpResponseCode) {
    return 200;
  }
  if (schema.isBlobSchema()) {
    return Uint8Array.from({ length: 9 }, () => Math.floor(random() * 256));
  }
  if (schema.isTimestampSchema()) {
    return new Date(Math.floor(random() * 2_000_000_000) * 1000);
  }
  if (schema.isBooleanSchema()) {
    return random() < 0.5;
  }
  if (schema.isBigIntegerSchema()) {
    return BigInt(Math.floor(random() * 1e6)) * BigInt(1e12);
  }
  if (schema.isBigDecimalSchema()) {
    return new NumericValue(`${Math.floor(random() * 1e6)}.25`, 'bigDecimal');
  }
  if (schema.isNumericSchema()) {
    return Math.floor(random() * 100_000);
  }
  if (schema.isDocumentSchema()) {
    return { text: word(random), number: Math.floor(random() * 100) };
  }
  return text(schema, random);
}

/** Text as hard as its place allows: headers and URIs take less than bodies. */
function text(schema: NormalizedSchema, random: Random): string {
  const { httpHeader, httpPrefixHeaders, httpLabel, mediaType } =
    schema.getMergedTraits();
  if (mediaType === 'application/json') {
    return JSON.stringify({ [word(random)]: word(random) });
  }
  if (httpHeader || httpPrefixHeaders || httpLabel) {
    return word(random);
  }
  return `${word(random)} <é&"'> ${word(random)}=1+2%`;
}

function word(random: Random): string {
  return `w${Math.floor(random() * 36 ** 6).toString(36)}`;
}
