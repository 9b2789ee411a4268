import type { Readable } from 'node:stream';

/**
 * All bytes of an answer.
 *
 * @remarks
 * `stream/consumers` goes by way of a Blob and the SDK's collector by way of another stream; for the
 * short answers of most calls that takes a quarter of the time of the whole request.
 *
 * @throws the error of the stream, and one of its own when it closes before its end
 */
export function readBody(body: Readable): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    body.on('data', (chunk: Buffer) => chunks.push(chunk));
    body.on('end', () =>
      resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)),
    );
    body.on('error', reject);
    body.on('close', () => {
      if (!body.readableEnded) {
        const error = new Error('The connection closed within the answer');
        // Worth another try, as when the other side had said that it closes.
        reject(Object.assign(error, { code: 'ECONNRESET' }));
      }
    });
  });
}
