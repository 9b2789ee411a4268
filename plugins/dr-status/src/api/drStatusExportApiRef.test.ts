import { DrStatusExportClient } from './drStatusExportApiRef';

function clientThatGets(response: Response) {
  const asked: string[] = [];
  const client = new DrStatusExportClient({
    discoveryApi: { getBaseUrl: async id => `http://portal.test/api/${id}` },
    fetchApi: {
      fetch: async input => {
        asked.push(String(input));
        return response;
      },
    },
  });
  return { client, asked };
}

describe('DrStatusExportClient', () => {
  it.each([
    [
      (client: DrStatusExportClient) =>
        client.exportSystems({
          format: 'csv',
          column: ['name', 'rpoVerdict'],
          verdict: ['not-met'],
        }),
      '/systems/export?format=csv&column=name&column=rpoVerdict&verdict=not-met',
    ],
    [
      (client: DrStatusExportClient) =>
        client.exportLoss({ region: 'us-east-1', format: 'markdown' }),
      '/what-if/document?region=us-east-1&format=markdown',
    ],
    [
      (client: DrStatusExportClient) => client.exportLedger({ format: 'json' }),
      '/ledger/export?format=json',
    ],
  ])('asks for exactly what is shown', async (ask, path) => {
    const { client, asked } = clientThatGets(new Response('text'));
    expect(await (await ask(client)).text()).toBe('text');
    expect(asked).toEqual([`http://portal.test/api/dr-status${path}`]);
  });

  it('rejects with the sentence of the server', async () => {
    const { client } = clientThatGets(
      new Response(
        JSON.stringify({
          error: { name: 'InputError', message: 'There is no such column.' },
          response: { statusCode: 400 },
        }),
        { status: 400, headers: { 'content-type': 'application/json' } },
      ),
    );
    await expect(
      client.exportSystems({ format: 'json' }),
    ).rejects.toMatchObject({
      statusCode: 400,
      body: { error: { message: 'There is no such column.' } },
    });
  });
});
