import {
  DescribeDBLogFilesCommand,
  DownloadDBLogFilePortionCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { ACCOUNTS } from '../../../estate/organization';
import { serveReference } from '../../__testUtils__/serveReference';
import { registerRds } from '../register';

// Within the slow queries of prod-postgres.
const NOW = new Date('2026-11-22T16:30:00Z');
const DATABASE = { DBInstanceIdentifier: 'prod-postgres' };

describe('log files', () => {
  let sandbox: Awaited<ReturnType<typeof serveReference>>;
  let rds: RDSClient;
  let dev: RDSClient;

  beforeAll(async () => {
    sandbox = await serveReference(registerRds, NOW);
    rds = new RDSClient(sandbox.clientConfig(ACCOUNTS.prod, 'us-east-1'));
    dev = new RDSClient(sandbox.clientConfig(ACCOUNTS.dev, 'us-east-1'));
  });

  afterAll(async () => {
    rds.destroy();
    dev.destroy();
    await sandbox.stop();
  });

  const NEWEST = 'error/postgresql.log.2026-11-22-16';
  const portion = (input: { Marker?: string; NumberOfLines?: number }) =>
    rds.send(
      new DownloadDBLogFilePortionCommand({
        ...DATABASE,
        LogFileName: NEWEST,
        ...input,
      }),
    );

  it('are those of three days, one an hour', async () => {
    const { DescribeDBLogFiles = [] } = await rds.send(
      new DescribeDBLogFilesCommand({ ...DATABASE, MaxRecords: 100 }),
    );
    expect(DescribeDBLogFiles).toHaveLength(72);
    expect(DescribeDBLogFiles[71]).toMatchObject({
      LogFileName: NEWEST,
      LastWritten: NOW.getTime(),
    });
    expect(DescribeDBLogFiles.every(({ Size }) => (Size ?? 0) > 0)).toBe(true);
  });

  it('are found by name and by the time they were written', async () => {
    const { DescribeDBLogFiles = [] } = await rds.send(
      new DescribeDBLogFilesCommand({
        ...DATABASE,
        FilenameContains: '2026-11-22',
        FileLastWritten: NOW.getTime() - 2 * 3_600_000,
      }),
    );
    expect(DescribeDBLogFiles.map(({ LogFileName }) => LogFileName)).toEqual([
      'error/postgresql.log.2026-11-22-14',
      'error/postgresql.log.2026-11-22-15',
      NEWEST,
    ]);
  });

  it('hold what an incident left in them', async () => {
    const { LogFileData } = await portion({ Marker: '0' });
    expect(LogFileData).toMatch(
      /^2026-11-22 16:\d\d:\d\d UTC:10\.0\.11\.27\(48210\):apiuser@records:\[\d+\]:LOG: {2}duration: \d+\.118 ms .*external_reference/m,
    );
  });

  it('are read on from a marker until nothing is pending', async () => {
    const whole = await portion({ Marker: '0' });
    let text = '';
    let marker: string | undefined = '0';
    let isPending: boolean | undefined = true;
    while (isPending) {
      const next = await portion({ Marker: marker, NumberOfLines: 10 });
      text += next.LogFileData;
      marker = next.Marker;
      isPending = next.AdditionalDataPending;
    }
    expect(whole.AdditionalDataPending).toBe(false);
    expect(text).toBe(whole.LogFileData);
  });

  it('end with the last lines where no marker is given', async () => {
    const whole = await portion({ Marker: '0' });
    const { LogFileData } = await portion({ NumberOfLines: 2 });
    expect(LogFileData?.trim().split('\n')).toHaveLength(2);
    expect(whole.LogFileData?.endsWith(LogFileData ?? 'nothing')).toBe(true);
  });

  it('are none of a stopped instance', async () => {
    const { DescribeDBLogFiles } = await dev.send(
      new DescribeDBLogFilesCommand({
        DBInstanceIdentifier: 'profile-service-dev',
      }),
    );
    expect(DescribeDBLogFiles).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'DBInstanceNotFoundFault',
      () =>
        rds.send(new DescribeDBLogFilesCommand({ DBInstanceIdentifier: 'x' })),
    ],
    [
      'DBLogFileNotFoundFault',
      () =>
        rds.send(
          new DownloadDBLogFilePortionCommand({
            ...DATABASE,
            LogFileName: 'error/postgresql.log.2020-01-01-00',
          }),
        ),
    ],
    [
      'DBInstanceNotReadyFault',
      () =>
        dev.send(
          new DownloadDBLogFilePortionCommand({
            DBInstanceIdentifier: 'profile-service-dev',
            LogFileName: NEWEST,
          }),
        ),
    ],
    ['InvalidParameterValue', () => portion({ Marker: 'x' })],
  ])('answer with %s', async (name, ask) => {
    await expect(ask()).rejects.toMatchObject({ name });
  });
});
