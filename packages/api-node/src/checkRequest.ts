import { InputError } from '@backstage/errors';
import type { RequestHandler } from 'express';
import { readTime } from './readTime';

/**
 * Refuses what an API's document allows and PostgreSQL does not, before it comes to that: NUL characters,
 * and times that have the form of one and are none.
 *
 * @param timeParameters - the names of the query parameters that are times
 */
export function checkRequest(
  timeParameters: readonly string[],
): RequestHandler {
  return (request, _response, next) => {
    const values: unknown[] = [...Object.values(request.query), request.body];
    if (JSON.stringify(values).includes('\\u0000')) {
      throw new InputError('The request has a NUL character in a value.');
    }
    for (const name of timeParameters) {
      const value = request.query[name];
      if (typeof value === 'string') readTime(name, value);
    }
    next();
  };
}
