import {
  GetMetricDataCommand,
  CloudWatchClient,
} from '@aws-sdk/client-cloudwatch';
import {
  ListAccountsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { json, queryError } from '../__testUtils__/FakeAwsServer';
import { PROD, setupAws } from '../__testUtils__/setupAws';

const target = { accountId: PROD, region: 'us-east-1' };
const CREATED = '2026-03-01T10:00:00Z';
const CREATED_AT = new Date(CREATED);

/** An answer to rds:DescribeDBInstances with the texts of the times of creation. */
function instances(...times: string[]) {
  return {
    status: 200,
    body: `<DescribeDBInstancesResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><DescribeDBInstancesResult><DBInstances>${times
      .map(
        (time, index) =>
          `<DBInstance><DBInstanceIdentifier>db-${index}</DBInstanceIdentifier><InstanceCreateTime>${time}</InstanceCreateTime><AllocatedStorage>100</AllocatedStorage><MultiAZ>true</MultiAZ><CertificateDetails><ValidTill>${CREATED}</ValidTill></CertificateDetails></DBInstance>`,
      )
      .join(
        '',
      )}</DBInstances><Marker>next</Marker></DescribeDBInstancesResult></DescribeDBInstancesResponse>`,
  };
}

const isInvalid = (date: Date | undefined) =>
  date instanceof Date && Number.isNaN(date.getTime());

describe('dates that make no sense', () => {
  const aws = setupAws();
  const options = { unreadableDates: 'invalid' } as const;

  it('spoil only themselves in an answer of the query protocol', async () => {
    aws.server.answer = () => instances(CREATED, 'garbage', CREATED);
    const { clients, callMeter } = aws.create();
    const client = clients.client(RDSClient, target, options);
    const output = await client.send(new DescribeDBInstancesCommand({}));
    expect(output).toMatchObject({
      Marker: 'next',
      DBInstances: [
        {
          DBInstanceIdentifier: 'db-0',
          InstanceCreateTime: CREATED_AT,
          AllocatedStorage: 100,
          MultiAZ: true,
          CertificateDetails: { ValidTill: CREATED_AT },
        },
        {
          DBInstanceIdentifier: 'db-1',
          InstanceCreateTime: expect.any(Date),
          AllocatedStorage: 100,
        },
        { DBInstanceIdentifier: 'db-2', InstanceCreateTime: CREATED_AT },
      ],
    });
    expect(isInvalid(output.DBInstances?.[1].InstanceCreateTime)).toBe(true);
    expect(() =>
      output.DBInstances?.[1].InstanceCreateTime?.toISOString(),
    ).toThrow(RangeError);
    // The answer was read twice, and asked for once.
    expect(aws.server.actions).toEqual(['DescribeDBInstances']);
    expect(callMeter.drain()).toContainEqual(
      expect.objectContaining({
        operation: 'DescribeDBInstances',
        outcome: 'ok',
        requestCount: 1,
      }),
    );
  });

  it('change nothing for the next call', async () => {
    const answers = [instances('garbage'), instances(CREATED)];
    aws.server.answer = () => answers.shift() ?? 'reset';
    const client = aws.create().clients.client(RDSClient, target, options);
    await client.send(new DescribeDBInstancesCommand({}));
    const output = await client.send(new DescribeDBInstancesCommand({}));
    expect(output.DBInstances?.[0].InstanceCreateTime).toEqual(CREATED_AT);
  });

  it.each([
    ['2026-13-01T10:00:00Z', 'a month that there is not'],
    ['', 'nothing'],
  ])('are no dates either: %s, %s', async time => {
    aws.server.answer = () => instances(time, CREATED);
    const client = aws.create().clients.client(RDSClient, target, options);
    const { DBInstances = [] } = await client.send(
      new DescribeDBInstancesCommand({}),
    );
    const [spoilt, whole] = DBInstances;
    expect(spoilt.DBInstanceIdentifier).toBe('db-0');
    expect(
      spoilt.InstanceCreateTime === undefined ||
        isInvalid(spoilt.InstanceCreateTime),
    ).toBe(true);
    expect(whole.InstanceCreateTime).toEqual(CREATED_AT);
  });

  it.each([['yesterday'], [true], [{ seconds: 1 }]])(
    'spoil only themselves in an answer of a JSON protocol: %j',
    async JoinedTimestamp => {
      aws.server.answer = () =>
        json({
          Accounts: [
            { Id: '1', JoinedTimestamp },
            { Id: '2', JoinedTimestamp: CREATED_AT.getTime() / 1000 },
          ],
        });
      const client = aws
        .create()
        .clients.client(OrganizationsClient, target, options);
      const { Accounts = [] } = await client.send(new ListAccountsCommand({}));
      expect(Accounts[0].Id).toBe('1');
      expect(isInvalid(Accounts[0].JoinedTimestamp)).toBe(true);
      expect(Accounts[1]).toEqual({ Id: '2', JoinedTimestamp: CREATED_AT });
    },
  );

  it('spoil only themselves in a list of dates', async () => {
    aws.server.answer = () =>
      json({
        MetricDataResults: [
          {
            Id: 'a',
            Timestamps: [CREATED_AT.getTime() / 1000, 'x'],
            Values: [1, 2],
          },
        ],
      });
    const client = aws
      .create()
      .clients.client(CloudWatchClient, target, options);
    const { MetricDataResults = [] } = await client.send(
      new GetMetricDataCommand({
        MetricDataQueries: [],
        StartTime: CREATED_AT,
        EndTime: CREATED_AT,
      }),
    );
    const [{ Timestamps = [], Values }] = MetricDataResults;
    expect(Timestamps[0]).toEqual(CREATED_AT);
    expect(isInvalid(Timestamps[1])).toBe(true);
    expect(Values).toEqual([1, 2]);
  });

  it('spoil only themselves in an answer of the REST protocol with XML', async () => {
    aws.server.answer = () => ({
      status: 200,
      contentType: 'application/xml',
      body: `<ListAllMyBucketsResult><Buckets><Bucket><Name>a</Name><CreationDate>?</CreationDate></Bucket><Bucket><Name>b</Name><CreationDate>${CREATED}</CreationDate></Bucket></Buckets></ListAllMyBucketsResult>`,
    });
    const client = aws.create().clients.client(S3Client, target, options);
    const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
    expect(Buckets.map(({ Name }) => Name)).toEqual(['a', 'b']);
    expect(isInvalid(Buckets[0].CreationDate)).toBe(true);
    expect(Buckets[1].CreationDate).toEqual(CREATED_AT);
  });

  it('let the call fail for who did not ask for them', async () => {
    aws.server.answer = () => instances('garbage');
    const { clients } = aws.create();
    const declaredActions = ['rds:DescribeDBInstances'];
    for (const client of [
      clients.client(RDSClient, target),
      clients.client(RDSClient, target, { declaredActions }),
    ]) {
      await expect(
        client.send(new DescribeDBInstancesCommand({})),
      ).rejects.toThrow(/garbage/);
    }
    const tolerant = clients.client(RDSClient, target, {
      declaredActions,
      ...options,
    });
    await expect(
      tolerant.send(new DescribeDBInstancesCommand({})),
    ).resolves.toMatchObject({ DBInstances: [{}] });
  });

  it('are not what is wrong with an error, or with an answer that is no XML', async () => {
    const { clients } = aws.create({ client: { maxAttempts: 1 } });
    const client = clients.client(RDSClient, target, options);
    aws.server.answer = () => queryError(403, 'AccessDenied');
    await expect(
      client.send(new DescribeDBInstancesCommand({})),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    aws.server.answer = () => ({ status: 200, body: '<DescribeDBInst' });
    await expect(
      client.send(new DescribeDBInstancesCommand({})),
    ).rejects.toThrow(/unclosed|unexpected/i);
    aws.server.answer = () => 'reset';
    await expect(
      client.send(new DescribeDBInstancesCommand({})),
    ).rejects.toThrow(/hang up/);
  });
});
