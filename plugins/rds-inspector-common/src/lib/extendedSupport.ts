import { sizeOfInstanceClass } from './instanceClass';

/** What AWS charges for extended support, per vCPU and hour, in USD. */
export interface ExtendedSupportPrices {
  /** The first two years after the end of standard support. */
  readonly firstYearsUsdPerVcpuHour: number;
  /** The third year. */
  readonly thirdYearUsdPerVcpuHour: number;
}

/**
 * AWS's list price in us-east-1 and us-west-2 for RDS and Aurora, PostgreSQL and MySQL alike. Other
 * Regions cost more; it can be set in config.
 *
 * @see https://aws.amazon.com/rds/postgresql/pricing/ (Amazon RDS Extended Support costs)
 */
export const DEFAULT_EXTENDED_SUPPORT_PRICES: ExtendedSupportPrices = {
  firstYearsUsdPerVcpuHour: 0.1,
  thirdYearUsdPerVcpuHour: 0.2,
};

const HOURS_PER_30_DAYS = 720;

/** An instance as far as extended support is charged for it. */
export interface ChargedInstance {
  readonly instanceClass?: string;
  /** A standby is charged for as well. */
  readonly multiAz?: boolean;
}

/**
 * What extended support of some instances costs in 30 days.
 *
 * @param standardSupportEndsAt - of the major version; the third year begins two years later
 * @param at - the day for which it is asked
 * @returns undefined when the vCPUs of one of them are not known (Aurora Serverless is charged by capacity)
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support-charges.html
 */
export function extendedSupportUsdPer30Days(
  instances: readonly ChargedInstance[],
  standardSupportEndsAt: Date,
  at: Date,
  prices: ExtendedSupportPrices,
): number | undefined {
  let vcpuCount = 0;
  for (const { instanceClass, multiAz } of instances) {
    const size = sizeOfInstanceClass(instanceClass);
    if (!size) return undefined;
    vcpuCount += size.vcpuCount * (multiAz ? 2 : 1);
  }
  const thirdYear = new Date(standardSupportEndsAt);
  thirdYear.setUTCFullYear(thirdYear.getUTCFullYear() + 2);
  const price =
    at >= thirdYear
      ? prices.thirdYearUsdPerVcpuHour
      : prices.firstYearsUsdPerVcpuHour;
  return Math.round(vcpuCount * price * HOURS_PER_30_DAYS * 100) / 100;
}
