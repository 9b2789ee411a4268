import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onFirstRequest } from './onFirstRequest';

/** Asks a server that has the listener as often as told, all at once. */
async function ask(listener: RequestListener, times: number) {
  const server = createServer(listener);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answers = await Promise.all(
    Array.from({ length: times }, async () => {
      const response = await fetch(`http://127.0.0.1:${port}`);
      return `${response.status} ${await response.text()}`;
    }),
  );
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
  return answers;
}

describe('onFirstRequest', () => {
  it('creates the listener once, and not before somebody asks', async () => {
    const create = jest.fn(
      async (): Promise<RequestListener> => (_, response) =>
        response.end('here'),
    );
    const listener = onFirstRequest(create);
    expect(create).not.toHaveBeenCalled();
    await expect(ask(listener, 3)).resolves.toEqual([
      '200 here',
      '200 here',
      '200 here',
    ]);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('answers with what went wrong', async () => {
    const listener = onFirstRequest(async () => {
      throw new Error('There is no identity provider.');
    });
    await expect(ask(listener, 1)).resolves.toEqual([
      '500 Error: There is no identity provider.',
    ]);
  });
});
