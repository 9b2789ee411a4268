import { formatArn, parseArn, partitionOfRegion, tryParseArn } from './Arn';

describe('parseArn', () => {
  it.each([
    [
      'arn:aws:rds:us-east-1:555566667777:db:orders-prod',
      ['aws', 'rds', 'us-east-1', '555566667777', 'db:orders-prod'],
    ],
    ['arn:aws:s3:::invoices', ['aws', 's3', '', '', 'invoices']],
    [
      'arn:aws:rds::555566667777:global-cluster:orders',
      ['aws', 'rds', '', '555566667777', 'global-cluster:orders'],
    ],
    [
      'arn:aws-us-gov:eks:us-gov-west-1:000011112222:cluster/main',
      ['aws-us-gov', 'eks', 'us-gov-west-1', '000011112222', 'cluster/main'],
    ],
    [
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
      ['aws', 'iam', '', 'aws', 'policy/ReadOnlyAccess'],
    ],
  ])('takes %s apart and puts it together', (text, parts) => {
    const arn = parseArn(text);
    expect([
      arn.partition,
      arn.service,
      arn.region,
      arn.accountId,
      arn.resource,
    ]).toEqual(parts);
    expect(formatArn(arn)).toBe(text);
  });

  it.each([
    '',
    'orders',
    'arn:aws:rds:us-east-1:555566667777',
    'arn:aws:rds:us-east-1:555566667777:',
    'arn::rds:us-east-1:555566667777:db:orders',
    'arn:aws::us-east-1:555566667777:db:orders',
    'arn:aws:rds:us-east-1:5555:db:orders',
    'urn:aws:rds:us-east-1:555566667777:db:orders',
  ])('refuses %p', text => {
    expect(tryParseArn(text)).toBeUndefined();
    expect(() => parseArn(text)).toThrow(`'${text}' is not an ARN.`);
  });
});

describe('partitionOfRegion', () => {
  it.each([
    ['us-east-1', 'aws'],
    ['eu-central-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
  ])('puts %s in %s', (region, partition) => {
    expect(partitionOfRegion(region)).toBe(partition);
  });
});
