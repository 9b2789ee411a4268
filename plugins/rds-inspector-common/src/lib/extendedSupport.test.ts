import {
  DEFAULT_EXTENDED_SUPPORT_PRICES,
  extendedSupportUsdPer30Days,
} from './extendedSupport';

describe('extendedSupportUsdPer30Days', () => {
  const endsAt = new Date('2026-02-28T23:59:59Z');
  const costAt = (
    at: string,
    instances: Parameters<typeof extendedSupportUsdPer30Days>[0],
  ) =>
    extendedSupportUsdPer30Days(
      instances,
      endsAt,
      new Date(at),
      DEFAULT_EXTENDED_SUPPORT_PRICES,
    );

  it('charges each vCPU, and the standby as well', () => {
    const single = { instanceClass: 'db.m5.large' };
    expect(costAt('2026-11-21', [single])).toBe(144);
    expect(costAt('2026-11-21', [{ ...single, multiAz: true }])).toBe(288);
    expect(costAt('2026-11-21', [single, single])).toBe(288);
  });

  it('doubles in the third year', () => {
    expect(costAt('2028-03-01', [{ instanceClass: 'db.m5.large' }])).toBe(288);
  });

  it('is not known for Aurora Serverless', () => {
    expect(
      costAt('2026-11-21', [{ instanceClass: 'db.serverless' }]),
    ).toBeUndefined();
  });
});
