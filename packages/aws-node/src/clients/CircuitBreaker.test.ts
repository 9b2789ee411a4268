import { CircuitBreaker } from './CircuitBreaker';

describe('CircuitBreaker', () => {
  let now: Date;
  const after = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000);
  };
  const create = () =>
    new CircuitBreaker({
      service: 'rds',
      target: { accountId: '555566667777', region: 'us-east-1' },
      failureThreshold: 3,
      openForMs: 60_000,
      now: () => now,
    });
  const fail = (breaker: CircuitBreaker, times: number) => {
    for (let i = 0; i < times; i += 1) breaker.enter().failure();
  };

  beforeEach(() => {
    now = new Date('2026-03-01T12:00:00Z');
  });

  it('opens after failures in a row and says since when and until when', () => {
    const breaker = create();
    fail(breaker, 2);
    expect(() => breaker.check()).not.toThrow();
    fail(breaker, 1);
    after(10);
    expect(() => breaker.enter()).toThrow(
      expect.objectContaining({
        name: 'CircuitOpenError',
        since: new Date('2026-03-01T12:00:00Z'),
        until: new Date('2026-03-01T12:01:00Z'),
        message:
          'rds in 555566667777/us-east-1 has not answered since 2026-03-01T12:00:00.000Z, so it was not called; it is tried again after 2026-03-01T12:01:00.000Z',
      }),
    );
  });

  it('starts counting anew after a success', () => {
    const breaker = create();
    fail(breaker, 2);
    breaker.enter().success();
    fail(breaker, 2);
    expect(() => breaker.check()).not.toThrow();
  });

  it('does not count calls that were given up', () => {
    const breaker = create();
    fail(breaker, 2);
    breaker.enter().ignore();
    fail(breaker, 1);
    expect(() => breaker.check()).toThrow('has not answered');
  });

  it('lets one probe through, and closes when it succeeds', () => {
    const breaker = create();
    fail(breaker, 3);
    after(60);
    const probe = breaker.enter();
    expect(() => breaker.enter()).toThrow('has not answered');
    probe.success();
    fail(breaker, 2);
    expect(() => breaker.check()).not.toThrow();
  });

  it('stays open from the first moment on when the probe fails', () => {
    const breaker = create();
    fail(breaker, 3);
    after(60);
    breaker.enter().failure();
    after(59);
    expect(() => breaker.enter()).toThrow(
      expect.objectContaining({
        since: new Date('2026-03-01T12:00:00Z'),
        until: new Date('2026-03-01T12:02:00Z'),
      }),
    );
    after(1);
    expect(() => breaker.enter()).not.toThrow();
  });

  it('lets another probe through when one is given up', () => {
    const breaker = create();
    fail(breaker, 3);
    after(60);
    breaker.enter().ignore();
    expect(() => breaker.enter()).not.toThrow();
  });

  it('is not closed or kept open by calls from before it opened', () => {
    const breaker = create();
    const late = [breaker.enter(), breaker.enter()];
    fail(breaker, 3);
    late[0].success();
    expect(() => breaker.check()).toThrow('has not answered');
    after(59);
    late[1].failure();
    after(1);
    expect(() => breaker.check()).not.toThrow();
  });
});
