import { Clock, clockChangeSchema } from './Clock';

describe('Clock', () => {
  let real: number;
  let clock: Clock;
  const passSeconds = (seconds: number) => {
    real += seconds * 1000;
  };

  beforeEach(() => {
    real = Date.parse('2026-01-01T00:00:00Z');
    clock = new Clock(() => new Date(real));
  });

  it('goes with real time at first', () => {
    passSeconds(5);

    expect(clock.state()).toEqual({
      now: '2026-01-01T00:00:05.000Z',
      frozen: false,
      offsetSeconds: 0,
    });
  });

  it('goes on from the time that it is set to', () => {
    clock.change({ now: '2027-06-01T12:00:00+02:00' });
    passSeconds(60);

    expect(clock.now().toISOString()).toBe('2027-06-01T10:01:00.000Z');
  });

  it('stands still while frozen and goes on from there', () => {
    clock.change({ offsetSeconds: 3600, frozen: true });
    passSeconds(60);
    expect(clock.now().toISOString()).toBe('2026-01-01T01:00:00.000Z');

    clock.change({ frozen: false });
    passSeconds(1);
    expect(clock.now().toISOString()).toBe('2026-01-01T01:00:01.000Z');
  });

  it('stays frozen when it is set', () => {
    clock.change({ frozen: true });
    clock.change({ now: '2027-01-01T00:00:00Z' });
    passSeconds(60);

    expect(clock.state()).toMatchObject({
      now: '2027-01-01T00:00:00.000Z',
      frozen: true,
    });
  });

  it('is frozen at the very time that it is set to', () => {
    clock = new Clock(() => new Date(real++));
    clock.change({ now: '2027-01-01T00:00:00Z', frozen: true });

    expect(clock.now().toISOString()).toBe('2027-01-01T00:00:00.000Z');
  });

  it('goes back to real time', () => {
    clock.change({ offsetSeconds: -3600, frozen: true });
    clock.change({ reset: true });

    expect(clock.state()).toEqual({
      now: '2026-01-01T00:00:00.000Z',
      frozen: false,
      offsetSeconds: 0,
    });
  });

  it.each([
    [{}],
    [{ now: 'yesterday' }],
    [{ now: '2027-01-01T00:00:00Z', offsetSeconds: 1 }],
    [{ frozen: 'yes' }],
    [{ reset: false }],
    [{ later: true }],
  ])('does not take %j', change => {
    expect(clockChangeSchema.safeParse(change).success).toBe(false);
  });
});
