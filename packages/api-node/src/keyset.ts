import { InputError } from '@backstage/errors';

/** Where the next page begins: behind the row with these values. */
export interface Position {
  readonly value: string;
  /** What orders rows of equal value before the key does, where an order has more than one column. */
  readonly between?: readonly string[];
  readonly key: string;
}

/**
 * Makes the opaque cursor of a position.
 *
 * @param order - names the order that the position belongs to
 */
export function encodeCursor(order: string, position: Position): string {
  const { value, between = [], key } = position;
  return Buffer.from(JSON.stringify([order, value, ...between, key])).toString(
    'base64url',
  );
}

/**
 * Reads a cursor.
 *
 * @param betweenCount - how many values the order has between the first one and the key
 * @throws InputError when it is not one, or belongs to another order
 */
export function decodeCursor(
  order: string,
  cursor: string,
  betweenCount = 0,
): Required<Position> {
  const parts = parseCursor(cursor);
  if (parts.length < 3 || !parts.every(isStorableText)) {
    throw invalidCursorError();
  }
  const [cursorOrder, value, ...rest] = parts;
  if (cursorOrder !== order) {
    throw new InputError(
      `The cursor belongs to the order '${cursorOrder}', but the page is asked for in the order '${order}'. Ask in the same order, or leave the cursor out.`,
    );
  }
  if (rest.length !== betweenCount + 1) {
    throw invalidCursorError();
  }
  return {
    value,
    between: rest.slice(0, betweenCount),
    key: rest[betweenCount],
  };
}

// PostgreSQL has no text with NUL.
function isStorableText(part: unknown): part is string {
  return typeof part === 'string' && !part.includes('\0');
}

/** The error for a cursor that was not made here. */
export function invalidCursorError(): InputError {
  return new InputError(
    'The cursor is not one that this API gave out. Leave it out to start with the first page.',
  );
}

function parseCursor(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    // What is not JSON is as little a cursor as JSON of another shape.
    return [];
  }
}
