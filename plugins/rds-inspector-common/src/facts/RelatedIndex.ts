import type { CoverageIndex, Place } from './CoverageIndex';
import type { Fact } from '@meridian/aws-common';
import type { FactResourceType, SourceResource } from './sources';

/** Resources of one type, read once and found by what they belong to. */
export class RelatedIndex<T> {
  private readonly byKey = new Map<string, T[]>();

  /**
   * @param keysOf - what a record is found by: ARNs of databases, or places
   */
  constructor(
    private readonly type: FactResourceType,
    private readonly coverage: CoverageIndex,
    records: Iterable<T>,
    keysOf: (record: T) => Iterable<string>,
  ) {
    for (const record of records) {
      for (const key of new Set(keysOf(record))) {
        const found = this.byKey.get(key);
        if (found) {
          found.push(record);
        } else {
          this.byKey.set(key, [record]);
        }
      }
    }
  }

  /** What is found by a key, known only if the type can be read in the place. */
  of(key: string, place: Place): Fact<readonly T[]> {
    return this.coverage.factOf(place, this.type, this.byKey.get(key) ?? []);
  }

  /** What is found by a key, whether or not it is all. */
  seen(key: string): readonly T[] {
    return this.byKey.get(key) ?? [];
  }

  keys(): Iterable<string> {
    return this.byKey.keys();
  }
}

/** Resources by their type. */
export function groupByType(
  resources: readonly SourceResource[],
): ReadonlyMap<string, readonly SourceResource[]> {
  const groups = new Map<string, SourceResource[]>();
  for (const resource of resources) {
    if (resource.deletedAt) continue;
    const group = groups.get(resource.type);
    if (group) {
      group.push(resource);
    } else {
      groups.set(resource.type, [resource]);
    }
  }
  return groups;
}

export function placeKey({ accountId, region }: Place): string {
  return `${accountId}/${region}`;
}
