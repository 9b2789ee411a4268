/** What `oidc-provider` stores; only these members matter to its storage. */
interface Payload {
  readonly uid?: string;
  readonly userCode?: string;
  readonly grantId?: string;
  consumed?: number;
}

interface Stored {
  readonly payload: Payload;
  readonly expiresAt: number;
}

/** Stores one kind of thing, as `oidc-provider` asks its adapters to. */
export class MemoryAdapter {
  constructor(
    private readonly store: Map<string, Stored>,
    private readonly now: () => number,
  ) {}

  async upsert(
    id: string,
    payload: Payload,
    expiresInSeconds?: number,
  ): Promise<void> {
    this.store.set(id, {
      payload,
      expiresAt:
        expiresInSeconds === undefined
          ? Infinity
          : this.now() + expiresInSeconds * 1000,
    });
  }

  async find(id: string): Promise<Payload | undefined> {
    const stored = this.store.get(id);
    if (stored && stored.expiresAt <= this.now()) {
      this.store.delete(id);
      return undefined;
    }
    return stored?.payload;
  }

  async findByUid(uid: string): Promise<Payload | undefined> {
    return this.findWhere(payload => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<Payload | undefined> {
    return this.findWhere(payload => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const stored = this.store.get(id);
    if (stored) {
      stored.payload.consumed = Math.floor(this.now() / 1000);
    }
  }

  async destroy(id: string): Promise<void> {
    this.store.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.store) {
      if (payload.grantId === grantId) {
        this.store.delete(id);
      }
    }
  }

  private async findWhere(
    predicate: (payload: Payload) => boolean,
  ): Promise<Payload | undefined> {
    for (const [id, { payload }] of this.store) {
      if (predicate(payload)) {
        return this.find(id);
      }
    }
    return undefined;
  }
}

/**
 * Makes the storage of an `oidc-provider`: it lasts as long as the process.
 *
 * @param now - real time in milliseconds: tokens outlive changes of the sandbox's clock
 * @returns a factory of adapters, one for each kind of thing the provider stores
 */
export function memoryAdapterFactory(
  now: () => number,
): (model: string) => MemoryAdapter {
  const stores = new Map<string, Map<string, Stored>>();
  return model => {
    const store = stores.get(model) ?? new Map<string, Stored>();
    stores.set(model, store);
    return new MemoryAdapter(store, now);
  };
}
