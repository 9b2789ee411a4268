import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { serviceQuotas } from '.';

const WEST = { accountId: ACCOUNTS.prod, region: 'us-west-2' };

describe('the collector of quotas', () => {
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    sandbox = await startSandboxProcess();
  }, 60_000);
  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox.stop());

  it('finds the quotas that recovery reads, and asks for no others', async () => {
    const { resources, problems, requests } = await sandbox.collectAll(
      serviceQuotas,
      WEST,
    );

    expect(problems).toEqual([]);
    expect(requests).toEqual({ 'servicequotas:GetServiceQuota': 2 });
    expect(resources).toMatchObject([
      {
        arn: 'arn:aws:servicequotas:us-west-2:555566667777:ec2/L-1216C47A',
        type: 'AWS::ServiceQuotas::ServiceQuota',
        resourceId: 'ec2/L-1216C47A',
        attributes: {
          ServiceCode: 'ec2',
          QuotaCode: 'L-1216C47A',
          Value: 32,
          Adjustable: true,
        },
        isMadeByAws: true,
      },
      { resourceId: 'ec2/L-34B43A08', attributes: { Value: 256 } },
    ]);
  });

  it('has none where AWS knows none', async () => {
    const { resources, problems } = await sandbox.collectAll(
      serviceQuotas,
      WEST,
      { request: text => text.replace('L-34B43A08', 'L-00000000') },
    );

    expect(problems).toEqual([]);
    expect(resources.map(({ resourceId }) => resourceId)).toEqual([
      'ec2/L-1216C47A',
    ]);
  });

  it('takes no quota without a value for one of zero', async () => {
    const { resources, problems } = await sandbox.collectAll(
      serviceQuotas,
      WEST,
      { answer: text => text.replace(/"Value":32,?/, '') },
    );

    expect(resources).toHaveLength(1);
    expect(problems).toEqual([
      expect.objectContaining({
        reason: 'invalid-answer',
        message: expect.stringContaining('it has no Value'),
      }),
    ]);
  });

  it('says which permission is missing', async () => {
    await sandbox.control('POST', 'faults', {
      kind: 'denied',
      match: { service: 'servicequotas', operation: 'GetServiceQuota' },
    });
    const { resources, problems } = await sandbox.collectAll(
      serviceQuotas,
      WEST,
    );

    expect(resources).toEqual([]);
    expect(problems).toEqual(
      Array.from({ length: 2 }, () =>
        expect.objectContaining({
          reason: 'denied',
          missingAction: 'servicequotas:GetServiceQuota',
        }),
      ),
    );
  });
});
