import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';

/** The annotation that holds the hash of everything else in the entity. */
export const CONTENT_HASH_ANNOTATION = 'meridian.aws/content-hash';

// 132 bits: enough that two contents of one entity never share a hash.
const HASH_LENGTH = 22;

/** The hash of an entity as it was made, whatever the order of its keys. */
export function contentHashOf(entity: Entity): string {
  return createHash('sha256')
    .update(JSON.stringify(entity, inOrder))
    .digest('base64url')
    .slice(0, HASH_LENGTH);
}

/** The same entity with its hash in {@link CONTENT_HASH_ANNOTATION}. */
export function withContentHash<T extends Entity>(entity: T, hash: string): T {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        [CONTENT_HASH_ANNOTATION]: hash,
      },
    },
  };
}

function inOrder(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;
}
