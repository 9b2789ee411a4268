import { kmsKeyArnOf } from './kmsKeyArn';

const context = {
  partition: 'aws',
  target: { accountId: '555566667777', region: 'us-east-1' },
};
const ID = 'c2594170-17b7-4ef0-8767-c8d024188dd0';
const MULTI_REGION_ID = 'mrk-0123456789abcdef0123456789abcdef';
const ARN = `arn:aws:kms:eu-west-1:111122223333:key/${ID}`;

describe('kmsKeyArnOf', () => {
  it.each([
    ['an ARN', ARN, ARN],
    ['an id', ID, `arn:aws:kms:us-east-1:555566667777:key/${ID}`],
    [
      'the id of a multi-Region key',
      MULTI_REGION_ID,
      `arn:aws:kms:us-east-1:555566667777:key/${MULTI_REGION_ID}`,
    ],
    ['an alias', 'alias/aws/sqs', undefined],
    [
      'the ARN of an alias',
      'arn:aws:kms:us-east-1:555566667777:alias/orders',
      undefined,
    ],
    ['nothing', undefined, undefined],
    ['an empty text', '', undefined],
  ])('takes %s', (_, keyId, expected) => {
    expect(kmsKeyArnOf(keyId, context)).toBe(expected);
  });
});
