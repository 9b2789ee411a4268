/** What EC2 gives an instance of a type. */
export interface InstanceTypeCapacity {
  readonly vcpus: number;
  readonly memoryMib: number;
  readonly isCurrentGeneration: boolean;
}

/** GiB of memory for each vCPU, by family. */
const FAMILIES: Readonly<Record<string, number>> = {
  c4: 1.875,
  c5: 2,
  m4: 4,
  m5: 4,
  m5a: 4,
  r5: 8,
};
const FORMER_FAMILIES: readonly string[] = ['c4', 'm4'];
const SIZES: Readonly<Record<string, number>> = {
  large: 2,
  xlarge: 4,
  '2xlarge': 8,
  '4xlarge': 16,
};
/** Burstable types grow in memory alone. */
const BURSTABLE: Readonly<Record<string, number>> = {
  't3.micro': 1,
  't3.small': 2,
  't3.medium': 4,
  't3.large': 8,
};

const CAPACITIES: ReadonlyMap<string, InstanceTypeCapacity> = new Map([
  ...Object.entries(BURSTABLE).map(
    ([name, gib]): [string, InstanceTypeCapacity] => [
      name,
      { vcpus: 2, memoryMib: gib * 1024, isCurrentGeneration: true },
    ],
  ),
  ...Object.entries(FAMILIES).flatMap(([family, gib]) =>
    Object.entries(SIZES).map(
      ([size, vcpus]): [string, InstanceTypeCapacity] => [
        `${family}.${size}`,
        {
          vcpus,
          memoryMib: gib * vcpus * 1024,
          isCurrentGeneration: !FORMER_FAMILIES.includes(family),
        },
      ],
    ),
  ),
]);

/** The instance types that the sandbox knows. */
export const KNOWN_INSTANCE_TYPES: readonly string[] = [...CAPACITIES.keys()];

/** What an instance of a type has. @throws Error for a type that the sandbox does not know */
export function capacityOf(instanceType: string): InstanceTypeCapacity {
  const found = CAPACITIES.get(instanceType);
  if (!found) {
    throw new Error(`The sandbox does not know how large ${instanceType} is.`);
  }
  return found;
}
