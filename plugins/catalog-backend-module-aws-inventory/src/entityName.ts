import { createHash } from 'node:crypto';
import { parseArn } from '@meridian/aws-common';

const MAXIMUM_NAME_LENGTH = 63;
const HASH_LENGTH = 10;

/**
 * The name of the entity of an AWS resource: readable, stable, and different for same-named resources
 * of different accounts and Regions, because it ends in a hash of the whole ARN.
 *
 * It depends on nothing but the ARN, so relations can be made without looking up their targets.
 */
export function entityNameOf(arn: string): string {
  const lastPart = parseArn(arn).resource.split(/[/:]/).filter(Boolean).at(-1);
  const readable = (lastPart ?? '')
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .slice(0, MAXIMUM_NAME_LENGTH - HASH_LENGTH - 1)
    .replace(/^[-_.]+|[-_.]+$/g, '');
  const hash = createHash('sha256')
    .update(arn)
    .digest('hex')
    .slice(0, HASH_LENGTH);
  return (readable ? `${readable}-${hash}` : hash).toLocaleLowerCase('en-US');
}

/** The full reference of the entity of an AWS resource. */
export function entityRefOf(arn: string): string {
  return `resource:default/${entityNameOf(arn)}`;
}
