import { ResourceExportClient } from './resourceExportApiRef';

describe('ResourceExportClient', () => {
  function clientThatGets(response: Response) {
    const asked: string[] = [];
    const client = new ResourceExportClient({
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

  it('asks for the file with the filters and columns', async () => {
    const { client, asked } = clientThatGets(new Response('name\n'));
    const blob = await client.exportResources({
      format: 'csv',
      column: ['name', 'arn'],
      region: ['us-west-2'],
    });
    expect(await blob.text()).toBe('name\n');
    expect(asked).toEqual([
      'http://portal.test/api/aws-inventory/resources/export?format=csv&column=name&column=arn&region=us-west-2',
    ]);
  });

  it('rejects with the sentence of the server', async () => {
    const { client } = clientThatGets(
      new Response(
        JSON.stringify({
          error: { name: 'NotAllowedError', message: 'Not for you.' },
          response: { statusCode: 403 },
        }),
        { status: 403, headers: { 'content-type': 'application/json' } },
      ),
    );
    await expect(
      client.exportResources({ format: 'json' }),
    ).rejects.toMatchObject({
      statusCode: 403,
      body: { error: { message: 'Not for you.' } },
    });
  });
});
