import { InputError } from '@backstage/errors';

/**
 * The parts of an Amazon Resource Name,
 * `arn:partition:service:region:account-id:resource`.
 *
 * `region` and `accountId` are empty strings where the service leaves them out
 * (S3 buckets, Route 53 zones, IAM).
 */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly accountId: string;
  /** Everything behind the fifth colon, for example `db:orders-prod`. */
  readonly resource: string;
}

/**
 * Takes an ARN apart.
 *
 * @throws InputError when the text is not an ARN; the message quotes it.
 */
export function parseArn(text: string): Arn {
  const arn = tryParseArn(text);
  if (!arn) {
    throw new InputError(
      `'${text}' is not an ARN. An ARN looks like arn:aws:rds:us-east-1:123456789012:db:orders.`,
    );
  }
  return arn;
}

/** Takes an ARN apart, or returns undefined when the text is not one. */
export function tryParseArn(text: string): Arn | undefined {
  const [scheme, partition, service, region, accountId, ...resource] =
    text.split(':');
  if (
    scheme !== 'arn' ||
    !partition ||
    !service ||
    region === undefined ||
    accountId === undefined ||
    resource.join(':') === ''
  ) {
    return undefined;
  }
  if (accountId !== '' && accountId !== 'aws' && !/^\d{12}$/.test(accountId)) {
    return undefined;
  }
  return {
    partition,
    service,
    region,
    accountId,
    resource: resource.join(':'),
  };
}

/** Puts an ARN together. The inverse of {@link parseArn}. */
export function formatArn(arn: Arn): string {
  return [
    'arn',
    arn.partition,
    arn.service,
    arn.region,
    arn.accountId,
    arn.resource,
  ].join(':');
}

/**
 * The partition that a Region belongs to, by the prefix AWS gives its Regions.
 *
 * @see https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
 */
export function partitionOfRegion(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return 'aws';
}
