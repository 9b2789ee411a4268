const GIB = 1024 ** 3;

/** What an instance class brings along. */
export interface InstanceClassSize {
  readonly vcpuCount: number;
  readonly memoryBytes: number;
}

/** Of the burstable classes each size is a case of its own: vCPUs and GiB. */
const BURSTABLE: Readonly<Record<string, readonly [number, number]>> = {
  micro: [2, 1],
  small: [2, 2],
  medium: [2, 4],
  large: [2, 8],
  xlarge: [4, 16],
  '2xlarge': [8, 32],
};

/** The only classes with a single vCPU. */
const SINGLE_VCPU = new Set(['db.t2.micro', 'db.t2.small', 'db.m3.medium']);

/** GiB of memory for each vCPU, by the beginning of the family; the longest one that fits counts. */
const GIB_PER_VCPU: readonly (readonly [string, number])[] = [
  ['x2iedn', 32],
  ['x2idn', 16],
  ['x2iezn', 32],
  ['x2g', 16],
  ['x1e', 30.5],
  ['x1', 15.25],
  ['z1d', 8],
  ['r3', 7.625],
  ['r4', 7.625],
  ['r', 8],
  ['m3', 3.75],
  ['m', 4],
  ['c', 2],
];

/**
 * The vCPUs and memory of an instance class, from its name: sizes double from `large` with 2 vCPUs, and
 * each family has a fixed amount of memory for each of them.
 *
 * @param instanceClass - for example `db.r6g.2xlarge`, or `db.r5.4xlarge.tpc2.mem2x` of Oracle
 * @returns undefined for `db.serverless` and classes that do not follow the rule
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Summary.html
 */
export function sizeOfInstanceClass(
  instanceClass: string | undefined,
): InstanceClassSize | undefined {
  const match =
    /^db\.([a-z]+\d[a-z0-9]*)\.([a-z0-9]+)(?:\.tpc[12]\.mem([234])x)?$/.exec(
      instanceClass ?? '',
    );
  if (!match) return undefined;
  const [, family, size, memoryFactor = '1'] = match;
  if (family.startsWith('t')) {
    const burstable = BURSTABLE[size];
    return (
      burstable && {
        vcpuCount: SINGLE_VCPU.has(instanceClass ?? '') ? 1 : burstable[0],
        memoryBytes: burstable[1] * GIB,
      }
    );
  }
  const vcpuCount = SINGLE_VCPU.has(instanceClass ?? '')
    ? 1
    : vcpusOfSize(size);
  const gibPerVcpu = GIB_PER_VCPU.find(([prefix]) =>
    family.startsWith(prefix),
  )?.[1];
  return vcpuCount === undefined || gibPerVcpu === undefined
    ? undefined
    : {
        vcpuCount,
        memoryBytes: vcpuCount * gibPerVcpu * Number(memoryFactor) * GIB,
      };
}

function vcpusOfSize(size: string): number | undefined {
  if (size === 'large') return 2;
  const multiple = /^(\d*)xlarge$/.exec(size);
  return multiple ? 4 * Number(multiple[1] || 1) : undefined;
}
