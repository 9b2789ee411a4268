import { secretAt } from './secretAt';

const CHANGED = new Date('2026-01-01T10:00:00Z');

describe('a secret at a time', () => {
  const rotating = {
    Name: 'db',
    LastChangedDate: CHANGED,
    RotationRules: { AutomaticallyAfterDays: 30 },
  };

  it.each([
    ['2026-01-30T10:00:00Z', '2026-01-01T10:00:00.000Z', 1],
    ['2026-01-31T10:00:00Z', '2026-01-31T10:00:00.000Z', 2],
    ['2026-03-15T00:00:00Z', '2026-03-02T10:00:00.000Z', 2],
  ])('at %s was last rotated at %s', (now, rotatedAt, versions) => {
    const secret = secretAt(rotating, new Date(now));
    expect(secret.LastRotatedDate?.toISOString()).toBe(rotatedAt);
    expect(secret.NextRotationDate?.getTime()).toBeGreaterThan(
      new Date(now).getTime(),
    );
    expect(Object.keys(secret.SecretVersionsToStages ?? {})).toHaveLength(
      versions,
    );
  });

  it('stays as it is where it is not rotated', () => {
    const secret = secretAt(
      { Name: 'key', LastChangedDate: CHANGED },
      new Date('2026-03-15T08:30:00Z'),
    );
    expect(secret.LastChangedDate).toEqual(CHANGED);
    expect(secret.LastRotatedDate).toBeUndefined();
    expect(secret.LastAccessedDate?.toISOString()).toBe(
      '2026-03-15T00:00:00.000Z',
    );
  });
});
