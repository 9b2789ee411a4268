import { ResponseError } from '@backstage/errors';
import { act, renderHook, waitFor } from '@testing-library/react';
import { describeFailure } from './errorSentence';
import { recall, remember, useRemoteData } from './useRemoteData';

/** A question that is answered by hand. */
function asker() {
  const asked: Array<{
    key: string;
    signal: AbortSignal;
    answer(value: string): Promise<void>;
    fail(error: Error): Promise<void>;
  }> = [];
  const load = (key: string) => (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      asked.push({
        key,
        signal,
        answer: value => act(async () => resolve(value)),
        fail: error => act(async () => reject(error)),
      });
    });
  const view = renderHook(({ key }) => useRemoteData(key, load(key)), {
    initialProps: { key: 'a' },
  });
  return { asked, ...view };
}

describe('useRemoteData', () => {
  it('keeps the answer before while the next question is open', async () => {
    const { asked, result, rerender } = asker();
    expect(result.current).toMatchObject({ data: undefined, isLoading: true });
    await asked[0].answer('of a');
    expect(result.current).toMatchObject({ data: 'of a', isLoading: false });
    rerender({ key: 'b' });
    expect(result.current).toMatchObject({
      data: 'of a',
      isStale: true,
      isLoading: true,
    });
    await asked[1].answer('of b');
    expect(result.current).toMatchObject({ data: 'of b', isStale: false });
  });

  it('gives up a question that nobody waits for, and ignores its late answer', async () => {
    const { asked, result, rerender } = asker();
    rerender({ key: 'b' });
    expect(asked[0].signal.aborted).toBe(true);
    await asked[1].answer('of b');
    await asked[0].answer('too late');
    expect(result.current.data).toBe('of b');
  });

  it('keeps what is known when a reload fails', async () => {
    const { asked, result } = asker();
    await asked[0].answer('known');
    act(() => result.current.reload());
    await waitFor(() => expect(asked).toHaveLength(2));
    await asked[1].fail(new Error('down'));
    expect(result.current).toMatchObject({
      data: 'known',
      error: new Error('down'),
    });
  });
});

describe('remember and recall', () => {
  const isString = (value: unknown): value is string =>
    typeof value === 'string';

  it('keeps the answers of one API from another', () => {
    const mine = {};
    remember(mine, 'key', 'value');
    expect(recall(mine, 'key', isString)).toBe('value');
    expect(recall({}, 'key', isString)).toBeUndefined();
  });

  it('forgets the oldest', () => {
    const owner = {};
    for (let index = 0; index < 60; index += 1) {
      remember(owner, `key ${index}`, 'value');
    }
    expect(recall(owner, 'key 0', isString)).toBeUndefined();
    expect(recall(owner, 'key 59', isString)).toBe('value');
  });

  it('does not hand out what has another form', () => {
    const owner = {};
    remember(owner, 'key', 7);
    expect(recall(owner, 'key', isString)).toBeUndefined();
  });
});

describe('describeFailure', () => {
  async function responseError(status: number) {
    const body = {
      error: { name: 'SomeError', message: 'The sentence of the server.' },
      response: { statusCode: status },
    };
    return ResponseError.fromResponse({
      ok: false,
      status,
      statusText: 'Some',
      url: '',
      redirected: false,
      type: 'default',
      headers: new Headers({ 'content-type': 'application/json' }),
      text: async () => JSON.stringify(body),
    });
  }

  it.each([
    [403, 'denied'],
    [401, 'denied'],
    [404, 'not-found'],
    [500, 'failed'],
  ])('%s is %s, in the words of the server', async (status, kind) => {
    expect(describeFailure(await responseError(status))).toEqual({
      kind,
      sentence: 'The sentence of the server.',
    });
  });

  it('says that nobody answered instead of Failed to fetch', () => {
    expect(describeFailure(new TypeError('Failed to fetch'))).toEqual({
      kind: 'failed',
      sentence: 'The portal’s backend did not answer.',
    });
  });

  it('survives what is no error', () => {
    expect(describeFailure('odd').sentence).toBe('odd');
  });
});
