import { fanOut } from './fanOut';

const target = (region: string) => ({ accountId: '555566667777', region });
const east = target('us-east-1');
const west = target('us-west-2');

/** A promise that is settled from outside. */
function gate<V>() {
  let open: (value: V) => void = () => {};
  const promise = new Promise<V>(resolve => {
    open = resolve;
  });
  return { promise, open };
}

describe('fanOut', () => {
  it('settles every target, in the order given', async () => {
    const results = await fanOut(
      [east, west],
      async ({ region }) => {
        if (region === 'us-east-1') {
          throw Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
        }
        return region.length;
      },
      { service: 'rds' },
    );
    expect(results).toEqual([
      {
        target: east,
        failure: expect.objectContaining({
          reason: 'unreachable',
          awsErrorCode: 'ECONNREFUSED',
        }),
      },
      { target: west, value: 9 },
    ]);
  });

  it('starts every target although one is slow', async () => {
    const slow = gate<string>();
    const fast = gate<void>();
    const all = fanOut(
      [east, west],
      async ({ region }) => {
        if (region === 'us-east-1') return slow.promise;
        fast.open();
        return region;
      },
      { service: 'rds' },
    );
    await fast.promise;
    slow.open('late');
    expect((await all).map(result => result.value)).toEqual([
      'late',
      'us-west-2',
    ]);
  });

  it('runs no more at once than it may', async () => {
    let running = 0;
    let most = 0;
    await fanOut(
      ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'].map(target),
      async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(resolve => setImmediate(resolve));
        running -= 1;
      },
      { service: 'rds', concurrency: 2 },
    );
    expect(most).toBe(2);
  });

  it('gives up what is not done when the signal aborts', async () => {
    const controller = new AbortController();
    const never = gate<string>();
    const started: string[] = [];
    const all = fanOut(
      [east, west, target('eu-west-1')],
      async ({ region }) => {
        started.push(region);
        return region === 'us-east-1' ? region : never.promise;
      },
      { service: 'rds', concurrency: 2, signal: controller.signal },
    );
    await new Promise(resolve => setImmediate(resolve));
    started.push('abort');
    controller.abort();
    expect(
      (await all).map(({ value, failure }) => value ?? failure?.reason),
    ).toEqual(['us-east-1', 'unreachable', 'unreachable']);
  });

  it('starts nothing when the signal is aborted already', async () => {
    const read = jest.fn(async () => 1);
    const results = await fanOut([east], read, {
      service: 'rds',
      signal: AbortSignal.abort(),
    });
    expect(results[0].failure?.reason).toBe('unreachable');
    expect(read).not.toHaveBeenCalled();
  });

  it('has nothing to say about no targets', async () => {
    await expect(
      fanOut([], async () => 1, { service: 'rds' }),
    ).resolves.toEqual([]);
  });
});
