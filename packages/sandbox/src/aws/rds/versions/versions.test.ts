import {
  DescribeCertificatesCommand,
  DescribeDBEngineVersionsCommand,
  DescribeDBMajorEngineVersionsCommand,
  DescribeOrderableDBInstanceOptionsCommand,
  RDSClient,
  type DescribeDBEngineVersionsCommandInput,
} from '@aws-sdk/client-rds';
import { buildEstate } from '../../../estate';
import { ACCOUNTS, REGIONS } from '../../../estate/organization';
import { serveReference } from '../../__testUtils__/serveReference';
import { dbInstances } from '../collections';
import { registerRds } from '../register';
import { ENGINE_VERSIONS } from './describeVersions';

const NOW = new Date('2026-11-21T12:00:00Z');

describe('engine versions', () => {
  let sandbox: Awaited<ReturnType<typeof serveReference>>;
  let rds: RDSClient;

  beforeAll(async () => {
    sandbox = await serveReference(registerRds, NOW);
    rds = new RDSClient(sandbox.clientConfig(ACCOUNTS.dev, 'us-east-1'));
  });

  afterAll(async () => {
    rds.destroy();
    await sandbox.stop();
  });

  const versions = async (input: DescribeDBEngineVersionsCommandInput) =>
    (await rds.send(new DescribeDBEngineVersionsCommand(input)))
      .DBEngineVersions ?? [];
  const names = async (input: DescribeDBEngineVersionsCommandInput) =>
    (await versions(input)).map(item => item.EngineVersion);

  it.each<[string, DescribeDBEngineVersionsCommandInput, string[]]>([
    [
      'what can be created of a major version',
      { Engine: 'postgres', EngineVersion: '15' },
      ['15.13', '15.14', '15.15', '15.17'],
    ],
    [
      'nothing that is deprecated',
      { Engine: 'postgres', EngineVersion: '15.4' },
      [],
    ],
    [
      'what is deprecated when asked for all',
      { Engine: 'postgres', EngineVersion: '15.4', IncludeAll: true },
      ['15.4'],
    ],
    [
      'what is deprecated when filtered by status',
      {
        DBParameterGroupFamily: 'mysql8.4',
        Filters: [{ Name: 'status', Values: ['deprecated'] }],
      },
      ['8.4.3', '8.4.4'],
    ],
    [
      'the default of each major version',
      { Engine: 'aurora-postgresql', DefaultOnly: true },
      ['13.22', '14.19', '15.14', '16.10', '17.6'],
    ],
  ])('list %s', async (_, input, expected) => {
    expect(await names(input)).toEqual(expected);
  });

  it('can be upgraded to newer minor and major ones', async () => {
    const [{ ValidUpgradeTarget = [], ...version }] = await versions({
      Engine: 'aurora-postgresql',
      EngineVersion: '14.9',
      IncludeAll: true,
    });

    expect(version).toMatchObject({
      Status: 'deprecated',
      SupportsGlobalDatabases: true,
    });
    expect(
      ValidUpgradeTarget.filter(target => target.AutoUpgrade).map(
        target => target.EngineVersion,
      ),
    ).toEqual(['14.20']);
    expect(
      ValidUpgradeTarget.filter(target => target.IsMajorVersionUpgrade).map(
        target => target.EngineVersion,
      ),
    ).toEqual(['15.14', '15.15', '16.10', '16.11', '17.6', '17.7']);
    expect(
      ValidUpgradeTarget.map(target => target.EngineVersion),
    ).not.toContain('14.9');
  });

  it('include those of every database', () => {
    const estate = buildEstate();
    const known = new Set(
      ENGINE_VERSIONS.map(item => `${item.Engine} ${item.EngineVersion}`),
    );
    const used = Object.values(ACCOUNTS).flatMap(account =>
      REGIONS.flatMap(region =>
        estate
          .of(dbInstances, account, region)
          .map(item => `${item.Engine} ${item.EngineVersion}`),
      ),
    );
    expect(used.filter(version => !known.has(version))).toEqual([]);
  });

  it('have the days on which support ends', async () => {
    const { DBMajorEngineVersions } = await rds.send(
      new DescribeDBMajorEngineVersionsCommand({
        Engine: 'postgres',
        MajorEngineVersion: '14',
      }),
    );
    expect(DBMajorEngineVersions).toEqual([
      {
        Engine: 'postgres',
        MajorEngineVersion: '14',
        SupportedEngineLifecycles: [
          {
            LifecycleSupportName: 'open-source-rds-standard-support',
            LifecycleSupportStartDate: new Date('2022-02-03T00:00:00.000Z'),
            LifecycleSupportEndDate: new Date('2027-02-28T23:59:59.999Z'),
          },
          {
            LifecycleSupportName: 'open-source-rds-extended-support',
            LifecycleSupportStartDate: new Date('2027-03-01T00:00:00.000Z'),
            LifecycleSupportEndDate: new Date('2030-02-28T23:59:59.999Z'),
          },
        ],
      },
    ]);
  });

  it('come with certificate authorities', async () => {
    const { Certificates, DefaultCertificateForNewLaunches } = await rds.send(
      new DescribeCertificatesCommand({}),
    );
    expect(DefaultCertificateForNewLaunches).toBe('rds-ca-rsa2048-g1');
    expect(
      Certificates?.filter(({ ValidTill }) => ValidTill && ValidTill < NOW).map(
        ({ CertificateIdentifier }) => CertificateIdentifier,
      ),
    ).toEqual(['rds-ca-2019']);
  });

  it('can be ordered on classes, in pages', async () => {
    const input = { Engine: 'postgres', EngineVersion: '16.13' };
    const first = await rds.send(
      new DescribeOrderableDBInstanceOptionsCommand({
        ...input,
        MaxRecords: 20,
      }),
    );
    expect(first.OrderableDBInstanceOptions).toHaveLength(20);
    expect(first.Marker).toBeDefined();
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'CertificateNotFoundFault',
      () =>
        rds.send(
          new DescribeCertificatesCommand({ CertificateIdentifier: 'x' }),
        ),
    ],
    ['InvalidParameterValue', () => versions({ MaxRecords: 10 })],
    [
      'InvalidParameterValue',
      () =>
        rds.send(
          new DescribeOrderableDBInstanceOptionsCommand({ Engine: 'x' }),
        ),
    ],
  ])('answer with %s', async (name, ask) => {
    await expect(ask()).rejects.toMatchObject({ name });
  });
});
