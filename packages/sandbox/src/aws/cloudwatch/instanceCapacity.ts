/** vCPUs and memory by the size in the name of an instance class. */
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

/**
 * What an instance class has.
 *
 * @param instanceClass - for example `db.r6g.xlarge`
 */
export function instanceCapacity(instanceClass: string): {
  vcpus: number;
  memoryGib: number;
} {
  const [, family = '', size = 'large'] = instanceClass.split('.');
  const vcpus = VCPUS_BY_SIZE[size] ?? 2;
  if (family.startsWith('t')) {
    return { vcpus, memoryGib: BURSTABLE_GIB_BY_SIZE[size] ?? 4 };
  }
  const gibPerVcpu = family.startsWith('r') || family.startsWith('x') ? 8 : 4;
  return { vcpus, memoryGib: vcpus * gibPerVcpu };
}
