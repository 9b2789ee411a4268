import { joinAwsChunks } from './httpBody';

describe('joinAwsChunks', () => {
  it.each([
    [
      'signed chunks',
      '5;chunk-signature=abc\r\nhello\r\n6;chunk-signature=def\r\n world\r\n0;chunk-signature=0\r\n\r\n',
      'hello world',
    ],
    [
      'a trailer',
      'b\r\nhello world\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n',
      'hello world',
    ],
    ['nothing', '0\r\n\r\n', ''],
  ])('joins %s', (_name, body, expected) => {
    expect(joinAwsChunks(Buffer.from(body)).toString()).toBe(expected);
  });
});
