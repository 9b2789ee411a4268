import { PassThrough, Readable } from 'node:stream';
import { readBody } from './readBody';

describe('readBody', () => {
  it.each([
    [[], ''],
    [['one'], 'one'],
    [['one ', 'two ', 'three'], 'one two three'],
  ])('puts %j together', async (chunks, text) => {
    const body = Readable.from(chunks.map(chunk => Buffer.from(chunk)));
    expect(Buffer.from(await readBody(body)).toString()).toBe(text);
  });

  it('fails with the error of the stream', async () => {
    const body = new PassThrough();
    const reading = readBody(body);
    body.write('half');
    body.destroy(new Error('reset'));
    await expect(reading).rejects.toThrow('reset');
  });

  it('fails when the stream closes before its end', async () => {
    const body = new PassThrough();
    const reading = readBody(body);
    body.write('half');
    body.destroy();
    await expect(reading).rejects.toMatchObject({ code: 'ECONNRESET' });
  });
});
