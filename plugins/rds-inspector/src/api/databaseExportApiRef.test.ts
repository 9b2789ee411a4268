import { DatabaseExportClient } from './databaseExportApiRef';

function clientThatGets(response: Response) {
  const asked: string[] = [];
  const client = new DatabaseExportClient({
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

describe('DatabaseExportClient', () => {
  it('asks for databases with the filters, rows and columns', async () => {
    const { client, asked } = clientThatGets(new Response('name\n'));
    const blob = await client.exportDatabases({
      format: 'csv',
      rows: 'matched',
      column: ['name', 'engine'],
      region: ['us-west-2'],
    });
    expect(await blob.text()).toBe('name\n');
    expect(asked).toEqual([
      'http://portal.test/api/rds-inspector/databases/export?format=csv&rows=matched&column=name&column=engine&region=us-west-2',
    ]);
  });

  it('asks for findings as they were', async () => {
    const { client, asked } = clientThatGets(new Response('[]'));
    await client.exportFindings({
      format: 'json',
      at: '2026-01-31T23:59:59.999Z',
    });
    expect(asked).toEqual([
      'http://portal.test/api/rds-inspector/findings/export?format=json&at=2026-01-31T23%3A59%3A59.999Z',
    ]);
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
      client.exportDatabases({ format: 'json' }),
    ).rejects.toMatchObject({
      statusCode: 400,
      body: { error: { message: 'There is no such column.' } },
    });
  });
});
