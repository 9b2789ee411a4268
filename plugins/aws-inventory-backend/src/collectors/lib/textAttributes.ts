import type { JsonObject, JsonValue } from '@backstage/types';

/** How the values of some attributes are to be read that AWS sends all as text. */
export interface TextAttributeKinds {
  readonly json: readonly string[];
  readonly number: readonly string[];
  readonly boolean: readonly string[];
}

/**
 * Gives the attributes of SQS and SNS, which come as text, the types that CloudFormation gives them.
 *
 * @throws TypeError naming the attribute whose text is not what it should be
 */
export function typeAttributes(
  attributes: Readonly<Record<string, string | undefined>>,
  kinds: TextAttributeKinds,
): JsonObject {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, text]) =>
      text === undefined ? [] : [[name, typeAttribute(name, text, kinds)]],
    ),
  );
}

function typeAttribute(
  name: string,
  text: string,
  kinds: TextAttributeKinds,
): JsonValue {
  if (kinds.json.includes(name)) return parseJson(name, text);
  if (kinds.number.includes(name)) return parseNumber(name, text);
  return kinds.boolean.includes(name) ? text === 'true' : text;
}

function parseNumber(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) {
    throw new TypeError(`its ${name} is '${text}', which is not a number`);
  }
  return number;
}

function parseJson(name: string, text: string): JsonValue {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TypeError(`its ${name} is not JSON`, { cause: error });
  }
}
