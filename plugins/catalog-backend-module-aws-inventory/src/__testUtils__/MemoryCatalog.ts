import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  CatalogService,
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog that shows at once what it is given. */
export class MemoryCatalog implements EntityProviderConnection {
  private readonly entities = new Map<string, Entity>();
  readonly mutations: EntityProviderMutation[] = [];
  /** What happens before it is read, for example an error. */
  beforeRead: () => void = () => {};

  async applyMutation(mutation: EntityProviderMutation): Promise<void> {
    this.mutations.push(mutation);
    if (mutation.type === 'full') {
      throw new Error('a full mutation holds everything in memory');
    }
    for (const { entity } of mutation.added) {
      this.show(entity);
    }
    for (const removed of mutation.removed) {
      if ('entityRef' in removed) this.entities.delete(removed.entityRef);
    }
  }

  async refresh(): Promise<void> {}

  show(entity: Entity): void {
    this.entities.set(stringifyEntityRef(entity), entity);
  }

  get(ref: string): Entity | undefined {
    return this.entities.get(ref);
  }

  /** The references of what was given and removed since the last time, and forgets that. */
  takeMutations(): { added: string[]; removed: string[] } {
    const deltas = this.mutations
      .splice(0)
      .filter(mutation => mutation.type === 'delta');
    return {
      added: deltas.flatMap(({ added }) =>
        added.map(({ entity }) => stringifyEntityRef(entity)),
      ),
      removed: deltas.flatMap(({ removed }) =>
        removed.flatMap(it => ('entityRef' in it ? [it.entityRef] : [])),
      ),
    };
  }

  get service(): CatalogService {
    return catalogServiceMock.mock({
      streamEntities: (request, options) => {
        this.beforeRead();
        return catalogServiceMock({
          entities: [...this.entities.values()],
        }).streamEntities({ ...request, pageSize: 2 }, options);
      },
    });
  }
}
