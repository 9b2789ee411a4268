import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { queryError } from '../__testUtils__/FakeAwsServer';
import { PROD, setupAws } from '../__testUtils__/setupAws';
import { explainAwsError } from '../failures/explainAwsError';

const target = { accountId: PROD, region: 'us-west-2' };

describe('AwsAccountCredentials', () => {
  const aws = setupAws();
  const read = (service: ReturnType<typeof aws.create>) =>
    service.clients
      .client(RDSClient, target)
      .send(new DescribeDBInstancesCommand({}));

  it('names the role that cannot be assumed, and asks no other Region for it', async () => {
    const service = aws.create();
    aws.server.assumeRole = () =>
      queryError(
        403,
        'AccessDenied',
        `User: arn:aws:iam::111122223333:user/portal is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::${PROD}:role/MeridianReader`,
      );
    const error = await read(service).catch((thrown: unknown) => thrown);
    expect(explainAwsError(error, { service: 'rds', target })).toMatchObject({
      reason: 'denied',
      missingAction: 'sts:AssumeRole',
      message: expect.stringContaining(
        `The role MeridianReader of the account ${PROD} could not be assumed`,
      ),
    });
    expect(aws.server.requests.map(({ action }) => action)).toEqual([
      'AssumeRole',
    ]);
    expect(service.callMeter.drain()).toEqual([
      expect.objectContaining({ service: 'sts', outcome: 'denied' }),
    ]);
  });

  it('asks the next Region when STS does not answer in the first, and stays there', async () => {
    const service = aws.create({ client: { callTimeout: { seconds: 1 } } });
    const answer = aws.server.assumeRole;
    aws.server.assumeRole = request =>
      request.region === 'us-east-1' ? 'hang' : answer(request);
    await read(service);
    expect(aws.server.requests.at(-1)).toMatchObject({
      action: 'DescribeDBInstances',
      accessKeyId: `ASIA${PROD}`,
    });
    const before = aws.server.requests.length;
    await service.clients
      .client(RDSClient, { ...target, accountId: '222233334444' })
      .send(new DescribeDBInstancesCommand({}));
    expect(
      aws.server.requests.slice(before).map(({ region }) => region),
    ).toEqual(['us-west-2', 'us-west-2']);
  });

  it.each(['hang', 'reset'] as const)(
    'is unreachable when STS answers nowhere (%s)',
    async answer => {
      const service = aws.create({ client: { callTimeout: '400ms' } });
      aws.server.assumeRole = () => answer;
      const error = await read(service).catch((thrown: unknown) => thrown);
      expect(explainAwsError(error, { service: 'rds', target })).toMatchObject({
        reason: 'unreachable',
        message: expect.stringContaining('STS did not answer'),
      });
      expect(aws.server.actions).toEqual([]);
    },
  );
});
