import type { AwsCredentialIdentity } from '@smithy/types';
import { memoizeCredentials } from './memoizeCredentials';

describe('memoizeCredentials', () => {
  let now: Date;
  const after = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  const hourly = (accessKeyId: string): AwsCredentialIdentity => ({
    accessKeyId,
    secretAccessKey: 'x',
    expiration: new Date(now.getTime() + 3_600_000),
  });

  beforeEach(() => {
    now = new Date('2026-03-01T12:00:00Z');
  });

  it('asks once for all who wait, and again shortly before the end', async () => {
    let count = 0;
    const get = memoizeCredentials(
      async () => {
        count += 1;
        return hourly(`key-${count}`);
      },
      () => now,
    );
    const first = await Promise.all([get(), get(), get()]);
    expect(first.map(({ accessKeyId }) => accessKeyId)).toEqual([
      'key-1',
      'key-1',
      'key-1',
    ]);
    after(54);
    expect((await get()).accessKeyId).toBe('key-1');
    after(2);
    expect((await get()).accessKeyId).toBe('key-2');
    expect(count).toBe(2);
  });

  it('keeps credentials that never end', async () => {
    const load = jest.fn(async () => ({
      accessKeyId: 'static',
      secretAccessKey: 'x',
    }));
    const get = memoizeCredentials(load, () => now);
    await get();
    after(60 * 24);
    await get();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('goes on with what is still good when they cannot be renewed', async () => {
    let fails = false;
    const load = jest.fn(async () => {
      if (fails) throw new Error('STS is down');
      return hourly('key');
    });
    const get = memoizeCredentials(load, () => now);
    await get();
    fails = true;
    after(57);
    expect((await get()).accessKeyId).toBe('key');
    expect((await get()).accessKeyId).toBe('key');
    expect(load).toHaveBeenCalledTimes(2);
    after(4);
    await expect(get()).rejects.toThrow('STS is down');
  });

  it('repeats a failure for a moment before it asks again', async () => {
    let fails = true;
    const load = jest.fn(async () => {
      if (fails) throw new Error('denied');
      return hourly('key');
    });
    const get = memoizeCredentials(load, () => now);
    await expect(get()).rejects.toThrow('denied');
    await expect(get()).rejects.toThrow('denied');
    expect(load).toHaveBeenCalledTimes(1);
    fails = false;
    after(0.1);
    expect((await get()).accessKeyId).toBe('key');
  });
});
