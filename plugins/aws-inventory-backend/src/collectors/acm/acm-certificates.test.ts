import {
  ACCOUNTS,
  startSandboxProcess,
  type SandboxProcess,
} from '../__testUtils__/sandboxProcess';
import { acmCertificates } from '.';

const EAST = { accountId: ACCOUNTS.prod, region: 'us-east-1' };
const WEST = { accountId: ACCOUNTS.prod, region: 'us-west-2' };

describe('the collector of certificates', () => {
  let sandbox: SandboxProcess;

  beforeAll(async () => {
    sandbox = await startSandboxProcess({ now: '2026-03-01T12:00:00Z' });
  }, 60_000);
  afterEach(() => sandbox.control('DELETE', 'faults'));
  afterAll(() => sandbox.stop());

  it('finds a certificate with its names and what uses it', async () => {
    const { resources, problems } = await sandbox.collectAll(
      acmCertificates,
      EAST,
    );

    expect(problems).toEqual([]);
    expect(
      resources.find(({ name }) => name === 'orders.meridian.example'),
    ).toMatchObject({
      arn: expect.stringMatching(/^arn:aws:acm:us-east-1:555566667777:cert/),
      type: 'AWS::CertificateManager::Certificate',
      resourceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      state: 'ISSUED',
      createdAt: '2024-02-12T10:38:00.000Z',
      tags: { owner: 'orders-team', system: 'order-processing' },
      attributes: {
        DomainName: 'orders.meridian.example',
        SubjectAlternativeNames: [
          '*.orders.meridian.example',
          'orders.meridian.example',
        ],
        InUseBy: [
          expect.stringMatching(
            /^arn:aws:elasticloadbalancing:us-east-1:555566667777:loadbalancer\/app\//,
          ),
        ],
        NotAfter: expect.stringMatching(/^202[67]-/),
        RenewalEligibility: 'ELIGIBLE',
      },
    });
  });

  it('finds the one that the second Region lacks', async () => {
    const namesIn = async (target: typeof EAST) =>
      (await sandbox.collectAll(acmCertificates, target)).resources.map(
        ({ name }) => name,
      );
    const west = await namesIn(WEST);

    expect((await namesIn(EAST)).filter(name => !west.includes(name))).toEqual([
      'app.meridian.example',
    ]);
  });

  it('asks for all kinds of keys, page by page, and for details of what is in use alone', async () => {
    const bodies: string[] = [];
    const { resources, requests } = await sandbox.collectAll(
      acmCertificates,
      EAST,
      {
        request: text => {
          bodies.push(text);
          return text.replace('"MaxItems":1000', '"MaxItems":4');
        },
        answer: text =>
          text.replace(
            /("DomainName":"records\.meridian\.example".*?"InUse":)true/,
            '$1false',
          ),
      },
    );

    expect(resources).toHaveLength(6);
    expect(requests).toEqual({
      'acm:ListCertificates': 2,
      'acm:DescribeCertificate': 5,
      'tagging:GetResources': 1,
    });
    expect(bodies.find(body => body.includes('keyTypes'))).toContain(
      'EC_prime256v1',
    );
    expect(
      resources.find(({ name }) => name === 'records.meridian.example')
        ?.attributes,
    ).toMatchObject({
      InUse: false,
      InUseBy: [],
      SubjectAlternativeNames: [
        '*.records.meridian.example',
        'records.meridian.example',
      ],
    });
  });

  it('reads more names than a list holds', async () => {
    const { resources, requests } = await sandbox.collectAll(
      acmCertificates,
      EAST,
      {
        answer: text =>
          text
            .replaceAll('"InUse":true', '"InUse":false')
            .replace(
              '"HasAdditionalSubjectAlternativeNames":false',
              '"HasAdditionalSubjectAlternativeNames":true',
            ),
      },
    );

    expect(requests['acm:DescribeCertificate']).toBe(1);
    expect(resources[0].attributes.SubjectAlternativeNames).toEqual([
      'meridian.example',
    ]);
  });

  it('does not know what uses a certificate that it may not describe', async () => {
    await sandbox.control('POST', 'faults', {
      kind: 'denied',
      match: { service: 'acm', operation: 'DescribeCertificate' },
      count: 1,
    });
    const { resources, problems } = await sandbox.collectAll(
      acmCertificates,
      EAST,
    );

    const unread = resources.filter(
      ({ attributes }) => attributes.InUseBy === undefined,
    );
    expect(unread).toHaveLength(1);
    expect(unread[0].attributes.SubjectAlternativeNames).not.toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({
        reason: 'denied',
        missingAction: 'acm:DescribeCertificate',
        arn: unread[0].arn,
      }),
    ]);
  });

  it('leaves out a record that makes no sense, and says so', async () => {
    const { resources, problems } = await sandbox.collectAll(
      acmCertificates,
      EAST,
      {
        answer: text =>
          text.replace(
            '"DomainName":"records.meridian.example"',
            '"DomainName":""',
          ),
      },
    );

    expect(resources).toHaveLength(5);
    expect(problems).toEqual([
      expect.objectContaining({ reason: 'invalid-answer' }),
    ]);
  });
});
