import { stableId, stableNumber } from '../ids';
import {
  standardTags,
  SYSTEMS,
  type Environment,
  type SystemName,
} from '../organization';

/** An account and a Region of a large estate, with the network that its resources are in. */
export interface LargePlace {
  readonly accountId: string;
  readonly accountName: string;
  readonly environment: Environment;
  readonly region: string;
  readonly vpcId: string;
  /** Zone names, for example `us-east-1a`. */
  readonly zones: readonly string[];
  /** One subnet per zone. */
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
}

/** One resource to be: where, and the how-many-eth of its kind there. */
export interface Slot {
  readonly place: LargePlace;
  readonly index: number;
}

const SYSTEM_NAMES: readonly SystemName[] = [
  'user-management',
  'order-processing',
  'analytics',
  'innovate',
  'records',
  'platform',
];
const FIRST_DAY = Date.parse('2022-01-03T09:00:00Z');
const DAYS = 1200;

/** Makes the network of an account and Region. */
export function largePlace(options: {
  accountId: string;
  accountName: string;
  environment: Environment;
  region: string;
}): LargePlace {
  const { accountId, region } = options;
  const zones = ['a', 'b', 'c'].map(letter => `${region}${letter}`);
  const seed = `large/${accountId}/${region}`;
  return {
    ...options,
    vpcId: stableId('vpc-', seed),
    zones,
    subnetIds: zones.map(zone => stableId('subnet-', `${seed}/${zone}`)),
    securityGroupId: stableId('sg-', seed),
  };
}

/** A seed for what varies between resources. */
export function seedOf({ place, index }: Slot, kind: string): string {
  return `large/${place.accountId}/${place.region}/${kind}/${index}`;
}

/** The system and component that a resource belongs to, spread over all of them. */
export function ownerOf(
  slot: Slot,
  kind: string,
): {
  component: string;
  tags: Record<string, string>;
} {
  const seed = seedOf(slot, kind);
  const system = SYSTEM_NAMES[stableNumber(seed, SYSTEM_NAMES.length)];
  const { components } = SYSTEMS[system];
  const component =
    components[stableNumber(`${seed}/component`, components.length)];
  const tags = standardTags(system, slot.place.environment, component);
  // One in twenty got no tags, as in any grown estate.
  return {
    component,
    tags: stableNumber(`${seed}/tags`, 20) === 0 ? {} : tags,
  };
}

/** A day in the years before, the same on every start. */
export function createdAtOf(slot: Slot, kind: string): Date {
  const day = stableNumber(`${seedOf(slot, kind)}/created`, DAYS);
  return new Date(FIRST_DAY + day * 86_400_000);
}

/** A name that is unique in its account and Region, for example `order-service-0042`. */
export function nameOf(slot: Slot, kind: string): string {
  const { component } = ownerOf(slot, kind);
  return `${component}-${String(slot.index).padStart(4, '0')}`;
}
