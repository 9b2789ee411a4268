import { createDeferred, type DeferredPromise } from '@backstage/types';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { shareRead } from './shareRead';

const EAST = { accountId: '555566667777', region: 'us-east-1' };
const WEST = { accountId: '555566667777', region: 'us-west-2' };
const MAXIMUM_AGE = 30_000;

/** A list of which every read is answered by hand, and scans that share it. */
function setUp() {
  const answers: DeferredPromise<string>[] = [];
  let now = 0;
  const scope = {};
  const read = shareRead(() => {
    const answer = createDeferred<string>();
    answers.push(answer);
    return answer;
  });
  type Overrides = Partial<Pick<CollectContext, 'target' | 'signal'>> & {
    scope?: object;
  };
  const scan = (collector: string, overrides: Overrides = {}) =>
    read({
      target: overrides.target ?? EAST,
      signal: overrides.signal ?? new AbortController().signal,
      client: () => {
        throw new Error('These reads have no client.');
      },
      sharing: {
        scope: overrides.scope ?? scope,
        collector,
        maximumAgeMilliseconds: MAXIMUM_AGE,
        now: () => now,
      },
    });
  return {
    answers,
    read,
    scan,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('shareRead', () => {
  it.each([
    ['another collector', 'b', {}, 0, 1],
    ['another one, just before it is too old', 'b', {}, MAXIMUM_AGE - 1, 1],
    ['another one, too late', 'b', {}, MAXIMUM_AGE, 2],
    ['the same collector, for its next scan', 'a', {}, 0, 2],
    ['another Region', 'b', { target: WEST }, 0, 2],
    ['another portal', 'b', { scope: {} }, 0, 2],
  ])('by %s', async (_, collector, overrides, age, reads) => {
    const { answers, scan, pass } = setUp();
    const first = scan('a');
    answers[0].resolve('first');
    await first;
    pass(age);
    const second = scan(collector, overrides);
    answers[1]?.resolve('second');

    expect(await second).toBe(reads === 1 ? 'first' : 'second');
    expect(answers).toHaveLength(reads);
  });

  it('lets those who come meanwhile wait for the one read', async () => {
    const { answers, scan } = setUp();
    const scans = ['a', 'b', 'c'].map(collector => scan(collector));
    answers[0].resolve('once');

    expect(await Promise.all(scans)).toEqual(['once', 'once', 'once']);
    expect(answers).toHaveLength(1);
  });

  it('shares no failure: of those who waited one reads again', async () => {
    const { answers, scan } = setUp();
    const [first, second, third] = ['a', 'b', 'c'].map(collector =>
      scan(collector),
    );
    answers[0].reject(new Error('throttled'));
    await expect(first).rejects.toThrow('throttled');
    answers[1].resolve('again');

    expect(await Promise.all([second, third])).toEqual(['again', 'again']);
    expect(answers).toHaveLength(2);
  });

  it('ends a scan that was aborted while it waited', async () => {
    const { answers, scan } = setUp();
    const abort = new AbortController();
    const first = scan('a');
    const waiting = scan('b', { signal: abort.signal });
    abort.abort(new Error('deadline'));
    answers[0].resolve('late');

    await expect(waiting).rejects.toThrow('deadline');
    expect(await first).toBe('late');
  });

  it('reads every time where nothing is shared', async () => {
    const { answers, read } = setUp();
    const context = {
      target: EAST,
      signal: new AbortController().signal,
      client: () => {
        throw new Error('These reads have no client.');
      },
    };
    const reads = [read(context), read(context)];
    answers.forEach(answer => answer.resolve('own'));
    await Promise.all(reads);

    expect(answers).toHaveLength(2);
  });
});
