import { LiveReadError, LiveReads } from './LiveReads';

const failure = { reason: 'throttled', message: 'AWS is busy.' } as const;

function setUp(maximumCount = 3) {
  let time = Date.parse('2026-03-11T12:00:00Z');
  const load = jest.fn(async (id: string) => `${id}@${time}`);
  const reads = new LiveReads<string>({
    maximumAgeSeconds: 60,
    keepForSeconds: 3600,
    patienceSeconds: 0.05,
    maximumCount,
    now: () => new Date(time),
  });
  return {
    get: (id: string) => reads.get(id, () => load(id)),
    load,
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
  };
}

describe('LiveReads', () => {
  it('asks once for all who ask at the same time', async () => {
    const { get, load } = setUp();
    const answers = await Promise.all([get('a'), get('a'), get('b')]);
    expect(load).toHaveBeenCalledTimes(2);
    expect(answers[0]).toEqual(answers[1]);
  });

  it('gives an answer again until it is too old', async () => {
    const { get, load, pass } = setUp();
    await get('a');
    pass(59);
    const again = await get('a');
    expect(again.state).toEqual({
      observedAt: '2026-03-11T12:00:00.000Z',
      ageSeconds: 59,
    });
    expect(load).toHaveBeenCalledTimes(1);
    pass(1);
    expect((await get('a')).state.ageSeconds).toBe(0);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('does not keep anybody waiting, and gives the answer to who asks later', async () => {
    const { get, load } = setUp();
    let answer: (text: string) => void = () => {};
    load.mockReturnValueOnce(
      new Promise(resolve => {
        answer = resolve;
      }),
    );
    const early = await get('a');
    expect(early).toMatchObject({
      value: undefined,
      state: { failure: { reason: 'unreachable' } },
    });
    const late = get('a');
    answer('at last');
    expect((await late).value).toBe('at last');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('gives the last good answer with its age and the failure', async () => {
    const { get, load, pass } = setUp();
    const { value } = await get('a');
    pass(600);
    load.mockRejectedValueOnce(new LiveReadError(failure));
    expect(await get('a')).toEqual({
      value,
      state: {
        observedAt: '2026-03-11T12:00:00.000Z',
        ageSeconds: 600,
        failure,
      },
    });
  });

  it('gives nothing that is too old to be shown, and nothing where there was nothing', async () => {
    const { get, load, pass } = setUp();
    await get('a');
    pass(3601);
    load.mockRejectedValue(new LiveReadError(failure));
    const nothing = { value: undefined, state: { failure } };
    expect(await get('a')).toEqual(nothing);
    expect(await get('b')).toEqual(nothing);
  });

  it('asks again after a failure', async () => {
    const { get, load } = setUp();
    load.mockRejectedValueOnce(new LiveReadError(failure));
    await get('a');
    expect((await get('a')).state.failure).toBeUndefined();
  });

  it('drops what was not asked for the longest', async () => {
    const { get, load } = setUp(2);
    await get('a');
    await get('b');
    await get('a');
    await get('c');
    await get('a');
    expect(load).toHaveBeenCalledTimes(3);
    await get('b');
    expect(load).toHaveBeenCalledTimes(4);
  });

  it('lets errors pass that are no failed reads', async () => {
    const { get, load } = setUp();
    load.mockRejectedValueOnce(new TypeError('a mistake'));
    await expect(get('a')).rejects.toThrow('a mistake');
  });
});
