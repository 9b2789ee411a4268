import type { IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { WireRequest } from './wire';

/** Reads a request whole, and undoes the content codings that AWS clients use. */
export async function readWireRequest(
  message: IncomingMessage,
): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) {
    chunks.push(chunk);
  }
  const headers = singleHeaders(message);
  const target = message.url ?? '/';
  const queryStart = target.indexOf('?');
  return {
    method: message.method ?? 'GET',
    path: queryStart < 0 ? target : target.slice(0, queryStart),
    query: new URLSearchParams(
      queryStart < 0 ? '' : target.slice(queryStart + 1),
    ),
    headers,
    body: decodeBody(Buffer.concat(chunks), headers),
  };
}

function singleHeaders(message: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value ?? '',
    ]),
  );
}

function decodeBody(
  body: Buffer,
  headers: Readonly<Record<string, string>>,
): Buffer {
  const codings = (headers['content-encoding'] ?? '').split(/\s*,\s*/);
  const isChunked =
    codings.includes('aws-chunked') ||
    headers['x-amz-content-sha256']?.startsWith('STREAMING-');
  const whole = isChunked ? joinAwsChunks(body) : body;
  // An object that happens to be gzipped is S3's business, not a coding of the request.
  const isObject = headers.authorization?.includes('/s3/aws4_request');
  return codings.includes('gzip') && !isObject ? gunzipSync(whole) : whole;
}

/**
 * Joins the chunks of an `aws-chunked` body: `<hex size>[;chunk-signature=...]\r\n<bytes>\r\n`,
 * ended by an empty chunk and trailers, which are not needed here.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
export function joinAwsChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let position = 0;
  while (position < body.length) {
    const lineEnd = body.indexOf('\r\n', position);
    const size = Number.parseInt(
      body.toString('latin1', position, lineEnd < 0 ? undefined : lineEnd),
      16,
    );
    if (lineEnd < 0 || !(size > 0)) {
      break;
    }
    const start = lineEnd + 2;
    chunks.push(body.subarray(start, start + size));
    position = start + size + 2;
  }
  return Buffer.concat(chunks);
}
