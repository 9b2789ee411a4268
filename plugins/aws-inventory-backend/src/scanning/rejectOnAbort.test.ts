import { rejectOnAbort } from './rejectOnAbort';

const stopped = new Error('stopped');

describe('rejectOnAbort', () => {
  it('settles as the work does', async () => {
    const { signal } = new AbortController();
    await expect(rejectOnAbort(async () => 7, signal)).resolves.toBe(7);
    await expect(
      rejectOnAbort(async () => {
        throw new Error('denied');
      }, signal),
    ).rejects.toThrow('denied');
  });

  it('does not wait for work that never ends', async () => {
    const stop = new AbortController();
    const ended = rejectOnAbort(() => new Promise(() => {}), stop.signal);
    stop.abort(stopped);
    await expect(ended).rejects.toBe(stopped);
  });

  // Work that nobody awaits would end the process when it fails.
  it('does not begin work after the abort', async () => {
    const work = jest.fn(async () => {});
    await expect(rejectOnAbort(work, AbortSignal.abort(stopped))).rejects.toBe(
      stopped,
    );
    expect(work).not.toHaveBeenCalled();
  });
});
