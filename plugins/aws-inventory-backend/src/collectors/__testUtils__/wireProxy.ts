import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';

const HOP_BY_HOP = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'transfer-encoding',
]);

/** Changes what goes over the wire, as text; by default nothing is changed. */
export interface WireChanges {
  /** Gets the path with its query, and then the body, of every request. */
  readonly request?: (text: string) => string;
  /** Gets the body of every answer. */
  readonly answer?: (text: string) => string;
}

/**
 * An HTTP proxy that changes requests and answers on their way, so that a test can make pages small
 * and records corrupt for a client and a server that know nothing of it.
 */
export async function startWireProxy(
  upstreamUrl: string,
  changes: WireChanges,
): Promise<{ url: string; stop(): Promise<void> }> {
  const changeRequest = changes.request ?? (text => text);
  const changeAnswer = changes.answer ?? (text => text);
  const server = createServer((request, response) => {
    forward(request)
      .then(({ status, headers, body }) => {
        response.writeHead(status, headers).end(body);
      })
      .catch(error => {
        response.writeHead(502).end(String(error));
      });
  });

  async function forward(request: IncomingMessage) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(Buffer.from(chunk));
    }
    const body = changeRequest(Buffer.concat(chunks).toString());
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) {
      if (typeof value === 'string' && !HOP_BY_HOP.has(name)) {
        headers.set(name, value);
      }
    }
    const answer = await fetch(
      new URL(changeRequest(request.url ?? '/'), upstreamUrl),
      {
        method: request.method,
        headers,
        body: body === '' ? undefined : body,
      },
    );
    return {
      status: answer.status,
      headers: {
        'content-type': answer.headers.get('content-type') ?? '',
        // REST services name their errors in this header.
        'x-amzn-errortype': answer.headers.get('x-amzn-errortype') ?? '',
        // And those that spoke the query protocol before in this one.
        'x-amzn-query-error': answer.headers.get('x-amzn-query-error') ?? '',
      },
      body: changeAnswer(await answer.text()),
    };
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The proxy has no port.');
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
