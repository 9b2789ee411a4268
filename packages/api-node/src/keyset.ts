import { InputError } from '@backstage/errors';

/** Where the next page begins: behind the row with these values. */
export interface Position {
  readonly value: string;
  readonly key: string;
}

/**
 * Makes the opaque cursor of a position.
 *
 * @param order - names the order that the position belongs to
 */
export function encodeCursor(order: string, position: Position): string {
  return Buffer.from(
    JSON.stringify([order, position.value, position.key]),
  ).toString('base64url');
}

/**
 * Reads a cursor.
 *
 * @throws InputError when it is not one, or belongs to another order
 */
export function decodeCursor(order: string, cursor: string): Position {
  const [cursorOrder, value, key, ...rest] = parseCursor(cursor);
  if (
    typeof cursorOrder !== 'string' ||
    typeof value !== 'string' ||
    typeof key !== 'string' ||
    `${value}${key}`.includes('\0') ||
    rest.length > 0
  ) {
    throw invalidCursorError();
  }
  if (cursorOrder !== order) {
    throw new InputError(
      `The cursor belongs to the order '${cursorOrder}', but the page is asked for in the order '${order}'. Ask in the same order, or leave the cursor out.`,
    );
  }
  return { value, key };
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
