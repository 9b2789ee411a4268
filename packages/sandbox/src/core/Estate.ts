/** A typed key to one kind of thing in the estate. */
export interface Collection<T> {
  readonly kind: string;
  /** Only carries the type. */
  readonly itemType?: T;
}

/** Declares a kind of thing that an estate can hold, for example DB instances as RDS describes them. */
export function collection<T>(kind: string): Collection<T> {
  return { kind };
}

/** Region under which things are kept that belong to an account but to no Region. */
export const GLOBAL = 'global';

/**
 * Everything that exists in the sandbox's AWS organization, as AWS describes it.
 *
 * Handlers read it, and operations that change something change it here.
 */
export class Estate {
  private readonly items = new Map<string, unknown[]>();

  /** The items of one kind in one account and Region, in the order they were added; changeable in place. */
  of<T>(kind: Collection<T>, accountId: string, region: string): T[] {
    const key = `${kind.kind}|${accountId}|${region}`;
    let found = this.items.get(key);
    if (!found) {
      found = [];
      this.items.set(key, found);
    }
    // The key's type parameter is the only way in and out.
    return found as T[];
  }

  add<T>(
    kind: Collection<T>,
    accountId: string,
    region: string,
    ...items: T[]
  ): void {
    this.of(kind, accountId, region).push(...items);
  }

  /** Whether anything exists in the account. */
  hasAccount(accountId: string): boolean {
    for (const [key, items] of this.items) {
      if (items.length > 0 && key.split('|')[1] === accountId) {
        return true;
      }
    }
    return false;
  }
}
