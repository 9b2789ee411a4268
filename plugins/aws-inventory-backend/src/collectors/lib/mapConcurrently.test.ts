import { mapConcurrently } from './mapConcurrently';

const context = () => ({ signal: new AbortController().signal });

/** Resolves when the work that was begun had its turn. */
const turn = () => new Promise<void>(resolve => setImmediate(resolve));

describe('mapConcurrently', () => {
  it('gives the results in the order of the items', async () => {
    const results = await mapConcurrently(context(), [3, 1, 2], async item => {
      for (let round = 0; round < item; round++) {
        await turn();
      }
      return item * 10;
    });

    expect(results).toEqual([30, 10, 20]);
  });

  it('reads no more than eight at a time', async () => {
    let running = 0;
    let most = 0;
    await mapConcurrently(
      context(),
      Array.from({ length: 30 }, (_, index) => index),
      async () => {
        most = Math.max(most, ++running);
        await turn();
        running--;
      },
    );

    expect(most).toBe(8);
  });

  it('throws the first error and begins nothing after it', async () => {
    const begun: number[] = [];
    const reading = mapConcurrently(
      context(),
      Array.from({ length: 30 }, (_, index) => index),
      async item => {
        begun.push(item);
        await turn();
        if (item === 2) throw new Error('item 2 failed');
        await turn();
      },
    );

    await expect(reading).rejects.toThrow('item 2 failed');
    await turn();
    await turn();
    expect(begun).toHaveLength(8);
  });

  it('begins nothing once the scan is aborted', async () => {
    const controller = new AbortController();
    controller.abort(new Error('the deadline passed'));

    await expect(
      mapConcurrently({ signal: controller.signal }, [1], async () => 1),
    ).rejects.toThrow('the deadline passed');
  });
});
