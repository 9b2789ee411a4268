/** vCPUs by the size in the name of an instance class. */
const VCPUS_BY_SIZE: Readonly<Record<string, number>> = {
  micro: 2,
  small: 2,
  medium: 2,
  large: 2,
  xlarge: 4,
  '2xlarge': 8,
  '4xlarge': 16,
  '8xlarge': 32,
  '12xlarge': 48,
  '16xlarge': 64,
  '24xlarge': 96,
};
const BURSTABLE_GIB_BY_SIZE: Readonly<Record<string, number>> = {
  micro: 1,
  small: 2,
  medium: 4,
  large: 8,
  xlarge: 16,
  '2xlarge': 32,
};
/** The sizes whose storage throughput is a burst above a baseline, which EBS counts. */
const EBS_BURSTING_SIZES: ReadonlySet<string> = new Set([
  'micro',
  'small',
  'medium',
  'large',
  'xlarge',
  '2xlarge',
]);
/** CPU credits earned in an hour by the sizes of T classes; a day of them can be saved. */
const CREDITS_PER_HOUR: Readonly<Record<string, number>> = {
  micro: 12,
  small: 24,
  medium: 24,
  large: 36,
  xlarge: 96,
  '2xlarge': 192,
};
const GIB = 1024 ** 3;

/** What an instance class has. */
export interface InstanceCapacity {
  readonly vcpus: number;
  readonly memoryGib: number;
  /** Whether EBS keeps a balance of bursts for it. */
  readonly hasEbsBurst: boolean;
  /** The most CPU credits that it can save; undefined where it earns none. */
  readonly maximumCpuCredits: number | undefined;
}

/**
 * What an instance class has.
 *
 * @param instanceClass - for example `db.r6g.xlarge`
 */
export function instanceCapacity(instanceClass: string): InstanceCapacity {
  const [, family = '', size = 'large'] = instanceClass.split('.');
  const vcpus = VCPUS_BY_SIZE[size] ?? 2;
  const isBurstable = family.startsWith('t');
  const gibPerVcpu = family.startsWith('r') || family.startsWith('x') ? 8 : 4;
  const credits = CREDITS_PER_HOUR[size];
  return {
    vcpus,
    memoryGib: isBurstable
      ? BURSTABLE_GIB_BY_SIZE[size] ?? 4
      : vcpus * gibPerVcpu,
    hasEbsBurst: EBS_BURSTING_SIZES.has(size),
    maximumCpuCredits:
      isBurstable && credits !== undefined ? credits * 24 : undefined,
  };
}

/**
 * How many connections an engine takes by default.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.MaxConnections
 */
export function defaultMaximumConnections(
  engine: string,
  memoryGib: number,
): number {
  const bytes = memoryGib * GIB;
  return engine.includes('mysql') || engine.includes('mariadb')
    ? Math.floor(bytes / 12_582_880)
    : Math.min(5000, Math.floor(bytes / 9_531_392));
}
