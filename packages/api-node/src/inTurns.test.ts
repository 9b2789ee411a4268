import { finish, type Steps } from '@meridian/aws-common';
import { inTurns, mapInTurns } from './inTurns';

/** Steps that each keep the process for so long, and count. */
function* busySteps(count: number, milliseconds: number): Steps<number> {
  for (let step = 0; step < count; step++) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield;
  }
  return count;
}

describe('inTurns', () => {
  it('gives what comes of all steps', async () => {
    expect(await inTurns(busySteps(100, 0))).toBe(100);
    expect(finish(busySteps(100, 0))).toBe(100);
  });

  it('lets others have turns between the steps of a long computation', async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
    };
    const timer = setInterval(count, 1);
    await inTurns(busySteps(10, 20));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(4);
  });

  it('ends between two steps when it is aborted', async () => {
    const stop = new AbortController();
    const steps = inTurns(busySteps(100, 20), stop.signal);
    stop.abort(new Error('The portal stops.'));
    await expect(steps).rejects.toThrow('The portal stops.');
  });

  it('keeps the order of a list', async () => {
    expect(await mapInTurns([1, 2, 3], item => item * 2)).toEqual([2, 4, 6]);
  });
});
