import { stableId, stableNumber, stableUuid } from './ids';

describe('stable ids', () => {
  it('are the same for the same seed and differ for others', () => {
    expect(stableId('vpc-', 'a')).toBe(stableId('vpc-', 'a'));
    expect(stableId('vpc-', 'a')).not.toBe(stableId('vpc-', 'b'));
    expect(stableUuid('a')).not.toBe(stableUuid('b'));
  });

  it('look as AWS makes them', () => {
    expect(stableId('vpc-', 'a')).toMatch(/^vpc-[0-9a-f]{17}$/);
    expect(stableId('', 'a', 6)).toMatch(/^[0-9a-f]{6}$/);
    expect(stableUuid('a')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('are numbers below their limit', () => {
    const numbers = Array.from({ length: 200 }, (_, index) =>
      stableNumber(`seed ${index}`, 7),
    );
    expect(new Set(numbers)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
  });
});
