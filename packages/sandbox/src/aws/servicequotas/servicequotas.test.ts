import {
  GetServiceQuotaCommand,
  ListAWSDefaultServiceQuotasCommand,
  ListServiceQuotasCommand,
  ServiceQuotasClient,
} from '@aws-sdk/client-service-quotas';
import { ACCOUNTS } from '../../estate/organization';
import { serveReference } from '../__testUtils__/serveReference';
import { registerServiceQuotas } from './register';

const VCPUS = { ServiceCode: 'ec2', QuotaCode: 'L-1216C47A' };

describe('Service Quotas', () => {
  let served: Awaited<ReturnType<typeof serveReference>>;
  const clients: ServiceQuotasClient[] = [];
  beforeAll(async () => {
    served = await serveReference(registerServiceQuotas, new Date());
  });
  afterAll(async () => {
    clients.forEach(client => client.destroy());
    await served.stop();
  });

  function quotas(region: string): ServiceQuotasClient {
    const client = new ServiceQuotasClient(
      served.clientConfig(ACCOUNTS.prod, region),
    );
    clients.push(client);
    return client;
  }

  it('tells what was raised, and what was forgotten in the second Region', async () => {
    const valueIn = async (region: string) =>
      (await quotas(region).send(new GetServiceQuotaCommand(VCPUS))).Quota
        ?.Value;

    expect(await valueIn('us-east-1')).toBe(256);
    expect(await valueIn('us-west-2')).toBe(32);
  });

  it('describes a quota with the metric of its use', async () => {
    const { Quota } = await quotas('us-west-2').send(
      new GetServiceQuotaCommand(VCPUS),
    );

    expect(Quota).toMatchObject({
      QuotaArn: 'arn:aws:servicequotas:us-west-2:555566667777:ec2/L-1216C47A',
      Unit: 'None',
      Adjustable: true,
      UsageMetric: {
        MetricNamespace: 'AWS/Usage',
        MetricName: 'ResourceCount',
        MetricDimensions: { Class: 'Standard/OnDemand' },
      },
    });
  });

  it('lists the quotas of a service, and what AWS gives to everybody', async () => {
    const client = quotas('us-east-1');
    const codes: (string | undefined)[] = [];
    let token: string | undefined;
    do {
      const page = await client.send(
        new ListServiceQuotasCommand({
          ServiceCode: 'eks',
          MaxResults: 3,
          NextToken: token,
        }),
      );
      codes.push(...(page.Quotas ?? []).map(({ QuotaCode }) => QuotaCode));
      token = page.NextToken;
    } while (token);
    const { Quotas: defaults = [] } = await client.send(
      new ListAWSDefaultServiceQuotasCommand({ ServiceCode: 'ec2' }),
    );

    expect(codes).toContain('L-6D54EA21');
    expect(codes).toHaveLength(4);
    expect(
      defaults.find(({ QuotaCode }) => QuotaCode === VCPUS.QuotaCode),
    ).toMatchObject({
      Value: 5,
      QuotaArn: 'arn:aws:servicequotas:us-east-1::ec2/L-1216C47A',
    });
  });

  it.each([
    [
      'an unknown service',
      new ListServiceQuotasCommand({ ServiceCode: 'none' }),
      'NoSuchResourceException',
    ],
    [
      'pages that are too large',
      new ListServiceQuotasCommand({ ServiceCode: 'ec2', MaxResults: 101 }),
      'IllegalArgumentException',
    ],
    [
      'a token that it did not give',
      new ListServiceQuotasCommand({
        ServiceCode: 'ec2',
        NextToken: 'made up',
      }),
      'InvalidPaginationTokenException',
    ],
  ])('refuses %s', async (_what, command, name) => {
    await expect(quotas('us-east-1').send(command)).rejects.toMatchObject({
      name,
    });
  });

  it('knows no quota that is not there', async () => {
    await expect(
      quotas('us-east-1').send(
        new GetServiceQuotaCommand({ ServiceCode: 'ec2', QuotaCode: 'L-0' }),
      ),
    ).rejects.toMatchObject({ name: 'NoSuchResourceException' });
  });
});
