import { AwsInventoryClient } from './AwsInventoryClient';

function setUp(answer: { status: number; body: object }) {
  const fetch = jest.fn<
    Promise<Response>,
    [RequestInfo | URL, RequestInit | undefined]
  >(
    async () =>
      new Response(JSON.stringify(answer.body), {
        status: answer.status,
        headers: { 'content-type': 'application/json' },
      }),
  );
  const client = new AwsInventoryClient({
    discoveryApi: {
      getBaseUrl: async pluginId => `http://portal/api/${pluginId}`,
    },
    fetchApi: { fetch },
  });
  return { client, fetch };
}

describe('AwsInventoryClient', () => {
  it('repeats a filter with several values, as the API wants it', async () => {
    const { client, fetch } = setUp({ status: 200, body: { items: [] } });
    await client.searchResources({
      type: ['AWS::RDS::DBInstance', 'AWS::EKS::Cluster'],
      limit: 10,
    });
    expect(fetch.mock.calls[0][0]).toBe(
      'http://portal/api/aws-inventory/resources?type=AWS%3A%3ARDS%3A%3ADBInstance&type=AWS%3A%3AEKS%3A%3ACluster&limit=10',
    );
  });

  it('asks for metrics of many resources at once', async () => {
    const { client, fetch } = setUp({ status: 200, body: { items: [] } });
    await client.summarizeMetrics({
      metric: ['rds-free-storage-space', 'rds-volume-bytes-used'],
      days: 30,
    });
    expect(fetch.mock.calls[0][0]).toBe(
      'http://portal/api/aws-inventory/metrics/summary?metric=rds-free-storage-space&metric=rds-volume-bytes-used&days=30',
    );
  });

  it('sends what is asked for as JSON, in the name of the token', async () => {
    const { client, fetch } = setUp({ status: 202, body: { queuedCount: 3 } });
    await expect(
      client.requestScan({ region: 'us-east-1' }, { token: 'abc' }),
    ).resolves.toEqual({ queuedCount: 3 });
    const [url, init] = fetch.mock.calls[0];
    expect(url).toBe('http://portal/api/aws-inventory/coverage/scan');
    expect(init).toMatchObject({
      method: 'POST',
      body: '{"region":"us-east-1"}',
      headers: {
        authorization: 'Bearer abc',
        'content-type': 'application/json',
      },
    });
  });

  it("rejects with the server's own sentence", async () => {
    const { client } = setUp({
      status: 404,
      body: {
        error: { name: 'NotFoundError', message: 'There is no such resource.' },
        response: { statusCode: 404 },
      },
    });
    await expect(
      client.getResource('arn:aws:s3:::nothing'),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { name: 'NotFoundError', message: 'There is no such resource.' },
    });
  });
});
