import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { tryParseArn } from '@meridian/aws-common';

/**
 * Reads a reference of a System or Component that a caller gave.
 *
 * @throws InputError when it is none, or of another kind
 */
export function readRef(ref: string, kind: 'System' | 'Component'): string {
  const lower = kind.toLowerCase();
  const example = `${lower}:default/orders`;
  let parsed;
  try {
    parsed = parseEntityRef(ref, { defaultKind: kind });
  } catch (error) {
    throw new InputError(
      `'${ref}' is no entity reference; write for example ${example}.`,
      error,
    );
  }
  if (parsed.kind.toLowerCase() !== lower) {
    throw new InputError(
      `'${ref}' is no ${kind}; write for example ${example}.`,
    );
  }
  return stringifyEntityRef(parsed);
}

/** @throws InputError when it is no ARN */
export function readArn(arn: string): string {
  if (!tryParseArn(arn)) {
    throw new InputError(
      `'${arn}' is no ARN; write for example arn:aws:dynamodb:us-east-1:111122223333:table/orders.`,
    );
  }
  return arn;
}

/** The error for what is not there, and for what the caller may not read. */
export function unknownSubjectError(what: string): NotFoundError {
  return new NotFoundError(`There is no ${what} that you may read.`);
}
