import {
  ACMClient,
  DescribeCertificateCommand,
  ListCertificatesCommand,
  ListTagsForCertificateCommand,
} from '@aws-sdk/client-acm';
import { ACCOUNTS } from '../../estate/organization';
import { serveReference } from '../__testUtils__/serveReference';
import { registerAcm } from './register';

const NOW = new Date('2026-09-02T15:00:00Z');

describe('Certificate Manager', () => {
  let served: Awaited<ReturnType<typeof serveReference>>;
  const clients: ACMClient[] = [];
  beforeAll(async () => {
    served = await serveReference(registerAcm, NOW);
  });
  afterAll(async () => {
    clients.forEach(client => client.destroy());
    await served.stop();
  });

  function acm(region: string, accountId: string = ACCOUNTS.prod): ACMClient {
    const client = new ACMClient(served.clientConfig(accountId, region));
    clients.push(client);
    return client;
  }

  async function listed(region: string) {
    const { CertificateSummaryList = [] } = await acm(region).send(
      new ListCertificatesCommand({ CertificateStatuses: ['ISSUED'] }),
    );
    return CertificateSummaryList;
  }

  it('lists the certificates of a Region, page by page', async () => {
    const client = acm('us-east-1');
    const names: (string | undefined)[] = [];
    let token: string | undefined;
    do {
      const page = await client.send(
        new ListCertificatesCommand({ MaxItems: 4, NextToken: token }),
      );
      names.push(
        ...(page.CertificateSummaryList ?? []).map(one => one.DomainName),
      );
      token = page.NextToken;
    } while (token);

    expect(names).toEqual([
      'meridian.example',
      'users.meridian.example',
      'orders.meridian.example',
      'analytics.meridian.example',
      'app.meridian.example',
      'records.meridian.example',
    ]);
  });

  it('lacks one in the second Region', async () => {
    const namesIn = async (region: string) =>
      (await listed(region)).map(({ DomainName }) => DomainName);
    const west = await namesIn('us-west-2');

    expect(
      (await namesIn('us-east-1')).filter(name => !west.includes(name)),
    ).toEqual(['app.meridian.example']);
  });

  it('describes a certificate that was renewed in time', async () => {
    const [, users] = await listed('us-west-2');
    const { Certificate } = await acm('us-west-2').send(
      new DescribeCertificateCommand({ CertificateArn: users.CertificateArn }),
    );

    expect(Certificate).toMatchObject({
      SubjectAlternativeNames: [
        'users.meridian.example',
        '*.users.meridian.example',
      ],
      Status: 'ISSUED',
      RenewalSummary: { RenewalStatus: 'SUCCESS' },
      InUseBy: [
        expect.stringContaining(':us-west-2:555566667777:loadbalancer/app/'),
      ],
    });
    expect(Certificate?.NotBefore?.getTime()).toBeLessThan(NOW.getTime());
    const days =
      ((Certificate?.NotAfter?.getTime() ?? 0) - NOW.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(59);
    expect(days).toBeLessThan(396);
  });

  it('tells the tags of a certificate', async () => {
    const [, users] = await listed('us-east-1');
    const { Tags } = await acm('us-east-1').send(
      new ListTagsForCertificateCommand({
        CertificateArn: users.CertificateArn,
      }),
    );

    expect(Tags).toContainEqual({ Key: 'system', Value: 'user-management' });
  });

  it('says what is wrong as ACM does', async () => {
    const client = acm('us-east-1');
    const [certificate] = await listed('us-west-2');

    await expect(
      client.send(new DescribeCertificateCommand({ CertificateArn: 'none' })),
    ).rejects.toMatchObject({ name: 'InvalidArnException' });
    await expect(
      client.send(
        new DescribeCertificateCommand({
          CertificateArn: certificate.CertificateArn,
        }),
      ),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(
      client.send(new ListCertificatesCommand({ MaxItems: 1001 })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
