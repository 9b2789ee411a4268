import { shortenArn } from './shortenArn';

const ARN = 'arn:aws:rds:us-east-1:555566667777:db:orders-prod';

describe('shortenArn', () => {
  it.each([
    [ARN, 100, ARN],
    [ARN, ARN.length, ARN],
    [ARN, 31, `arn:aws:rd…${ARN.slice(-20)}`],
    [ARN, 10, 'arn…s-prod'],
    [ARN, 3, '…od'],
    [ARN, 1, '…od'],
    ['', 10, ''],
  ])('shortens %s to %d characters', (arn, maxLength, text) => {
    expect(shortenArn(arn, maxLength)).toBe(text);
  });

  it.each([3, 4, 5, 16, 30, 48])('never returns more than %d', maxLength => {
    expect(shortenArn(ARN, maxLength)).toHaveLength(maxLength);
  });
});
