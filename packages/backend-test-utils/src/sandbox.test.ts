import { ACCOUNTS, spawnSandbox, startSandbox } from './sandbox';

jest.setTimeout(60_000);

describe('the sandbox', () => {
  it('lets AWS clients of this process talk to it until it stops', async () => {
    const before = { ...process.env };
    const sandbox = await startSandbox({
      accountId: ACCOUNTS.dev,
      region: 'us-west-2',
    });
    expect(process.env).toMatchObject({
      AWS_ENDPOINT_URL: sandbox.url,
      AWS_ACCESS_KEY_ID: ACCOUNTS.dev,
      AWS_REGION: 'us-west-2',
    });
    await sandbox.stop();
    expect({ ...process.env }).toEqual(before);
    await expect(fetch(sandbox.url)).rejects.toThrow();
  });

  it('tells what is wrong in its estate and what it was asked for', async () => {
    const before = { ...process.env };
    const sandbox = await spawnSandbox();
    try {
      expect({ ...process.env }).toEqual(before);
      expect(await sandbox.imperfections()).toContainEqual({
        id: 'unencrypted-database',
        area: expect.any(String),
        subject: expect.stringMatching(/^arn:aws:rds:/),
        what: expect.any(String),
      });
      expect(await sandbox.requests()).toEqual([]);
      await expect(sandbox.control('PUT', 'clocks')).rejects.toThrow(
        /^The sandbox answered 4\d\d: /,
      );
    } finally {
      await sandbox.stop();
    }
  });
});
